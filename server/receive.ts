import type { IncomingMessage } from 'node:http';
import type { Answer } from '../src/core/answer.ts';
import { BLOCK_BYTES, type BlockSizes } from '../src/core/blocks.ts';
import { BlockGatherer, Bytes, Gatherer, GUARD_BYTES } from '../src/core/bytes.ts';
import type { Fault } from '../src/core/shapes.ts';
import type { Admission, Claim } from './admission.ts';
import { announcedBy } from './head.ts';
import { unanswered } from './unread.ts';
import { Valve } from './valve.ts';

export interface ReceiveOptions {
  readonly admission: Admission;
  /** Where most bodies longer than a block are gathered. */
  readonly blocks: BlockSizes;
  /** A body that stopped coming for so many milliseconds is dropped with its connection. */
  readonly silenceMs: number;
  /** What was ordered to happen to the connection. */
  readonly fault: Fault | undefined;
  /** Told once, with all of it, or as much as a fault lets come. */
  readonly deliver: (body: Bytes) => Promise<void>;
  /** Told instead where the body ended before that, with the bytes that came and what the sender is told of it, if anything. */
  readonly brokeOff: (bytes: number, told?: Answer) => void;
}

/** Ends a call whose rest will not be had; its sender is told so, or nothing. */
export type BreakOff = (told?: Answer) => void;

/**
 * Collects a body and delivers it once, whole or as far as a fault lets it come. Its memory counts until `deliver` is done.
 * Gives what ends it sooner.
 */
export function receive(request: IncomingMessage, options: ReceiveOptions): BreakOff {
  const { admission, blocks, silenceMs, fault, deliver, brokeOff } = options;
  let gatherer: Gatherer | BlockGatherer = new Gatherer();
  let length = 0;
  const enough = endOf(request, fault);
  const valve = new Valve(request, silenceMs);
  const claim: Claim = {
    bytes: 0,
    complete: false,
    isSlowed: fault?.bytesPerSecond !== undefined,
    pause: () => valve.shut('admission'),
    resume: () => valve.open('admission'),
    drop(why) {
      breakOff(unanswered(why));
      request.destroy();
    },
  };
  const finish = () => {
    if (claim.complete) return;
    request.setTimeout(0);
    admission.completed(claim);
    const body = length <= GUARD_BYTES ? gatherer.bytes() : Bytes.counted(length);
    // The listeners live as long as the connection, which a fault may let stall: what came in does not have to.
    gatherer = new Gatherer();
    void deliver(body).finally(() => {
      admission.leave(claim);
      body.lease?.release();
    });
  };
  request.on('data', (chunk: Buffer) => {
    if (claim.complete) return;
    const pool = length === 0 && isForBlocks(request, chunk) ? blocks.for(BLOCK_BYTES) : undefined;
    if (pool) gatherer = new BlockGatherer(pool);
    length += chunk.length;
    if (length <= GUARD_BYTES) {
      gatherer.add(chunk);
      admission.grow(claim, chunk.length);
    } else {
      gatherer = new Gatherer();
      admission.shrink(claim);
    }
    if (length >= enough) {
      valve.shut('fault');
      finish();
    } else if (fault?.bytesPerSecond) {
      valve.shut('pace');
      setTimeout(() => valve.open('pace'), (1000 * chunk.length) / fault.bytesPerSecond).unref();
    }
  });
  request.on('end', finish);
  // A sender that breaks off has nobody left to tell.
  request.on('error', () => {});
  const breakOff: BreakOff = (told) => {
    if (claim.complete) return;
    claim.complete = true;
    request.setTimeout(0);
    admission.leave(claim);
    gatherer = new Gatherer();
    // With what came and was not looked at yet.
    brokeOff(length + request.readableLength, told);
  };
  request.on('close', () => breakOff());
  request.resume();
  admission.enter(claim, announcedBy(request));
  return breakOff;
}

/** Of longer ones so few are on their way at once that copying them costs more than it saves. */
const MOST_IN_BLOCKS = 2 * 1024 * 1024;

/** Whether a body fills blocks, as far as can be told by its announcement and by how it begins. */
function isForBlocks(request: IncomingMessage, { length }: Buffer): boolean {
  const announced = announcedBy(request);
  return announced >= BLOCK_BYTES && announced <= MOST_IN_BLOCKS && length >= BLOCK_BYTES / 4;
}

/** How many bytes are read before a fault stops it: half of what was announced, or the first to come. */
function endOf(request: IncomingMessage, fault: Fault | undefined): number {
  if (!fault?.transport?.endsWith('mid-upload')) return Infinity;
  return Math.max(1, Math.floor(announcedBy(request) / 2));
}
