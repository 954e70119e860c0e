const code = (character: string): number => character.charCodeAt(0);
const BACKSLASH = code('\\');
const PERCENT = code('%');
const AND = code('&');
const SEMICOLON = code(';');
const SMALL_U = code('u');
const LARGE_U = code('U');
const SMALL_X = code('x');
const BRACE = code('}');

/** What stands behind a backslash for something else than itself. */
const controls: Readonly<Record<number, number>> = {
  [code('b')]: 8,
  [code('t')]: 9,
  [code('n')]: 10,
  [code('v')]: 11,
  [code('f')]: 12,
  [code('r')]: 13,
};
/** What begins an escape, or one behind a backslash: which it is tells what follows. */
const begins = new Set([PERCENT, AND, SMALL_U, LARGE_U, SMALL_X]);
/** What JSON never writes without a backslash: of other quotes nobody knows. */
const escapedInJson = new Set([...'"\\'].map(code));

/** Quotes and signs of other scripts, by the one that they stand for. */
const alike: Readonly<Record<string, string>> = {
  '“': '“”„‟«»＂″',
  '‘': '‘’‚‛‹›＇′',
  ':': '：',
  '=': '＝',
};
const signs = new Map(Object.entries(alike).flatMap(([sign, others]) => [...others].map((other) => [other, sign])));
const sign = new RegExp(`[${[...signs.keys()].join('')}]`, 'g');

