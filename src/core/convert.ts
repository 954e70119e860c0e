import { Bytes } from './bytes.ts';
import type { OnHangUp } from './call.ts';
import { FairQueue, type Waiting } from './convert/queue.ts';
import { type ConversionRefusal, type Outcome, passing } from './convert/task.ts';
import { Thread } from './convert/thread.ts';
import type { Image } from './image.ts';

export type Converted = { readonly jpeg: Bytes; readonly image: Image } | { readonly refused: ConversionRefusal };

/** A picture, and whose it is. */
export interface Picture {
  readonly tenant: string;
  readonly image: Image;
  readonly bytes: Bytes;
}

export interface ConverterLimits {
  /** Of the picture as it is shown. Default 8192 x 6144, the most that phones with "50 megapixels" take. */
  readonly maxPixels?: number;
  /** For one picture: as it came, unpacked, and the JPEG. Default 176 MiB, enough for 24 megapixels in three bytes, twice. */
  readonly maxMemoryBytes?: number;
  /** For one picture. Default 10 s. */
  readonly maxMs?: number;
  /** For what waits: the pictures, and what each costs beside. Default 64 MiB. */
  readonly maxWaitingBytes?: number;
}

/** The sides of a JPEG are 16 bits wide. */
const MAX_SIDE = 65_535;
/**
 * At most one for each tenant, so that none can keep them all busy. Together they take no more than two pictures may, and
 * what two threads cost.
 */
const THREADS = 2;
const MIB = 1024 ** 2;
const defaults: Required<ConverterLimits> = {
  maxPixels: 8192 * 6144,
  maxMemoryBytes: 176 * MIB,
  maxMs: 10_000,
  maxWaitingBytes: 64 * MIB,
};
/** What one that waits costs beside its bytes: its call and its connection. */
const RECORD_BYTES = 64 * 1024;

/** Node runs no TypeScript: where this is the source itself, as under Vitest, the thread runs what was built of it. */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/core/convert/worker.js' : './convert/worker.js',
  import.meta.url,
);

/** A picture that is to be converted, until it is. */
interface Job extends Waiting {
  readonly picture: Picture;
  readonly converted: Promise<Converted>;
  settle(converted: Converted | Promise<Converted>): void;
  /** Who asked and has not hung up. */
  askers: number;
  /** None while it waits. */
  thread?: Thread;
}

/**
 * TIFF and HEIC to upright JPEG, off the event loop and two at a time. Each picture has a thread of its own, so that
 * whatever a hostile one did to its decoder is gone with it, and so is the memory.
 */
export class Converter {
  private readonly limits: Required<ConverterLimits>;
  private readonly queue: FairQueue<Job>;
  /** By tenant, each until its thread is gone. */
  private readonly running = new Map<string, Promise<void>>();
  /** All that wait or run. */
  private readonly jobs = new Map<Bytes, Job>();
  /** What became of bytes, or will; as long as somebody holds these. So nobody waits twice for a picture that cannot be had. */
  private readonly known = new WeakMap<Bytes, Promise<Converted>>();

  constructor(limits: ConverterLimits = {}) {
    this.limits = { ...defaults, ...limits };
    this.queue = new FairQueue(this.limits.maxWaitingBytes);
  }

  /**
   * Asked again for the same bytes it gives the same promise. Once all who asked have hung up it is given up; one who
   * does not say how that is heard of never does. Rejects only where Standin itself is at fault.
   */
  jpegOf(picture: Picture, onHangUp?: OnHangUp): Promise<Converted> {
    const { bytes, image } = picture;
    const known = this.known.get(bytes);
    if (known === undefined) {
      if (image.width * image.height > this.limits.maxPixels || Math.max(image.width, image.height) > MAX_SIDE) {
        return Promise.resolve({ refused: 'too many pixels' });
      }
      return this.join(this.enter(picture), onHangUp);
    }
    const job = this.jobs.get(bytes);
    return job ? this.join(job, onHangUp) : known;
  }

  /** These bytes are kept nowhere else any more, so they do not wait either. */
  forget(bytes: Bytes): void {
    const job = this.jobs.get(bytes);
    if (job?.thread === undefined) this.giveUp(job, 'gone while it waited');
  }

  /** Gives up what is under way and what waits for it. */
  async close(): Promise<void> {
    for (const job of [...this.jobs.values()].reverse()) this.giveUp(job, 'closed');
    await Promise.all(this.running.values());
  }

  private enter(picture: Picture): Job {
    const { bytes, tenant } = picture;
    let settle: Job['settle'] = () => {};
    const converted = new Promise<Converted>((resolve) => {
      settle = resolve;
    });
    const job: Job = { tenant, cost: bytes.length + RECORD_BYTES, picture, converted, settle, askers: 0 };
    this.jobs.set(bytes, job);
    this.known.set(bytes, converted);
    this.queue.add(job);
    this.start();
    for (let excess = this.queue.excess(); excess; excess = this.queue.excess()) this.giveUp(excess, 'too busy');
    return job;
  }

  private join(job: Job, onHangUp?: OnHangUp): Promise<Converted> {
    let asks = true;
    job.askers++;
    onHangUp?.(() => {
      if (asks) job.askers--;
      asks = false;
      if (job.askers === 0) this.giveUp(job, 'its caller hung up');
    });
    return job.converted;
  }

  /** Whether it waits or runs; it may be asked for again. */
  private giveUp(job: Job | undefined, refused: ConversionRefusal): void {
    if (job === undefined || this.jobs.get(job.picture.bytes) !== job) return;
    this.queue.delete(job);
    this.end(job, { refused });
    job.thread?.stop(refused);
  }

  private start(): void {
    while (this.running.size < THREADS) {
      const job = this.queue.next((tenant) => !this.running.has(tenant));
      if (job === undefined) return;
      this.running.set(job.tenant, this.run(job));
    }
  }

  private async run(job: Job): Promise<void> {
    const { maxMemoryBytes, maxMs } = this.limits;
    const { bytes, image } = job.picture;
    try {
      job.thread = new Thread(worker, { format: image.format, bytes: copyOf(bytes), maxMemoryBytes }, maxMs);
      this.end(job, convertedOf(await job.thread.outcome));
    } catch (error) {
      this.end(job, Promise.reject(error));
    }
    this.running.delete(job.tenant);
    this.start();
  }

  /** Once: what comes of it later has no effect. */
  private end(job: Job, converted: Converted | Promise<Converted>): void {
    const { bytes } = job.picture;
    if (this.jobs.get(bytes) !== job) return;
    this.jobs.delete(bytes);
    if (converted instanceof Promise || ('refused' in converted && passing.has(converted.refused))) {
      this.known.delete(bytes);
    }
    job.settle(converted);
  }
}

function convertedOf(outcome: Outcome): Converted {
  if ('refused' in outcome) return outcome;
  const { jpeg, width, height } = outcome;
  return { jpeg: Bytes.of(...jpeg), image: { format: 'jpg', width, height } };
}

/** A thread takes memory away from its sender, and these bytes are the store's. */
function copyOf(bytes: Bytes): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes.length);
  bytes.chunks.reduce((at, chunk) => at + chunk.copy(copy, at), 0);
  return copy;
}
