import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { ipOf } from '../head.ts';
import { keepRaw } from '../raw.ts';
import type { Pair } from './certificate.ts';

/** Handshakes under way; of more the oldest goes. */
const MOST_PENDING = 256;
const HANDSHAKE_MS = 10_000;

export interface DoorOptions {
  /** A connection on which something can be said now. */
  readonly onOpen: (socket: TLSSocket) => void;
  /** A connection that came to nothing, from that address, and why. */
  readonly onFailure: (ip: string, why: string) => void;
  /** Milliseconds that a handshake may take. */
  readonly handshakeMs?: number;
}

/** A handshake under way. */
interface Pending {
  readonly raw: Socket;
  readonly ip: string;
}

/** Takes connections that begin with a greeting of TLS, and gives them on as plain ones. */
export class TlsDoor {
  private readonly server: Server;
  private readonly onFailure: DoorOptions['onFailure'];
  /** By where they come from, the oldest first. */
  private readonly pending = new Map<string, Pending>();

  constructor({ cert, key }: Pair, { onOpen, onFailure, handshakeMs = HANDSHAKE_MS }: DoorOptions) {
    this.onFailure = onFailure;
    this.server = createServer({ cert, key, ALPNProtocols: ['http/1.1'], handshakeTimeout: handshakeMs });
    this.server.on('secureConnection', (socket) => {
      const begun = this.settle(endsOf(socket));
      if (begun === undefined) return void socket.destroy();
      keepRaw(socket, begun.raw);
      socket.allowHalfOpen = true;
      socket.once('close', () => {
        if (socket.bytesRead === 0) onFailure(begun.ip, UNUSED);
      });
      onOpen(socket);
    });
    this.server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
      // What was closed is told of where that is heard of.
      if (error.code === 'ECONNRESET') return;
      const begun = this.settle(endsOf(socket));
      const why = inWords(error);
      // Node goes on with one whose time is over.
      socket.destroy();
      if (begun && why !== undefined) onFailure(begun.ip, why);
    });
  }

  /** How many handshakes are under way. */
  get size(): number {
    return this.pending.size;
  }

  /** A connection of which nothing was read, but what stands in its buffer. */
  take(raw: Socket): void {
    const ends = endsOf(raw);
    const begun = { raw, ip: ipOf(raw) };
    this.pending.set(ends, begun);
    raw.on('error', () => {});
    raw.once('close', () => {
      if (this.pending.get(ends) === begun && this.settle(ends)) this.onFailure(begun.ip, BROKEN_OFF);
    });
    const [oldest] = this.pending.keys();
    if (this.pending.size > MOST_PENDING && oldest !== undefined) this.settle(oldest)?.raw.destroy();
    // Until it is through, one that its sender closes is over.
    raw.allowHalfOpen = false;
    this.server.emit('connection', raw);
  }

  /** Hangs up on whoever is not through yet. */
  close(): void {
    for (const ends of this.pending.keys()) this.settle(ends)?.raw.destroy();
  }

  private settle(ends: string): Pending | undefined {
    const begun = this.pending.get(ends);
    this.pending.delete(ends);
    return begun;
  }
}

const UNUSED = 'a TLS connection was closed with no call on it, as it is by programs that do not trust the certificate';
const BROKEN_OFF = 'the TLS handshake was broken off, as it is by programs that do not trust the certificate';

/** What no other connection has at the same time. */
function endsOf({ localAddress, localPort, remoteAddress, remotePort }: Socket): string {
  return `${localAddress} ${localPort} ${remoteAddress} ${remotePort}`;
}

/** By the part of OpenSSL's code that names the alert. */
const alerts: readonly (readonly [RegExp, string])[] = [
  [
    /UNKNOWN_CA|CERTIFICATE_UNKNOWN|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE/,
    'the program does not trust the certificate',
  ],
  [/CERTIFICATE_EXPIRED/, 'the program takes the certificate for expired'],
  [/UNSUPPORTED_PROTOCOL|VERSION/, 'the program speaks no version of TLS that is spoken here, which are 1.2 and 1.3'],
  [/APPLICATION_PROTOCOL/, 'the program speaks HTTP/2 alone, and here HTTP/1.1 is spoken'],
];

/** Undefined where it took too long, which is told to nobody. */
function inWords({ code = '', message }: NodeJS.ErrnoException): string | undefined {
  if (!code.startsWith('ERR_SSL_')) return undefined;
  const known = alerts.find(([alert]) => alert.test(code))?.[1];
  return `the TLS handshake failed: ${
    known ??
    message
      .replace(/^.*?:SSL routines:[^:]*:/, '')
      .split(':')[0]
      ?.trim()
  }`;
}
