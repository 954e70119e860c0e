/** Whom a call comes from, as far as faults and the journal ask. */
export interface Who {
  /** Whose images, windows and quotas these are; empty for nobody's. */
  readonly tenant: string;
  /** Whether the tenant is a credential by itself, which no log may show. */
  readonly bare: boolean;
  /** Every name the caller goes by: its tenant, its account, its credential. */
  readonly names: readonly string[];
  /** The error that a magic credential asks for, by code or by name. */
  readonly magic: string | undefined;
}

export const nobody: Who = { tenant: '', bare: false, names: [], magic: undefined };

/** A credential `standin-<code or name>` asks for that error. */
export function magicOf(credential: string): string | undefined {
  return credential.startsWith('standin-') ? credential.slice('standin-'.length) : undefined;
}
