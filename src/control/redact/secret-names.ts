import type { Signs } from './secret-values.ts';

/** Of every provider: what HTTP itself keeps secrets in, and our own control plane. */
const general = [
  ...['authorization', 'proxy-authorization', 'cookie', 'cookies', 'set-cookie', 'x-standin-admin'],
  ...['sig', 'sign', 'otp'],
];
/** What names of credentials end in that no provider here has. */
const likely = new RegExp(
  `(?:${[
    'token|secret|ticket|password|passwd|pwd|passphrase|passcode|signature|jwt|authcode|authorizationcode',
    '(?:api|private|access|secret|sign|signing|encrypt|aes|session)key|session(?:id)?|sessid|cookies?',
  ].join('|')})$`,
);
/** Headers of services that call a secret a key. Without its x a key may be anything. */
const ownKey = /^x[-_](?:[\w-]*[-_])?key$/i;
/** Names judged before: a text has few, again and again. */
const MOST_REMEMBERED = 1000;

/** The names of headers, query parameters and fields whose values are secrets, however they are spelt. */
export class SecretNames implements Signs {
  /** Of paths, up to a segment that is a secret. */
  readonly prefixes: readonly string[];
  private readonly names: ReadonlySet<string>;
  private readonly judged = new Map<string, boolean>();

  constructor(names: readonly string[], prefixes: readonly string[] = []) {
    this.names = new Set([...general, ...names].map(plainName));
    this.prefixes = prefixes;
  }

  isSecret(name: string): boolean {
    const before = this.judged.get(name);
    if (before !== undefined) return before;
    if (this.judged.size >= MOST_REMEMBERED) this.judged.clear();
    const isSecret = this.judge(name);
    this.judged.set(name, isSecret);
    return isSecret;
  }

  private judge(name: string): boolean {
    const spelt = plainName(name);
    if (likely.test(spelt) || ownKey.test(name) || this.names.has(spelt)) return true;
    return name.split(/[[\]]/).some((each) => this.names.has(plainName(each.slice(each.lastIndexOf('.') + 1))));
  }
}

/** However it is spelt: `appSecret`, `APP-SECRET`, `app_secret[]`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
