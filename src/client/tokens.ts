import { SingleFlight } from './single-flight.ts';

/** Where a client has its token from. */
export interface TokenSource {
  current(signal: AbortSignal | undefined): Promise<string>;
  /** Takes a dead token out of use. False: there will be no other. */
  retire(token: string): boolean;
}

export interface Issued {
  readonly value: string;
  /** What is left of its life, in seconds. */
  readonly seconds: number;
}

/** Asks the provider for a token; `dead` is the last one that was refused. */
export type IssueToken = (signal: AbortSignal, dead: string | undefined) => Promise<Issued>;

/** So long before its end a token is renewed, in milliseconds: under every provider's overlap of old and new. */
const EARLY_MS = 120_000;

/** Keeps a token until shortly before its end. However many ask at once, one call fetches it. */
export class TokenCache implements TokenSource {
  readonly #issue: IssueToken;
  readonly #now: () => number;
  readonly #flight = new SingleFlight<string>();
  #held: { readonly value: string; readonly freshUntil: number } | undefined;
  #dead: string | undefined;

  constructor(issue: IssueToken, now: () => number = Date.now) {
    this.#issue = issue;
    this.#now = now;
  }

  async current(signal: AbortSignal | undefined): Promise<string> {
    if (this.#held && this.#now() < this.#held.freshUntil) return this.#held.value;
    return this.#flight.join((all) => this.#renew(all), signal);
  }

  retire(token: string): boolean {
    // Of many calls that one dead token failed, only the first finds it still held.
    if (this.#held?.value === token) this.#held = undefined;
    this.#dead = token;
    return true;
  }

  async #renew(signal: AbortSignal): Promise<string> {
    const askedAt = this.#now();
    const { value, seconds } = await this.#issue(signal, this.#dead);
    this.#held = { value, freshUntil: askedAt + seconds * 1000 - EARLY_MS };
    return value;
  }
}

/** A token that the caller looks after. */
export function fixedToken(token: string): TokenSource {
  return { current: async () => token, retire: () => false };
}
