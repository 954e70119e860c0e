import type { Request } from 'express';
import { InputError } from '../../src/core/input-error.ts';

type Done = (error?: unknown, info?: Partial<Express.Multer.File>) => void;

/** Keeps the files of a form in memory and bounds them together: a limit of multer's bounds each by itself. */
export class FormMemory {
  private readonly maxBytes: number;
  private readonly held = new WeakMap<Request, number>();

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  _handleFile(request: Request, { stream }: Express.Multer.File, done: Done): void {
    const chunks: Buffer[] = [];
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      const held = (this.held.get(request) ?? 0) + chunk.length;
      this.held.set(request, held);
      if (held <= this.maxBytes) return;
      stream.off('data', take).resume();
      chunks.length = 0;
      done(new InputError(`the files of one form may hold ${this.maxBytes} bytes together`));
    };
    stream.on('data', take);
    stream.on('end', () => done(undefined, { buffer: Buffer.concat(chunks) }));
  }

  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }
}
