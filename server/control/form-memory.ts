import type { Request } from 'express';
import { InputError } from '../../src/core/input-error.ts';
import type { FormClaim } from './options.ts';

type Done = (error?: unknown, info?: Partial<Express.Multer.File>) => void;

interface Form {
  readonly claim: FormClaim;
  bytes: number;
}

/**
 * Keeps the files of a form in memory and bounds them together: a limit of multer's bounds each by itself. Where all forms
 * together leave no room, it is not read on.
 */
export class FormMemory {
  private readonly maxBytes: number;
  private readonly forms = new WeakMap<Request, Form>();

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  begin(request: Request, claim: FormClaim): void {
    this.forms.set(request, { claim, bytes: 0 });
  }

  _handleFile(request: Request, { stream }: Express.Multer.File, done: Done): void {
    const form = this.forms.get(request) as Form;
    const chunks: Buffer[] = [];
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      form.bytes += chunk.length;
      form.claim.grow(chunk.length);
      if (form.bytes <= this.maxBytes) return;
      stream.off('data', take).resume();
      chunks.length = 0;
      done(new InputError(`the files of one form may hold ${this.maxBytes} bytes together`));
    };
    stream.on('data', take);
    stream.on('end', () => done(undefined, { buffer: Buffer.concat(chunks) }));
    form.claim.through(stream);
  }

  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }
}
