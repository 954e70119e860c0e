import { Worker } from 'node:worker_threads';
import type { ConversionRefusal, Outcome, Task } from './task.ts';

/** What the decoders keep outside of their pictures is small. Past it V8 ends the thread, or at worst the process. */
const HEAP = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** One conversion in a thread of its own. */
export class Thread {
  /** Comes when the thread is gone, and its memory with it. Rejects only where Standin itself is at fault. */
  readonly outcome: Promise<Outcome>;
  private end: (outcome: Outcome) => void = () => {};

  constructor(code: URL, task: Task, maxMs: number) {
    this.outcome = this.run(code, task, maxMs);
  }

  /** Ends it, with this for its outcome. */
  stop(refused: ConversionRefusal): void {
    this.end({ refused });
  }

  private async run(code: URL, task: Task, maxMs: number): Promise<Outcome> {
    const worker = new Worker(code, {
      workerData: task,
      transferList: [task.bytes.buffer],
      resourceLimits: HEAP,
      // Flags and variables of the process are not meant for a decoder, and some of them change what it prints.
      execArgv: [],
      env: {},
    });
    const timer = setTimeout(() => this.stop('too long'), maxMs);
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        this.end = resolve;
        worker.once('message', resolve);
        worker.once('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: 'too much memory' });
          else reject(error);
        });
        worker.once('exit', () => resolve({ refused: 'closed' }));
      });
    } finally {
      clearTimeout(timer);
      await worker.terminate();
    }
  }
}
