import type { Loopback } from './sockets/loopback.ts';
import type { Invitation, Peer, Reception, Refusal } from './sockets/socket.ts';

export type { Host, Invitation, Peer, Refusal } from './sockets/socket.ts';

/** Addresses that were given out and not used: more of them make the oldest void. */
const MOST_INVITATIONS = 1000;
/** Sockets of all providers together. */
const MOST_OPEN = 1000;

const full: Refusal = { status: 503, headers: [] };
const unknown: Refusal = { status: 404, headers: [] };

/** WebSockets that programs open to providers: under an address that an endpoint gave, once, and bounded in number. */
export class Sockets implements Reception {
  /** By path and query. */
  private readonly invitations = new Map<string, Invitation>();
  private readonly open = new Set<Peer>();
  private listening: Promise<Loopback> | undefined;
  private listensAt: string | undefined;

  invite(target: string, invitation: Invitation): void {
    this.invitations.set(target, invitation);
    if (this.invitations.size <= MOST_INVITATIONS) return;
    const [oldest] = this.invitations.keys();
    this.invitations.delete(oldest as string);
  }

  knows(target: string): boolean {
    return this.invitations.has(target);
  }

  admit(target: string): Invitation | Refusal {
    const invitation = this.invitations.get(target);
    if (invitation === undefined) return unknown;
    this.invitations.delete(target);
    return this.open.size < MOST_OPEN ? (invitation.refused() ?? invitation) : full;
  }

  entered(peer: Peer): void {
    this.open.add(peer);
  }

  left(peer: Peer): void {
    this.open.delete(peer);
  }

  /** Host and port where they can be opened without a server: that listens from the first call on. */
  async loopback(): Promise<string> {
    this.listening ??= import('./sockets/loopback.ts').then(({ openLoopback }) => openLoopback(this));
    const { address } = await this.listening;
    this.listensAt = address;
    return address;
  }

  /** Whether that is where it listens. */
  isLoopback(host: string): boolean {
    return host === this.listensAt;
  }

  /** Hangs up on everybody. It can be asked again afterwards. */
  async close(): Promise<void> {
    for (const peer of this.open) peer.close();
    const { listening } = this;
    this.listening = undefined;
    this.listensAt = undefined;
    (await listening)?.close();
  }
}
