import type { ServerResponse } from 'node:http';
import type { Bytes } from '../src/core/bytes.ts';

const MIB = 1024 * 1024;

/** What is written at once, and has to be taken before more is. */
export const PIECE_BYTES = 256 * 1024;
/** How often readers are looked at, in milliseconds. */
const LOOK_MS = 100;
/**
 * What bodies on their way out may hold that nobody else does. Past it those are let go whose readers have taken nothing for
 * a while: so many milliseconds, a quarter of that past the double, and so on. Kernels take in a megabyte at once and then
 * nothing for long, so a slow reader is known by coming back after a pause, and has more time.
 */
const BUDGET_BYTES = 32 * MIB;
const PATIENCE_MS = 3000;
const PATIENCE_WITH_SLOW_MS = 15_000;
const PAUSE_MS = 1000;

export interface PourOptions {
  /** How much of the body. Default: all of it. */
  readonly upTo?: number;
  /** Written at this pace, a tenth of a second's at once. */
  readonly bytesPerSecond?: number | undefined;
  /** Called where the end would be written, once all is taken. */
  readonly atEnd?: () => void;
}

/** A body on its way out. */
class Pouring {
  readonly response: ServerResponse;
  readonly body: Bytes;
  /** Since when its reader has taken nothing. */
  since = performance.now();
  /** Its reader paused and came back. */
  isSlow = false;
  written = 0;
  private seen = 0;

  constructor(response: ServerResponse, body: Bytes) {
    this.response = response;
    this.body = body;
  }

  /** An answer before it is still on its way. */
  get isBehind(): boolean {
    return this.response.socket === null;
  }

  see(now: number): void {
    const left = this.response.writableLength;
    const taken = this.written - left;
    // Where nothing is left it is Standin that takes its time.
    if (taken === this.seen && left > 0) return;
    if (taken !== this.seen && now - this.since > PAUSE_MS) this.isSlow = true;
    this.seen = taken;
    this.since = now;
  }

  /** With what waits behind it on its connection, whose reader is the same. */
  drop(): void {
    this.response.req.socket.destroy();
  }
}

/**
 * Bodies on their way out, each written as it is taken, so that what nobody reads stays where it is: in the store, as long
 * as that keeps it. What it does not is bounded here, and the time that a reader may take nothing at all.
 */
export class Outflow {
  private readonly isStored: (body: Bytes) => boolean;
  private readonly unreadMs: number;
  private readonly open = new Set<Pouring>();
  private timer: NodeJS.Timeout | undefined;

  /** `unreadMs`: an answer of which nothing is taken for so long is dropped with its connection. */
  constructor(isStored: (body: Bytes) => boolean, unreadMs: number) {
    this.isStored = isStored;
    this.unreadMs = unreadMs;
  }

  /** Writes a body behind its head, and ends the answer. */
  send(response: ServerResponse, body: Bytes): void {
    const isShort = body.length <= PIECE_BYTES && response.socket?.writableLength === 0;
    if (!isShort) return void this.pour(response, body);
    response.cork();
    for (const chunk of body.chunks) response.write(chunk);
    response.end();
  }

  /** Piece by piece. */
  pour(response: ServerResponse, body: Bytes, options: PourOptions = {}): void {
    const { upTo = body.length, bytesPerSecond, atEnd } = options;
    const pouring = new Pouring(response, body);
    this.watch(pouring);
    const size = bytesPerSecond === undefined ? PIECE_BYTES : Math.max(1, Math.floor(bytesPerSecond / 10));
    const pieces = piecesOf(body, Math.min(size, PIECE_BYTES), upTo);
    const next = () => {
      for (let { value } = pieces.next(); ; { value } = pieces.next()) {
        if (response.destroyed) return;
        if (value === undefined) return void response.end();
        pouring.written += value.length;
        const isLast = pouring.written === upTo;
        const isTaken = response.write(value, isLast && atEnd ? atEnd : undefined);
        if (isLast && atEnd) return;
        if (bytesPerSecond !== undefined) {
          const pause = () => setTimeout(next, (1000 * (value as Buffer).length) / bytesPerSecond).unref();
          return isTaken ? void pause() : void response.once('drain', pause);
        }
        if (!isTaken) return void response.once('drain', next);
      }
    };
    next();
  }

  private watch(pouring: Pouring): void {
    this.open.add(pouring);
    pouring.response.once('close', () => this.open.delete(pouring));
    this.timer ??= setInterval(() => this.look(), LOOK_MS).unref();
  }

  private look(): void {
    const now = performance.now();
    for (const each of this.open) {
      each.see(now);
      if (!each.isBehind && now - each.since >= this.unreadMs) each.drop();
    }
    this.shed(now);
    if (this.open.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private shed(now: number): void {
    const readers = new Map<Bytes, number>();
    let held = 0;
    for (const { body } of this.open) {
      if (this.isStored(body)) continue;
      const count = readers.get(body) ?? 0;
      if (count === 0) held += body.length;
      readers.set(body, count + 1);
    }
    if (held <= BUDGET_BYTES) return;
    const loose = [...this.open].filter(({ body }) => readers.has(body));
    // Those that never read come first.
    loose.sort((a, b) => Number(a.isSlow) - Number(b.isSlow) || a.since - b.since);
    for (const each of loose) {
      if (held <= BUDGET_BYTES) return;
      if (now - each.since < patienceWith(each, held)) continue;
      each.drop();
      const left = (readers.get(each.body) as number) - 1;
      readers.set(each.body, left);
      if (left === 0) held -= each.body.length;
    }
  }
}

function patienceWith({ isSlow }: Pouring, held: number): number {
  return (isSlow ? PATIENCE_WITH_SLOW_MS : PATIENCE_MS) * (BUDGET_BYTES / held) ** 2;
}

/** Of one chunk each. */
function* piecesOf(body: Bytes, size: number, upTo: number): Generator<Buffer, undefined> {
  let left = upTo;
  for (const chunk of body.chunks) {
    const end = Math.min(chunk.length, left);
    for (let at = 0; at < end; at += size) yield chunk.subarray(at, Math.min(at + size, end));
    left -= end;
  }
  return undefined;
}
