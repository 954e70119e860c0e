/** More than a test run issues; past it the oldest are forgotten, as if they had never been. */
const KEPT = 100_000;

/** A credential that was handed out here. Times are milliseconds since 1970 on the world's clock. */
export interface Token {
  readonly value: string;
  /** Which of a provider's kinds of token. */
  readonly kind: string;
  /** The account it was issued to. */
  readonly owner: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When a newer one stops this one from working; absent while it is the newest. */
  readonly replacedAt?: number;
}

export class Tokens {
  private readonly byValue = new Map<string, Token>();
  private readonly newest = new Map<string, Token>();

  issue(token: Token): Token {
    this.keep(token);
    this.newest.set(`${token.kind} ${token.owner}`, token);
    const oldest = this.byValue.size > KEPT ? this.byValue.values().next().value : undefined;
    if (oldest !== undefined) this.forget(oldest);
    return token;
  }

  /** Stops a token from working at a time to come, or now. */
  replace(token: Token, at: number): void {
    this.keep({ ...token, replacedAt: at });
  }

  find(value: string): Token | undefined {
    return this.byValue.get(value);
  }

  /** The last one issued of that kind, dead or alive. */
  latest(kind: string, owner: string): Token | undefined {
    return this.newest.get(`${kind} ${owner}`);
  }

  /** Whether a token was issued to an account of that name. */
  isOwner(name: string): boolean {
    for (const { owner } of this.newest.values()) if (owner === name) return true;
    return false;
  }

  reset(): void {
    this.byValue.clear();
    this.newest.clear();
  }

  private forget(token: Token): void {
    const id = `${token.kind} ${token.owner}`;
    this.byValue.delete(token.value);
    if (this.newest.get(id)?.value === token.value) this.newest.delete(id);
  }

  private keep(token: Token): void {
    this.byValue.set(token.value, token);
  }
}
