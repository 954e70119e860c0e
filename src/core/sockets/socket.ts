/** The other end of a WebSocket, as far as a provider deals with it. */
export interface Peer {
  /** Whoever reads nothing for long is hung up on. */
  send(bytes: Uint8Array): void;
  close(): void;
}

/** What a provider makes of what its peer says. */
export interface Host {
  received(bytes: Uint8Array): void;
  /** Told once. */
  closed(): void;
}

/** Why a socket is not opened: an answer of HTTP. */
export interface Refusal {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

/** Lets one socket be opened under an address that was given out. */
export interface Invitation {
  /** Asked when it is used; undefined: welcome. */
  refused(): Refusal | undefined;
  welcome(peer: Peer): Host;
}

/** What knows the addresses, and who came by them. */
export interface Reception {
  /** Whether a socket may be opened under that path and query. */
  knows(target: string): boolean;
  /** Takes the invitation, which is good for once. */
  admit(target: string): Invitation | Refusal;
  entered(peer: Peer): void;
  left(peer: Peer): void;
}
