import { fieldsIn } from '../../../core/json-fields.ts';
import type { Host, Invitation, Peer, Refusal } from '../../../core/sockets.ts';
import type { World } from '../../../core/world.ts';
import { Deliveries } from './deliveries.ts';
import { CONTROL, DATA, decodeFrame, encodeFrame, type Frame } from './frame.ts';
import type { WaitingEvent } from './waiting.ts';

/** As captured; what it stands for is not known. */
export const SERVICE = 33554678;

/** In seconds, as captured (feishu-socket-code): the service gives it with the address and with each pong. */
export const clientConfig = {
  PingInterval: 90,
  ReconnectCount: -1,
  ReconnectInterval: 90,
  ReconnectNonce: 25,
} as const;

/**
 * The Node SDK listens to its socket a moment after it has opened it, and what comes before that is lost. Its ping comes with
 * that moment, as of the other SDKs; of a client that sends none, events wait so long.
 */
const SILENT_MS = 1000;

/** The page's, which the endpoint's rule asks as well. */
const MOST_OF_APP = 50;

/** What the SDKs read of a socket that is refused: that it is so for what the app may not, and the code for which. */
const tooMany: Refusal = {
  status: 403,
  headers: [
    ...['Handshake-Status', '514'],
    ...['Handshake-Autherrcode', '1000040350'],
    ...['Handshake-Msg', 'the number of connections exceeded the limit'],
  ],
};

/** The sockets of every app, and what goes over them. */
export class Lines {
  private readonly world: World;
  private readonly byApp = new Map<string, Set<Peer>>();
  /** Sockets that events go out by. */
  private readonly listening = new Set<Peer>();
  private readonly deliveries: Deliveries;

  constructor(world: World) {
    this.world = world;
    this.deliveries = new Deliveries(world, (event) => this.send(event));
    world.happenings.listen(({ what }) => {
      if (what === 'restore') this.deliveries.restart(this.apps());
    });
  }

  /** How many an app has open. */
  count(appId: string): number {
    return this.byApp.get(appId)?.size ?? 0;
  }

  /** Apps that have one open. */
  apps(): string[] {
    return [...this.byApp.keys()];
  }

  invitation(appId: string): Invitation {
    return {
      refused: () => (this.count(appId) < MOST_OF_APP ? undefined : tooMany),
      welcome: (peer) => this.welcome(appId, peer),
    };
  }

  /** It goes out at once, or waits for a socket of its app. */
  push(event: WaitingEvent): void {
    this.deliveries.add(event);
  }

  private welcome(appId: string, peer: Peer): Host {
    const others = this.byApp.get(appId);
    if (others) others.add(peer);
    else this.byApp.set(appId, new Set([peer]));
    const late = setTimeout(() => this.listens(appId, peer), SILENT_MS).unref();
    return {
      received: (bytes) => {
        this.received(bytes, appId, peer);
        this.listens(appId, peer);
      },
      closed: () => {
        clearTimeout(late);
        this.closed(appId, peer);
      },
    };
  }

  private listens(appId: string, peer: Peer): void {
    if (this.listening.has(peer) || !this.byApp.get(appId)?.has(peer)) return;
    this.listening.add(peer);
    this.deliveries.resume(appId);
  }

  private closed(appId: string, peer: Peer): void {
    const peers = this.byApp.get(appId);
    peers?.delete(peer);
    this.listening.delete(peer);
    if (peers?.size === 0) this.byApp.delete(appId);
    this.deliveries.lost(appId, peer);
  }

  private received(bytes: Uint8Array, appId: string, peer: Peer): void {
    const frame = decodeFrame(bytes);
    if (frame === undefined) {
      peer.close();
      return;
    }
    const { type, message_id = '' } = frame.headers;
    if (frame.method === CONTROL && type === 'ping') peer.send(encodeFrame(pongTo(frame)));
    if (frame.method === DATA && isTaken(frame.payload)) this.deliveries.acknowledged(message_id, appId);
  }

  /** By one of the app's sockets, whichever (feishu-long-connection); undefined where it has none. */
  private send({ id, appId, json }: WaitingEvent): Peer | undefined {
    const peers = [...(this.byApp.get(appId) ?? [])].filter((each) => this.listening.has(each));
    const peer = peers.length > 1 ? peers[this.world.keys.below(peers.length)] : peers[0];
    peer?.send(
      encodeFrame({
        ...{ seqId: 1n, logId: 1n, service: SERVICE, method: DATA },
        headers: { type: 'event', message_id: id, sum: '1', seq: '0', trace_id: this.world.keys.hex(32) },
        payload: Buffer.from(json),
      }),
    );
    return peer;
  }
}

function pongTo({ seqId, logId, service }: Frame): Frame {
  const payload = Buffer.from(JSON.stringify(clientConfig));
  return { seqId, logId, service, method: CONTROL, headers: { type: 'pong' }, payload };
}

/** An SDK whose handler threw says 500. */
function isTaken(payload: Uint8Array): boolean {
  return fieldsIn(Buffer.from(payload).toString())?.code === 200;
}

const known = new WeakMap<World, Lines>();

export function linesOf(world: World): Lines {
  const lines = known.get(world) ?? new Lines(world);
  known.set(world, lines);
  return lines;
}
