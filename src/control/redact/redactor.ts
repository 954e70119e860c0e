import { masked } from '../../core/masked.ts';
import { pairsIn, partsIn, queryIn, quotedIn, userInfoIn } from './secret-forms.ts';

/** Of every provider: what HTTP itself keeps secrets in, and our own control plane. */
const general = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-standin-admin'];
/** What names of credentials end in that no provider here has. */
const likely = /(token|secret|ticket|password|passwd|apikey|signature)$/;
/** A shorter value is replaced only where its name stands: anywhere else it may be part of any word. */
const SHORTEST = 6;
const schemes = /^(basic|bearer|digest|token) +/i;

/** Takes the secrets of one call out of everything that is shown of it. */
export class Redactor {
  private readonly names: ReadonlySet<string>;
  /** Each form of a hidden value, and what stands in its place. */
  private readonly hidden = new Map<string, string>();

  /** `names`: of headers, query parameters and fields whose values are secrets, however they are spelt. */
  constructor(names: readonly string[]) {
    this.names = new Set([...general, ...names].map(plain));
  }

  isSecret(name: string): boolean {
    const spelt = plain(name);
    return this.names.has(spelt) || likely.test(spelt);
  }

  /** A secret as it may be shown; from now on it is hidden wherever else it stands. */
  mask(value: string): string {
    if (value === '') return '';
    const shown = masked(value);
    for (const form of formsOf(value)) if (form.length >= SHORTEST) this.hidden.set(form, shown);
    return shown;
  }

  /** Names and values in turn, as pairs. `segments`: values that are secrets as a segment of a path. */
  headers(sent: readonly string[], segments: readonly string[]): [string, string][] {
    const pairs: [string, string][] = [];
    for (let i = 0; i + 1 < sent.length; i += 2) {
      const [name = '', value = ''] = sent.slice(i, i + 2);
      pairs.push([name, this.isSecret(name) ? this.credentials(value) : this.url(value, segments)]);
    }
    return pairs;
  }

  /** A path with its query, or any header's value, which may hold one. */
  url(sent: string, segments: readonly string[]): string {
    const [path = '', ...rest] = sent.split('?');
    const shown = path.split('/').map((each) => (segments.includes(decoded(each)) ? this.mask(decoded(each)) : each));
    return this.loose([shown.join('/'), ...rest].join('?'));
  }

  /** A body of fields: JSON, or whatever else was sent in its place. */
  body(sent: string): string {
    if (!/^\s*[[{]/.test(sent)) return this.loose(sent);
    try {
      const shown = this.fields(JSON.parse(sent));
      return shown.changed ? JSON.stringify(shown.value) : sent;
    } catch {
      return this.loose(sent);
    }
  }

  /** The same value without what was hidden, wherever it stands in it. */
  finish<T>(value: T): T {
    if (this.hidden.size === 0) return value;
    const longestFirst = [...this.hidden].sort(([a], [b]) => b.length - a.length);
    return replaced(value, (text) =>
      longestFirst.reduce((left, [form, shown]) => left.replaceAll(form, shown), text),
    ) as T;
  }

  private fields(parsed: unknown): { value: unknown; changed: boolean } {
    let changed = false;
    const walk = (value: unknown, secret: boolean): unknown => {
      if (Array.isArray(value)) return value.map((each) => walk(each, secret));
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name, walk(each, secret || this.isSecret(name))]),
        );
      }
      if (value === null || (!secret && typeof value !== 'string')) return value;
      const shown = secret ? this.mask(`${value}`) : this.body(`${value}`);
      changed ||= shown !== value;
      return shown;
    };
    return { value: walk(parsed, false), changed };
  }

  /** Text of no certain form: every pair in it whose name is a secret's. */
  private loose(sent: string): string {
    const secrets = {
      isSecret: (name: string) => this.isSecret(decoded(name)),
      mask: (value: string) => (isMasked(value) ? value : this.maskSent(value)),
    };
    return [queryIn, quotedIn, partsIn, pairsIn, userInfoIn].reduce((text, maskIn) => maskIn(text, secrets), sent);
  }

  /** Hides it as it was sent, too. */
  private maskSent(value: string): string {
    const meant = decoded(value.replaceAll('+', ' '));
    if (meant !== value) this.mask(value);
    return this.mask(meant);
  }

  /** `Bearer x` keeps its first word. */
  private credentials(value: string): string {
    const [scheme = ''] = schemes.exec(value) ?? [];
    return scheme + this.mask(value.slice(scheme.length));
  }
}

/** However it is spelt: `appSecret`, `APP-SECRET`, `app_secret[]`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** As it is, in a URL, in a form, and in JSON. */
function formsOf(value: string): string[] {
  const inUrl = encoded(value);
  return [value, inUrl, inUrl.replaceAll('%20', '+'), JSON.stringify(value).slice(1, -1)];
}

function isMasked(value: string): boolean {
  return /^.{0,2}…[\da-f]{8}$/.test(value);
}

/** Half of a character that JSON spelt out has no place in a URL. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
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