/** Of named entities those that write signs. */
const entities: Readonly<Record<string, string>> = {
  ...{ quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ', Tab: '\t', NewLine: '\n' },
  ...{ colon: ':', semi: ';', comma: ',', period: '.', equals: '=', plus: '+', lowbar: '_', hyphen: '-', dash: '-' },
  ...{ excl: '!', quest: '?', num: '#', dollar: '$', percnt: '%', ast: '*', commat: '@', grave: '`', Hat: '^' },
  ...{ sol: '/', bsol: '\\', verbar: '|', vert: '|', lpar: '(', rpar: ')', lsqb: '[', rsqb: ']' },
  ...{ lbrack: '[', rbrack: ']', lcub: '{', rcub: '}', lbrace: '{', rbrace: '}' },
  ...{ ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', sbquo: '‚', laquo: '«', raquo: '»' },
};

/** One character of a text without its escapes. */
interface Character {
  readonly code: number;
  /** Where it stands in the text as it was sent. */
  readonly from: number;
  readonly to: number;
  readonly escaped: Escaped;
}

/** How often a character is escaped: by backslashes, by anything else, and of that by percent signs. */
interface Escaped {
  readonly slashes: number;
  readonly others: number;
  readonly percents: number;
}

const asItIs: Escaped = { slashes: 0, others: 0, percents: 0 };

/**
 * A text without any escapes, however often it was escaped and by what: percent signs, entities, backslashes, UTF-8 that was
 * read byte by byte, UTF-16 that was read as UTF-8. Each of its characters knows where it stood and how deep. What a text
 * says and what its escaped forms say is the same here, so that one search finds them all.
 */
export class PlainText {
  readonly text: string;
  private readonly sent: string;
  /** Undefined: nothing is escaped. */
  private readonly characters: readonly Character[] | undefined;
  private readonly padded: ReadonlySet<number> | undefined;

  constructor(sent: string) {
    this.sent = sent;
    const reader = isPlain(sent) ? undefined : new Reader(sent);
    this.characters = reader?.characters;
    this.padded = reader?.padded;
    this.text = (reader ? textOf(reader.characters) : sent).replace(sign, (each) => signs.get(each) ?? each);
  }

  /** Where, in what was sent, the characters from `start` up to `end` stand. */
  sentAt(start: number, end: number): [from: number, to: number] {
    const { characters } = this;
    if (characters === undefined) return [start, end];
    return [characters[start]?.from ?? this.sent.length, characters[end - 1]?.to ?? this.sent.length];
  }

  slice(start: number, end: number): string {
    return this.sent.slice(...this.sentAt(start, end));
  }

  /** Whether a character is escaped by anything more often than another. */
  isDeeper(at: number, than: number): boolean {
    const [it, other] = [this.escaped(at), this.escaped(than)];
    return it.slashes > other.slashes || it.others > other.others;
  }

  /** The same, by percent signs alone. */
  isDeeperInUrl(at: number, than: number): boolean {
    return this.escaped(at).percents > this.escaped(than).percents;
  }

  private escaped(at: number): Escaped {
    return this.characters?.[at]?.escaped ?? asItIs;
  }

  /** Whether there are empty bytes between these characters, as in UTF-16. */
  isPadded(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.padded?.has(i)) return true;
    return false;
  }
}

/** Whether nothing in it can be an escape, or a byte that was read as a character. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const each = text.charCodeAt(i);
    if (each === PERCENT || each === AND || each === BACKSLASH || each === 0) return false;
    if (each > 0x7f && each <= 0xff) return false;
  }
  return true;
}

function textOf(characters: readonly Character[]): string {
  let text = '';
  for (const each of characters) text += String.fromCharCode(each.code);
  return text;
}

/** Takes escapes back as soon as their last character is there, so that what comes of one may be part of the next. */
class Reader {
  readonly characters: Character[] = [];
  /** Characters that an empty byte stands behind. */
  readonly padded = new Set<number>();

  constructor(sent: string) {
    for (let i = 0; i < sent.length; i++) {
      this.put({ code: sent.charCodeAt(i), from: i, to: i + 1, escaped: asItIs });
    }
  }

  private put(character: Character): void {
    if (character.code === 0) {
      this.pad(character);
      return;
    }
    this.characters.push(character);
    this.padded.delete(this.characters.length - 1);
    this.byPercent() || this.byEntity() || this.byBackslash() || this.byUtf8();
  }

  private pad({ to }: Character): void {
    const last = this.characters.pop();
    if (last === undefined) return;
    this.padded.add(this.characters.length);
    this.characters.push({ ...last, to });
  }

  /** The last characters are one. */
  private become(count: number, point: number, by: Partial<Escaped> = {}): boolean {
    if (point > 0x10ffff) return false;
    const last = this.characters.splice(-count);
    const most = (kind: keyof Escaped) =>
      last.reduce((found, { escaped }) => Math.max(found, escaped[kind]), 0) + (by[kind] ?? 0);
    const escaped = { slashes: most('slashes'), others: most('others'), percents: most('percents') };
    const [from, to] = [last[0]?.from ?? 0, last.at(-1)?.to ?? 0];
    for (const half of String.fromCodePoint(point).split('')) this.put({ code: half.charCodeAt(0), from, to, escaped });
    return true;
  }

  private codeAt(back: number): number {
    return this.characters[this.characters.length - back]?.code ?? 0;
  }

  /** The value of so many hexadecimal digits at the end. */
  private hex(digits: number): number | undefined {
    let value = 0;
    for (let back = digits; back > 0; back--) {
      const digit = digitOf(this.codeAt(back));
      if (digit === undefined) return undefined;
      value = value * 16 + digit;
    }
    return value;
  }

  /** `%22`, `%u0022`. */
  private byPercent(): boolean {
    const [digits, length] = this.codeAt(3) === PERCENT ? [2, 3] : [4, 6];
    if (this.codeAt(length) !== PERCENT || (length === 6 && this.codeAt(5) !== SMALL_U)) return false;
    const value = this.hex(digits);
    return value !== undefined && this.become(length, value, { others: 1, percents: 1 });
  }

  /** `&quot;`, `&#34;`, `&#x22;`. */
  private byEntity(): boolean {
    if (this.codeAt(1) !== SEMICOLON) return false;
    for (let back = 3; back <= 12; back++) {
      if (this.codeAt(back) !== AND) continue;
      const value = entity(textOf(this.characters.slice(1 - back, -1)));
      return value !== undefined && this.become(back, value, { others: 1 });
    }
    return false;
  }

  /** `\"`, `\n`, `\u0022`, `\x22`, `\u{22}`. */
  private byBackslash(): boolean {
    const last = this.codeAt(1);
    if (this.codeAt(2) === BACKSLASH && !begins.has(last)) {
      return this.isEscaped() && this.become(2, controls[last] ?? last, { slashes: 1 });
    }
    if (last === BRACE) return this.byBraces();
    for (const [mark, digits] of [[SMALL_X, 2] as const, [SMALL_U, 4] as const, [LARGE_U, 8] as const]) {
      if (this.codeAt(digits + 1) !== mark || this.codeAt(digits + 2) !== BACKSLASH) continue;
      const value = this.hex(digits);
      if (value !== undefined) return this.become(digits + 2, value, { slashes: 1 });
    }
    return false;
  }

  private byBraces(): boolean {
    for (let back = 5; back <= 10; back++) {
      if (this.codeAt(back) !== BACKSLASH) continue;
      const digits = /^\\u\{([\da-f]+)\}$/i.exec(textOf(this.characters.slice(-back)))?.[1];
      return digits !== undefined && this.become(back, Number.parseInt(digits, 16), { slashes: 1 });
    }
    return false;
  }

  /**
   * A quote behind `\\` ends a text that ends in a backslash, unless it has as many backslashes of its own. Where something
   * else than backslashes escapes one of the two, nobody can tell.
   */
  private isEscaped(): boolean {
    const [slash, last] = this.characters.slice(-2) as [Character, Character];
    if (!escapedInJson.has(last.code)) return true;
    if (last.escaped.others === slash.escaped.others) return last.escaped.slashes >= slash.escaped.slashes;
    return last.code !== BACKSLASH;
  }

  /** Bytes that were read as characters. */
  private byUtf8(): boolean {
    let length = 1;
    while (length <= 4 && this.codeAt(length) >>> 6 === 0b10) length += 1;
    const lead = this.codeAt(length);
    if (length < 2 || lead >>> (7 - length) !== (2 << length) - 2) return false;
    let value = lead & (0x7f >> length);
    for (let back = length - 1; back > 0; back--) value = (value << 6) | (this.codeAt(back) & 63);
    return value >= 0x80 && this.become(length, value);
  }
}

function digitOf(each: number): number | undefined {
  if (each >= 48 && each <= 57) return each - 48;
  const small = each | 32;
  return small >= 97 && small <= 102 ? small - 87 : undefined;
}

function entity(name: string): number | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16);
  if (decimal !== undefined) return Number(decimal);
  return Object.hasOwn(entities, name) ? entities[name]?.charCodeAt(0) : undefined;
}
