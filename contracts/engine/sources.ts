/** What was read or seen: where the claims of cases come from. */
export interface RegisteredSource {
  readonly title: string;
  /** Absent where none is known. */
  readonly url?: string;
  /** The day, or month, that it gives itself. */
  readonly updated?: string;
  /** When what it reports was seen; of a page that reports nothing, when it was read. */
  readonly seen: string;
  /**
   * `official`: the provider's own page. `field`: somebody's published observation of the live service. `code`: public
   * code, and answers quoted in it. `standard`: what holds for everybody, and names no provider.
   */
  readonly kind: 'official' | 'field' | 'code' | 'standard';
}

export type Sources = Readonly<Record<string, RegisteredSource>>;

/** Where it can be read, in words where no address is known. */
export function whereOf({ url, kind }: RegisteredSource): string {
  return url ?? (kind === 'code' ? 'public code, no address known' : 'no address known');
}
