/** In a file of its own: what leads here from a public type must not lead to Express, whose types installers lack. */
export interface GuardOptions {
  /** The address the server is bound to: a name under which the control plane may be called, beside this machine's own. */
  readonly host: string;
  /** Opens the control plane to other machines, and every call has to carry it. Absent: this machine only. */
  readonly adminToken?: string | undefined;
}

export interface ControlOptions extends GuardOptions {
  /** Where URLs of stored pictures lead: `local`, back here, or `live`. */
  readonly assetUrls: 'local' | 'live';
}
