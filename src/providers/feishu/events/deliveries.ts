import type { Peer } from '../../../core/sockets.ts';
import type { World } from '../../../core/world.ts';
import { type WaitingEvent, waitingIn } from './waiting.ts';

/** Of real time: a program that has not acknowledged by then gets it again (feishu-long-connection). */
const PATIENCE_MS = 3000;
/** Of one event; how often the service does is not known. */
const MOST_TIMES = 5;
/** Events of one app that wait for their acknowledgement: so a program that never gives one is not sent all there are. */
const MOST_AT_ONCE = 100;

interface Delivery {
  readonly event: WaitingEvent;
  readonly peer: Peer;
  readonly times: number;
  readonly timer: NodeJS.Timeout;
}

/** Events until they are acknowledged: sent, sent again, or waiting for a socket. A reset forgets them. */
export class Deliveries {
  private readonly world: World;
  /** Gives the socket it went out by. */
  private readonly send: (event: WaitingEvent) => Peer | undefined;
  private readonly patienceMs: number;
  private readonly underWay = new Map<string, Delivery>();
  private readonly counts = new Map<string, number>();

  constructor(world: World, send: (event: WaitingEvent) => Peer | undefined, patienceMs = PATIENCE_MS) {
    this.world = world;
    this.send = send;
    this.patienceMs = patienceMs;
  }

  add(event: WaitingEvent): void {
    waitingIn(this.world).put(event.id, event.appId, event);
    this.resume(event.appId);
  }

  acknowledged(id: string, appId: string): void {
    if (this.underWay.get(id)?.event.appId !== appId) return;
    this.drop(id);
    waitingIn(this.world).delete(id);
    // Looking through all that wait after each of them would take too long.
    if (this.count(appId) <= MOST_AT_ONCE / 2) this.resume(appId);
  }

  /** Sends what waits, the oldest first. */
  resume(appId: string): void {
    if (this.count(appId) >= MOST_AT_ONCE) return;
    for (const event of waitingIn(this.world).of(appId)) {
      if (this.underWay.has(event.id)) continue;
      if (this.count(appId) >= MOST_AT_ONCE || !this.deliver(event, 1)) return;
    }
  }

  /** The socket closed: what went out by it goes out by another, or waits. */
  lost(appId: string, peer: Peer): void {
    for (const [id, delivery] of this.underWay) if (delivery.peer === peer) this.drop(id);
    this.resume(appId);
  }

  /** Another state is there: what was under way may be none of it, and what waits in it may have arrived, which nobody knows. */
  restart(appIds: readonly string[]): void {
    for (const id of [...this.underWay.keys()]) this.drop(id);
    for (const appId of appIds) this.resume(appId);
  }

  private deliver(event: WaitingEvent, times: number): boolean {
    const peer = this.send(event);
    if (peer === undefined) return false;
    const timer = setTimeout(() => this.again(event.id), this.patienceMs).unref();
    this.underWay.set(event.id, { event, peer, times, timer });
    this.counts.set(event.appId, this.count(event.appId) + 1);
    return true;
  }

  private again(id: string): void {
    const { event, times } = this.underWay.get(id) as Delivery;
    this.drop(id);
    const waiting = waitingIn(this.world);
    if (waiting.get(id) !== undefined && times < MOST_TIMES) this.deliver(event, times + 1);
    else waiting.delete(id);
    this.resume(event.appId);
  }

  private drop(id: string): void {
    const { event, timer } = this.underWay.get(id) as Delivery;
    clearTimeout(timer);
    this.underWay.delete(id);
    const count = this.count(event.appId) - 1;
    if (count === 0) this.counts.delete(event.appId);
    else this.counts.set(event.appId, count);
  }

  private count(appId: string): number {
    return this.counts.get(appId) ?? 0;
  }
}
