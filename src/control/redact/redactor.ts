import { masked } from '../../core/masked.ts';
import { base64In } from './base64.ts';
import { PlainText } from './plain-text.ts';
import { isWide, type Signs, type Span, secretsIn } from './secret-values.ts';

/** Of every provider: what HTTP itself keeps secrets in, and our own control plane. */
const general = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-standin-admin'];
/** What names of credentials end in that no provider here has. */
const likely = /(token|secret|ticket|password|passwd|apikey|signature)$/;
/** A shorter value is replaced only where its name stands: anywhere else it may be part of any word. */
const SHORTEST = 6;
/** Bytes that may spell a name: none is shorter. */
const spelt = /(?:[\x20-\x7e]\0{0,3}){5}/;
/** Base64 within base64 so often. */
const DEEPEST = 3;
const schemes = /^(basic|bearer|digest|token) +/i;

/** Takes the secrets of one call out of everything that is shown of it. */
export class Redactor implements Signs {
  readonly prefixes: readonly string[];
  private readonly names: ReadonlySet<string>;
  /** What stands in the place of each secret, by its plain form. */
  private readonly hidden = new Map<string, string>();

  /**
   * `names`: of headers, query parameters and fields whose values are secrets, however they are spelt. `prefixes`: of paths,
   * up to a segment that is one.
   */
  constructor(names: readonly string[], prefixes: readonly string[] = []) {
    this.names = new Set([...general, ...names].map(plainName));
    this.prefixes = prefixes;
  }

  isSecret(name: string): boolean {
    const spelt = plainName(name);
    if (likely.test(spelt) || this.names.has(spelt)) return true;
    return name.split(/[[\]]/).some((each) => this.names.has(plainName(each.slice(each.lastIndexOf('.') + 1))));
  }

  /** A secret as it may be shown; from now on it is hidden wherever else it stands. */
  mask(value: string): string {
    if (value === '') return '';
    const key = keyOf(new PlainText(value)).text;
    const shown = this.hidden.get(key) ?? masked(value);
    this.hidden.set(key, shown);
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
    const [path = '', ...rest] = this.text(sent).split('?');
    const shown = path.split('/').map((each) => (segments.includes(decoded(each)) ? this.mask(decoded(each)) : each));
    return [shown.join('/'), ...rest].join('?');
  }

  /** A text of any form without every value whose name is a secret's, and without every secret that is known by then. */
  text(sent: string): string {
    const plain = new PlainText(sent);
    const named = this.named(plain);
    if (isWide(plain, this)) return kept('UTF-16', sent);
    const packed = base64In(plain, (content) => this.holdsSecret(content));
    const edits = packed.map((span) => ({ span, shown: kept('base64', plain.slice(span.start, span.end)) }));
    return edited(sent, plain, [...named, ...this.known(plain), ...edits]);
  }

  /** Every text in a value. */
  all<T>(value: T): T {
    return replaced(value, (text) => this.text(text)) as T;
  }

  private named(plain: PlainText): Edit[] {
    return secretsIn(plain, this).map((span) => {
      const { start, end, quote = '' } = span;
      return { span, shown: `${quote}${this.mask(plain.text.slice(start, end))}${quote}` };
    });
  }

  private known(plain: PlainText): Edit[] {
    const { text, at } = keyOf(plain);
    const found: Edit[] = [];
    for (const [key, shown] of this.hidden) {
      if (key.length < SHORTEST) continue;
      for (let i = text.indexOf(key); i !== -1; i = text.indexOf(key, i + key.length)) {
        found.push({ span: { start: at(i), end: at(i + key.length - 1) + 1 }, shown });
      }
    }
    return found;
  }

  private holdsSecret(content: string, depth: number = 1): boolean {
    if (!spelt.test(content) && this.hidden.size === 0) return false;
    const plain = new PlainText(content);
    // Secrets that are found only here are known from now on.
    if (this.named(plain).length > 0 || isWide(plain, this) || this.known(plain).length > 0) return true;
    return depth < DEEPEST && base64In(plain, (inner) => this.holdsSecret(inner, depth + 1)).length > 0;
  }

  /** `Bearer x` keeps its first word. */
  private credentials(value: string): string {
    const [scheme = ''] = schemes.exec(value) ?? [];
    return scheme + this.mask(value.slice(scheme.length));
  }
}

interface Edit {
  readonly span: Span;
  readonly shown: string;
}

/** However it is spelt: `appSecret`, `APP-SECRET`, `app_secret[]`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
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
