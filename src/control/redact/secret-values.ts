import type { PlainText } from './plain-text.ts';
import { type Body, inQuotes, isEnd, isQuote } from './quoted-text.ts';

/** A value that is a secret: where it stands in a plain text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** As the quotes are written that it lacks: `"name":1`. */
  readonly quote?: string;
}

/** What tells a secret from the rest. */
export interface Signs {
  isSecret(name: string): boolean;
  /** Of addresses, up to a segment that is a secret. */
  readonly prefixes: readonly string[];
}

const names = /[\w$.[\]-]+/g;
/** Longest name that is looked at, from its end. */
const LONGEST_NAME = 100;

const anyQuote = '["\'`“‘]';
/** Blank, as a form writes it, too. */
const blank = '[\\s+]{0,99}';
const sticky = (pattern: string) => new RegExp(pattern, 'iy');
/** `name: `, `"name" : `, `'name' => `, `<name>`, `name=`. */
const assigned = sticky(`${anyQuote}{0,4}[\\])]?${anyQuote}{0,4}${blank}([:=>]{1,3})`);
/** Blanks and, at the most, a mark of the kind of text before a quote or bracket, or a call around it. */
const beforeQuote = sticky(`${blank}(?:[bflru]{1,2}|array)?(?=${anyQuote}|[[{(])`);
const beforeCall = sticky(`${blank}[\\w.]{0,40}\\(\\s{0,9}(?=${anyQuote})`);
const beforeText = sticky('\\s{0,99}');
/** `"name": "app_secret", "value": ` and the same as attributes. */
const labelled = sticky(
  `${anyQuote}{0,4}${blank}[,;]?${blank}(?<![\\w])${anyQuote}{0,4}(?:value|val|content|data|text)${anyQuote}{0,4}${blank}(?:=>|[:=])${blank}`,
);
/** `["name", `: one of a list of pairs. */
const paired = sticky(`${anyQuote}{1,4}${blank},${blank}(?=${anyQuote})`);
/** `s:10:"app_secret";s:5:`. */
const serialised = sticky('";s:\\d{1,6}:(?=")');
/** The rest of the headers of a part of a form. */
const headers = sticky('[^\\n]{0,400}\\n(?:[^\\r\\n]{1,400}\\r?\\n){0,9}\\r?\\n');
const scheme = sticky('(?:basic|bearer|digest|token)[\\s+]{1,9}(?=\\S)');
const block = sticky('[\\s+]{0,9}[|>][+\\-\\d]{0,2}[ \\t+]{0,9}\\r?\\n([ +]{1,40})');
const blanks = sticky('[\\s+]{0,99}');
const bare = sticky(`[^\\s,:=[\\]{}()"'\`“‘]+`);
const nothing = /^(?:null|none|nil|undefined|~)$/i;

/** Every value that stands behind the name of a secret, in whatever language: in their order, none within another. */
export function secretsIn(plain: PlainText, signs: Signs): Span[] {
  return new Finder(plain, signs).find();
}

/** Whether a name of a secret is written in two bytes a character, or four: nobody could tell where its value ends. */
export function isWide(plain: PlainText, signs: Signs): boolean {
  if (!plain.hasPadding) return false;
  for (const { 0: name, index } of plain.text.matchAll(names)) {
    if (signs.isSecret(name.slice(-LONGEST_NAME)) && plain.isPadded(index, index + name.length - 1)) return true;
  }
  return false;
}

class Finder {
  private readonly plain: PlainText;
  private readonly text: string;
  private readonly signs: Signs;
  private readonly found: Span[] = [];
  private readonly firstApostrophe: number;
  /** The last end of a line before a name, and the first behind that. */
  private lastBreak = -1;
  private nextBreak: number;

  constructor(plain: PlainText, signs: Signs) {
    this.plain = plain;
    this.text = plain.text;
    this.signs = signs;
    this.firstApostrophe = this.text.indexOf("'");
    this.nextBreak = this.text.indexOf('\n');
  }

  find(): Span[] {
    names.lastIndex = 0;
    for (let name = names.exec(this.text); name !== null; name = names.exec(this.text)) {
      if (!this.signs.isSecret(name[0].slice(-LONGEST_NAME))) continue;
      const end = name.index + name[0].length;
      // A value is not looked at again; one that is no secret is, since a URL may be one.
      const next = this.valueOf(name.index, end);
      names.lastIndex = Math.max(next ?? end, end);
    }
    this.inAddresses();
    return this.found;
  }

