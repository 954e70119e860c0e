/** In a file of its own: what leads here from a public type loads nothing. */
export interface ProxyOptions {
  /** 0 picks a free one. Default 0. */
  readonly port?: number;
  /**
   * Hosts that are passed on, and not refused: `files.example.org`, `*.example.com`, `*`, each with `:port` for others than
   * 80 and 443. This machine is reached under none of them, and others of a private network only under their own name.
   */
  readonly pass?: readonly string[];
}
