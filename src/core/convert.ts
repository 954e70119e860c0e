import { Worker } from 'node:worker_threads';
import { Bytes } from './bytes.ts';
import type { ConversionRefusal, Outcome, Task } from './convert/task.ts';
import type { Image } from './image.ts';

export type Converted = { readonly jpeg: Bytes; readonly image: Image } | { readonly refused: ConversionRefusal };

export interface ConverterLimits {
  /** Of the picture as it is shown. Default 8192 x 6144, the most that phones with "50 megapixels" take. */
  readonly maxPixels?: number;
  /** For what a decoder unpacks. Default 768 MiB: twice what the largest picture needs. */
  readonly maxMemoryBytes?: number;
  /** For one picture, and a second more for each megapixel of it: ten times what it takes. Default 5 s. */
  readonly maxMs?: number;
  /** Pictures that may wait for their turn. Default 64. */
  readonly maxWaiting?: number;
}

/** The sides of a JPEG are 16 bits wide. */
const MAX_SIDE = 65_535;
/** What the decoders keep outside of their pictures is small. Past it V8 ends the thread, or at worst the process. */
const HEAP_MIB = 256;

/** Node runs no TypeScript: where this is the source itself, as under Vitest, the thread runs what was built of it. */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/core/convert/worker.js' : './convert/worker.js',
  import.meta.url,
);

interface Job {
  readonly bytes: Bytes;
  readonly image: Image;
  resolve(converted: Converted): void;
  reject(error: unknown): void;
}

/**
 * TIFF and HEIC to upright JPEG, one at a time and off the event loop. Each picture has a thread of its own, so that
 * whatever a hostile one did to its decoder is gone with it, and so is the memory.
 */
export class Converter {
  private readonly limits: Required<ConverterLimits>;
  private readonly jobs: Job[] = [];
  /** What became of bytes, or will; as long as somebody holds these. So nobody waits twice for a picture that cannot be had. */
  private readonly known = new WeakMap<Bytes, Promise<Converted>>();
  private thread: Worker | undefined;

  constructor(limits: ConverterLimits = {}) {
    this.limits = { maxPixels: 8192 * 6144, maxMemoryBytes: 768 * 1024 ** 2, maxMs: 5000, maxWaiting: 64, ...limits };
  }

  /** Asked again for the same `bytes` it gives the same promise. Rejects only where Standin itself is at fault. */
  jpegOf(bytes: Bytes, image: Image): Promise<Converted> {
    const known = this.known.get(bytes);
    if (known) return known;
    if (image.width * image.height > this.limits.maxPixels || Math.max(image.width, image.height) > MAX_SIDE) {
      return Promise.resolve({ refused: 'too many pixels' });
    }
    if (this.jobs.length > this.limits.maxWaiting) return Promise.resolve({ refused: 'too busy' });
    const converted = new Promise<Converted>((resolve, reject) => {
      this.jobs.push({ bytes, image, resolve, reject });
    });
    this.known.set(bytes, converted);
    if (this.jobs.length === 1) void this.work();
    return converted;
  }

  /** Gives up what is under way and what waits for it. */
  async close(): Promise<void> {
    for (const { bytes, resolve } of this.jobs.splice(1)) {
      this.known.delete(bytes);
      resolve({ refused: 'closed' });
    }
    await this.thread?.terminate();
  }

  /** The job under way stays in front of the others until its thread is gone. */
  private async work(): Promise<void> {
    for (let job = this.jobs[0]; job !== undefined; job = this.jobs[0]) {
      try {
        const converted = await this.run(job);
        if ('refused' in converted && converted.refused === 'closed') this.known.delete(job.bytes);
        job.resolve(converted);
      } catch (error) {
        this.known.delete(job.bytes);
        job.reject(error);
      }
      this.jobs.shift();
    }
  }

  private async run({ bytes, image }: Job): Promise<Converted> {
    const { maxMemoryBytes, maxMs } = this.limits;
    const task: Task = { format: image.format, bytes: copyOf(bytes), maxMemoryBytes };
    const thread = new Worker(worker, {
      workerData: task,
      transferList: [task.bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
      // Flags and variables of the process are not meant for a decoder, and some of them change what it prints.
      execArgv: [],
      env: {},
    });
    this.thread = thread;
    let timer: NodeJS.Timeout | undefined;
    try {
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        timer = setTimeout(() => resolve({ refused: 'too long' }), maxMs + (image.width * image.height) / 1000);
        thread.once('message', resolve);
        thread.once('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: 'too much memory' });
          else reject(error);
        });
        thread.once('exit', () => resolve({ refused: 'closed' }));
      });
      if ('refused' in outcome) return outcome;
      const { jpeg, width, height } = outcome;
      return { jpeg: Bytes.of(jpeg), image: { format: 'jpg', width, height } };
    } finally {
      clearTimeout(timer);
      await thread.terminate();
      this.thread = undefined;
    }
  }
}

/** A thread takes memory away from its sender, and these bytes are the store's. */
function copyOf(bytes: Bytes): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes.length);
  bytes.chunks.reduce((at, chunk) => at + chunk.copy(copy, at), 0);
  return copy;
}