  /** Of the name from `start` to `end`; gives where it ends. */
  private valueOf(start: number, end: number): number | undefined {
    const { text } = this;
    const before = text.slice(Math.max(0, start - 8), start);
    if (/name\*?=["']?$/i.test(before)) {
      const at = behind(headers, text, end);
      if (at !== undefined) return this.part(at);
    }
    const sign = matched(assigned, text, end)?.[1];
    if (sign !== undefined) return this.assigned(start, end, sign);
    const at =
      behind(labelled, text, end) ??
      behind(serialised, text, end) ??
      (/[[(]["'`“‘]{1,4}$/.test(before) ? behind(paired, text, end) : undefined);
    if (at !== undefined) return this.quoted(at) ?? this.word(at, at - 1, ['"', '<', '>', ' ', '&', ',']);
    // `--app-secret x`.
    const option = text[start] === '-' ? behind(blanks, text, end) : undefined;
    if (option !== undefined && option > end) return this.quoted(option) ?? this.word(option, end, [' ']);
    return undefined;
  }

  private assigned(start: number, end: number, sign: string): number | undefined {
    const { text } = this;
    const at = assigned.lastIndex;
    if (sign === '>')
      return text[start - 1] === '/' ? undefined : this.element(behind(beforeText, text, at) ?? at, at - 1);
    const isQuery = sign === '=';
    const isQuoted = isQuote(text[end]);
    const quote = isQuote(text[start - 1]) ? text[start - 1] : undefined;
    const isLine = !isQuery && !isQuoted && (quote !== undefined || this.isFirstOfLine(start));
    const opens = isQuery && !isQuote(text[at]) ? undefined : behind(beforeQuote, text, at);
    const value =
      opens ?? (isQuery || isLine ? undefined : behind(beforeCall, text, at)) ?? behind(beforeText, text, at) ?? at;
    if (isQuote(text[value])) return this.quoted(value);
    if (opens !== undefined) return this.leaves(value);
    if (isQuery) return this.inQuery(value, at - 1, start);
    const folded = this.folded(value);
    if (folded !== undefined) return folded;
    if (isLine) return this.line(value, quote, Math.max(this.breakBefore(start), 0) || at - 1);
    const wrap = isQuoted && quote === text[end] ? this.plain.slice(start - 1, start) : undefined;
    return this.word(value, at - 1, [...'"\'`“‘&<>,;}]) \n'], wrap);
  }

  /** -1: there is none. Of names in their order. */
  private breakBefore(name: number): number {
    while (this.nextBreak !== -1 && this.nextBreak < name) {
      this.lastBreak = this.nextBreak;
      this.nextBreak = this.text.indexOf('\n', this.nextBreak + 1);
    }
    return this.lastBreak;
  }

  private isFirstOfLine(start: number): boolean {
    return /(?:^|\n)[ \t+]{0,99}(?:-[ +])?$/.test(this.text.slice(Math.max(0, start - 102), start));
  }

  /** A quoted text, without its quotes. */
  private quoted(at: number): number | undefined {
    const body = inQuotes(this.plain, at);
    return body && this.take(body.start, body.end, body.after);
  }

  /** Each text and number in a list or an object, but no names. */
  private leaves(at: number): number {
    const { text } = this;
    let open = 0;
    let i = at;
    while (i < text.length) {
      const each = text[i] as string;
      if ('[{('.includes(each)) open += 1;
      if (']})'.includes(each)) open -= 1;
      if (open <= 0) return i + 1;
      const body = inQuotes(this.plain, i) ?? this.bareAt(i);
      if (body === undefined) {
        i += 1;
        continue;
      }
      const next = text[behind(blanks, text, body.after) ?? body.after];
      if (next !== ':' && next !== '=') this.take(body.start, body.end, body.after);
      i = body.after;
    }
    return i;
  }

  private bareAt(at: number): Body | undefined {
    const end = behind(bare, this.text, at);
    return end === undefined ? undefined : { start: at, end, after: end };
  }

  /** Up to its boundary. */
  private part(at: number): number {
    return this.until(/\r?\n--/g, at, at - 1);
  }

  /** Up to the next tag. */
  private element(at: number, sign: number): number {
    const { text, plain } = this;
    if (text.startsWith('<![CDATA[', at)) return this.until(/\]\]>/g, at + 9, at);
    let end = at;
    while (end < text.length && (text[end] !== '<' || plain.isDeeper(end, sign))) end += 1;
    return this.take(at, end);
  }

  /** Lines of YAML that are further in than the one before them. */
  private folded(at: number): number | undefined {
    const indentation = matched(block, this.text, at)?.[1];
    if (indentation === undefined) return undefined;
    const less = new RegExp(`\\n(?![ +]{${indentation.length}}|\\s*\\n)`, 'g');
    return this.until(less, block.lastIndex, this.text.indexOf('\n', at));
  }

  /** `like`: what is escaped as often as the mark. */
  private until(mark: RegExp, at: number, like: number): number {
    mark.lastIndex = at;
    let found = mark.exec(this.text);
    while (found !== null && this.plain.isDeeper(found.index, like)) found = mark.exec(this.text);
    return this.take(at, found?.index ?? this.text.length);
  }

  /** The rest of a line, or up to the quote that it stands in. `like`: what is escaped as often as a line's end. */
  private line(at: number, quote: string | undefined, like: number): number {
    const { text, plain } = this;
    const stop = (i: number) =>
      text[i] === quote ? isEnd(text, i + 1) : /[\r\n]/.test(text[i] as string) && !plain.isDeeper(i, like);
    let end = at;
    while (end < text.length && !stop(end)) end += 1;
    let last = end;
    while (last > at && /[\s,;]/.test(text[last - 1] as string)) last -= 1;
    return this.take(at, last, end);
  }

  /** Up to one of the signs, unless that is escaped as nothing but a value's own would be. */
  private word(at: number, sign: number, ends: readonly string[], quote?: string): number {
    const start = behind(scheme, this.text, at) ?? at;
    const end = this.next(start, sign, ends);
    return this.take(start, end, end, quote);
  }

  private next(at: number, sign: number, ends: readonly string[]): number {
    let end = at;
    while (end < this.text.length && !this.isAt(end, sign, ends)) end += 1;
    return end;
  }

  /** What a URL's value or a form's may hold as it is, and what not. */
  private inQuery(at: number, sign: number, name: number): number {
    const { text, firstApostrophe } = this;
    const stop = (i: number) => {
      const each = text[i] as string;
      if (this.isAt(i, sign, ['&', '#', '"', '<', '>', '`', '“', ' ', '\n'])) return true;
      if (each === ',' || each === ';') return this.isAt(i + 1, sign, [' ', '\n']);
      return this.isAt(i, sign, ["'"]) && isEnd(text, i + 1) && firstApostrophe !== -1 && firstApostrophe < name;
    };
    const start = behind(scheme, text, at) ?? at;
    let end = start;
    while (end < text.length && !stop(end)) end += 1;
    return this.take(start, end);
  }

  private isAt(at: number, sign: number, ends: readonly string[]): boolean {
    const each = this.text[at] as string;
    const spelt = /\s/.test(each ?? '') ? (each === '\n' || each === '\r' ? '\n' : ' ') : each;
    return ends.includes(spelt) && !this.plain.isDeeperInUrl(at, sign);
  }

  private take(start: number, end: number, after: number = end, quote?: string): number {
    if (end <= start || nothing.test(this.text.slice(start, Math.min(end, start + 10)))) return after;
    this.found.push(quote === undefined ? { start, end } : { start, end, quote });
    return after;
  }

  /** `//user:password@host`, and the segments of paths that are secrets. */
  private inAddresses(): void {
    const { text } = this;
    for (const { index } of text.matchAll(/\/\//g)) {
      const end = this.next(index + 2, index, [...'@/?#"<> \n']);
      if (text[end] !== '@') continue;
      const colon = this.next(index + 2, index, [':', '@']);
      this.take(index + 2, colon);
      this.take(colon + 1, end);
    }
    for (const prefix of this.signs.prefixes) {
      for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, at + 1)) {
        this.word(at + prefix.length, at, [...'/?#&"<>` \n']);
      }
    }
  }
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function behind(pattern: RegExp, text: string, at: number): number | undefined {
  return matched(pattern, text, at) ? pattern.lastIndex : undefined;
}
