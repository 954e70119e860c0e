import { masked } from '../../core/masked.ts';
import { base64In, contentsOf } from './base64.ts';
import { PlainText } from './plain-text.ts';
import { isWide, type Signs, type Span, secretsIn } from './secret-values.ts';
import { TextFinder } from './text-finder.ts';

/** A shorter value is replaced only where its name stands: anywhere else it may be part of any word. */
const SHORTEST = 6;
/** Bytes that may spell a name: none is shorter. */
const spelt = /(?:[\x20-\x7e]\0{0,3}){3}/;
/** Base64 within base64 so often. */
const DEEPEST = 3;
const schemes = /^(basic|bearer|digest|token) +/i;

/** What a text is by itself. */
interface Reading {
  readonly plain: PlainText;
  readonly named: readonly Edit[];
  readonly isWide: boolean;
  readonly packed: readonly { readonly span: Span; readonly content: Content }[];
}

/** What may stand in base64. */
interface Content {
  readonly texts: readonly Reading[];
  /** What can hold no name. */
  readonly bytes: readonly string[];
}

/** Takes the secrets of one call out of everything that is shown of it. */
export class Redactor {
  private readonly signs: Signs;
  /** What stands in the place of each secret, by its plain form. */
  private readonly hidden = new Map<string, string>();
  private readonly readings = new Map<string, Reading>();
  private readonly contents = new Map<string, Content>();
  /** Undefined where another secret came to be known since. */
  private lastSearch: Search | undefined;
  private learns = false;

  constructor(signs: Signs) {
    this.signs = signs;
  }

  isSecret(name: string): boolean {
    return this.signs.isSecret(name);
  }

  /**
   * What `show` makes of a call, called twice: a secret may stand without its name before the place that gives it away. The
   * first time only looks for them, so that nothing is searched for each of them one by one.
   */
  knowing<T>(show: () => T): T {
    this.learns = true;
    show();
    this.learns = false;
    return show();
  }

  /** A secret as it may be shown; from now on it is hidden wherever else it stands. */
  mask(value: string): string {
    if (value === '') return '';
    const key = keyOf(new PlainText(value)).text;
    const known = this.hidden.get(key);
    if (known !== undefined) return known;
    const shown = masked(value);
    this.hidden.set(key, shown);
    if (key.length >= SHORTEST) this.lastSearch = undefined;
    return shown;
  }

  /** Names and values in turn, as pairs. `segments`: values that are secrets as a segment of a path. */
  headers(sent: readonly string[], segments: readonly string[]): [string, string][] {
    const pairs: [string, string][] = [];
    for (let i = 0; i + 1 < sent.length; i += 2) {
      const [name = '', value = ''] = sent.slice(i, i + 2);
      pairs.push([this.text(name), this.isSecret(name) ? this.credentials(value) : this.url(value, segments)]);
    }
    return pairs;
  }

  /** A path with its query, or any header's value, which may hold one. */
  url(sent: string, segments: readonly string[]): string {
    const text = this.text(sent);
    if (segments.length === 0) return text;
    const [path = '', ...rest] = text.split('?');
    const shown = path.split('/').map((each) => (segments.includes(decoded(each)) ? this.mask(decoded(each)) : each));
    return [shown.join('/'), ...rest].join('?');
  }

  /** A text of any form without every value whose name is a secret's, and without every secret that is known by then. */
  text(sent: string): string {
    const reading = this.read(sent);
    if (this.learns) return sent;
    if (reading.isWide) return kept('UTF-16', sent);
    const { plain, named, packed } = reading;
    const edits = packed
      .filter(({ content }) => this.isSecretIn(content))
      .map(({ span }) => ({ span, shown: kept('base64', plain.slice(span.start, span.end)) }));
    return edited(sent, plain, [...named, ...this.known(plain), ...edits]);
  }

  /** Every text in a value. */
  all<T>(value: T): T {
    return replaced(value, (text) => this.text(text)) as T;
  }

  private read(sent: string): Reading {
    const before = this.readings.get(sent);
    if (before !== undefined) return before;
    const reading = this.reading(sent, 0);
    this.readings.set(sent, reading);
    return reading;
  }

