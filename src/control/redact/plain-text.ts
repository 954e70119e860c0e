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
  private readonly characters: Characters | undefined;

  constructor(sent: string) {
    this.sent = sent;
    this.characters = isPlain(sent) ? undefined : new Reader(sent).characters;
    this.text = (this.characters?.text() ?? sent).replace(sign, (each) => signs.get(each) ?? each);
  }

  /** Where, in what was sent, the characters from `start` up to `end` stand. */
  sentAt(start: number, end: number): [from: number, to: number] {
    const { characters } = this;
    if (characters === undefined) return [start, end];
    return [characters.from(start) ?? this.sent.length, characters.to(end - 1) ?? this.sent.length];
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
    return this.characters?.escaped(at) ?? asItIs;
  }

  /** Whether there are empty bytes, as in UTF-16: anywhere, or between these characters. */
  get hasPadding(): boolean {
    return this.characters !== undefined && this.characters.padded.size > 0;
  }

  isPadded(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.characters?.padded.has(i)) return true;
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

/** What is known of a character, each a number of a row: which it is, where it stood, and how often what escaped it. */
const ROW = 6;
const [FROM, TO, SLASHES, OTHERS, PERCENTS] = [1, 2, 3, 4, 5];
/** Characters taken for a text at a time: a call can have so many arguments. */
const AT_ONCE = 8192;

/** Of a text without its escapes: rows of one list, since an object for each character would take many times longer. */
class Characters {
  length = 0;
  /** Those that an empty byte stands behind. */
  readonly padded = new Set<number>();
  private readonly rows: Int32Array;

  constructor(most: number) {
    this.rows = new Int32Array(most * ROW);
  }

  push(code: number, from: number, to: number, { slashes, others, percents }: Escaped): void {
    const { rows } = this;
    if (this.padded.size > 0) this.padded.delete(this.length);
    const at = this.length * ROW;
    this.length += 1;
    rows[at] = code;
    rows[at + FROM] = from;
    rows[at + TO] = to;
    rows[at + SLASHES] = slashes;
    rows[at + OTHERS] = others;
    rows[at + PERCENTS] = percents;
  }

  /** An empty byte behind the last. */
  pad(to: number): void {
    if (this.length === 0) return;
    this.padded.add(this.length - 1);
    this.rows[(this.length - 1) * ROW + TO] = to;
  }

  /** 0 where there is none. */
  codeAt(index: number): number {
    return index < 0 ? 0 : (this.rows[index * ROW] as number);
  }

  /** Undefined where there is none. */
  from(index: number): number | undefined {
    return index < this.length ? this.rows[index * ROW + FROM] : undefined;
  }

  to(index: number): number | undefined {
    return index < this.length ? this.rows[index * ROW + TO] : undefined;
  }

  escaped(index: number): Escaped {
    const { rows } = this;
    const at = index * ROW;
    if (index < 0 || index >= this.length) return asItIs;
    return {
      slashes: rows[at + SLASHES] as number,
      others: rows[at + OTHERS] as number,
      percents: rows[at + PERCENTS] as number,
    };
  }

  /** From `start` up to `end`. */
  text(start = 0, end = this.length): string {
    let text = '';
    for (let i = start; i < end; i += AT_ONCE) {
      const codes: number[] = [];
      for (let j = i; j < Math.min(i + AT_ONCE, end); j++) codes.push(this.codeAt(j));
      text += String.fromCharCode(...codes);
    }
    return text;
  }
}

/** Takes escapes back as soon as their last character is there, so that what comes of one may be part of the next. */
class Reader {
  readonly characters: Characters;

  constructor(sent: string) {
    this.characters = new Characters(sent.length);
    for (let i = 0; i < sent.length; i++) this.put(sent.charCodeAt(i), i, i + 1, asItIs);
  }

  private put(code: number, from: number, to: number, escaped: Escaped): void {
    if (code === 0) {
      this.characters.pad(to);
      return;
    }
    this.characters.push(code, from, to, escaped);
    this.byPercent() || this.byEntity() || this.byBackslash() || this.byUtf8();
  }

  /** The last characters are one. */
  private become(count: number, point: number, by: Partial<Escaped> = {}): boolean {
    if (point > 0x10ffff) return false;
    const { characters } = this;
    const { length } = characters;
    const first = length - count;
    let { slashes, others, percents } = asItIs;
    for (let i = first; i < length; i++) {
      const each = characters.escaped(i);
      slashes = Math.max(slashes, each.slashes);
      others = Math.max(others, each.others);
      percents = Math.max(percents, each.percents);
    }
    const escaped = {
      slashes: slashes + (by.slashes ?? 0),
      others: others + (by.others ?? 0),
      percents: percents + (by.percents ?? 0),
    };
    const [from, to] = [characters.from(first) ?? 0, characters.to(length - 1) ?? 0];
    characters.length = first;
    const whole = String.fromCodePoint(point);
    for (let i = 0; i < whole.length; i++) this.put(whole.charCodeAt(i), from, to, escaped);
    return true;
  }

  private codeAt(back: number): number {
    return this.characters.codeAt(this.characters.length - back);
  }

  /** The last characters, from `back` up to `end` of them from the end. */
  private lastText(back: number, end = 0): string {
    const { length } = this.characters;
    return this.characters.text(length - back, length - end);
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
    const length = this.codeAt(3) === PERCENT ? 3 : 6;
    if (this.codeAt(length) !== PERCENT || (length === 6 && this.codeAt(5) !== SMALL_U)) return false;
    const value = this.hex(length === 3 ? 2 : 4);
    return value !== undefined && this.become(length, value, { others: 1, percents: 1 });
  }

  /** `&quot;`, `&#34;`, `&#x22;`. */
  private byEntity(): boolean {
    if (this.codeAt(1) !== SEMICOLON) return false;
    for (let back = 3; back <= 12; back++) {
      if (this.codeAt(back) !== AND) continue;
      const value = entity(this.lastText(back - 1, 1));
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
    return this.byDigits(SMALL_X, 2) || this.byDigits(SMALL_U, 4) || this.byDigits(LARGE_U, 8);
  }

  private byDigits(mark: number, digits: number): boolean {
    if (this.codeAt(digits + 1) !== mark || this.codeAt(digits + 2) !== BACKSLASH) return false;
    const value = this.hex(digits);
    return value !== undefined && this.become(digits + 2, value, { slashes: 1 });
  }

  private byBraces(): boolean {
    for (let back = 5; back <= 10; back++) {
      if (this.codeAt(back) !== BACKSLASH) continue;
      const digits = /^\\u\{([\da-f]+)\}$/i.exec(this.lastText(back))?.[1];
      return digits !== undefined && this.become(back, Number.parseInt(digits, 16), { slashes: 1 });
    }
    return false;
  }

  /**
   * A quote behind `\\` ends a text that ends in a backslash, unless it has as many backslashes of its own. Where something
   * else than backslashes escapes one of the two, nobody can tell.
   */
  private isEscaped(): boolean {
    const last = this.codeAt(1);
    if (!escapedInJson.has(last)) return true;
    const { length } = this.characters;
    const [its, own] = [this.characters.escaped(length - 2), this.characters.escaped(length - 1)];
    return own.others === its.others ? own.slashes >= its.slashes : last !== BACKSLASH;
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
