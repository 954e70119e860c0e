/** In a file of its own: what leads here from a public type loads nothing. */
export interface TlsOptions {
  /** A port for TLS alone; 0 picks a free one. Left out: TLS and plain HTTP share the server's port. */
  readonly port?: number;
  /** A certificate as PEM, with those between it and its authority. Left out: one of an authority that is made for this machine. */
  readonly cert?: string;
  /** Its key, as PEM. */
  readonly key?: string;
}