  private reading(text: string, depth: number): Reading {
    const plain = new PlainText(text);
    const packed = depth < DEEPEST ? base64In(plain) : [];
    return {
      plain,
      named: this.named(plain),
      isWide: isWide(plain, this.signs),
      packed: packed.map(({ span, run }) => ({ span, content: this.unpacked(run, depth + 1) })),
    };
  }

  private unpacked(run: string, depth: number): Content {
    const key = `${depth} ${run}`;
    const before = this.contents.get(key);
    if (before !== undefined) return before;
    const all = contentsOf(run);
    const texts = all.filter((each) => spelt.test(each)).map((each) => this.reading(each, depth));
    const content = { texts, bytes: all.filter((each) => !spelt.test(each)) };
    this.contents.set(key, content);
    return content;
  }

  private named(plain: PlainText): Edit[] {
    return secretsIn(plain, this.signs).map((span) => {
      const { start, end, quote = '' } = span;
      return { span, shown: `${quote}${this.mask(plain.text.slice(start, end))}${quote}` };
    });
  }

  private known(plain: PlainText): Edit[] {
    const { finder, shown } = this.search();
    if (shown.length === 0 || plain.text.length < SHORTEST) return [];
    const { text, at } = keyOf(plain);
    return Array.from(finder.find(text), ({ index, start, end }) => ({
      span: { start: at(start), end: at(end - 1) + 1 },
      shown: shown[index] as string,
    }));
  }

  private search(): Search {
    this.lastSearch ??= searchFor(this.hidden);
    return this.lastSearch;
  }

  private isSecretIn({ texts, bytes }: Content): boolean {
    if (texts.some((each) => this.holdsSecret(each))) return true;
    return this.search().isForeign && bytes.some((each) => this.known(new PlainText(each)).length > 0);
  }

  private holdsSecret({ plain, named, isWide, packed }: Reading): boolean {
    if (named.length > 0 || isWide || this.known(plain).length > 0) return true;
    return packed.some(({ content }) => this.isSecretIn(content));
  }

  /** `Bearer x` keeps its first word. */
  private credentials(value: string): string {
    const [scheme = ''] = schemes.exec(value) ?? [];
    return scheme + this.mask(value.slice(scheme.length));
  }
}

/** For all secrets that are known and long enough. */
interface Search {
  readonly finder: TextFinder;
  readonly shown: readonly string[];
  /** Whether one of them may stand in bytes that spell no name. */
  readonly isForeign: boolean;
}

function searchFor(hidden: ReadonlyMap<string, string>): Search {
  const long = [...hidden].filter(([key]) => key.length >= SHORTEST);
  return {
    finder: new TextFinder(long.map(([key]) => key)),
    shown: long.map(([, shown]) => shown),
    isForeign: long.some(([key]) => !spelt.test(key)),
  };
}

interface Edit {
  readonly span: Span;
  readonly shown: string;
}

/** A plain text as two of them are compared: blanks are alike, and a backslash is nothing. `at`: where a character stands in the plain one. */
function keyOf({ text }: PlainText): { text: string; at(index: number): number } {
  const alike = text.replace(/[\s+]/g, ' ');
  if (!alike.includes('\\')) return { text: alike, at: (index) => index };
  const places: number[] = [];
  for (let i = 0; i < alike.length; i++) if (alike[i] !== '\\') places.push(i);
  return { text: alike.replaceAll('\\', ''), at: (index) => places[index] ?? alike.length };
}

/** In the place of what nobody can take a secret out of. */
function kept(kind: string, text: string): string {
  return `[${text.length} characters of ${kind}]`;
}

/** Of two that overlap the first is shown, and nothing of either is left. */
function edited(sent: string, plain: PlainText, edits: readonly Edit[]): string {
  let shown = '';
  let done = 0;
  const inOrder = [...edits].sort(({ span: a }, { span: b }) => a.start - b.start || b.end - a.end);
  for (const { span, shown: instead } of inOrder) {
    const [from, to] = plain.sentAt(span.start, span.end);
    if (from >= done) shown += sent.slice(done, from) + instead;
    done = Math.max(done, to);
  }
  return shown + sent.slice(done);
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function replaced(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => replaced(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, change)]));
}
