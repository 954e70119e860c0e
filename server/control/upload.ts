import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { InputError } from '../../src/core/input-error.ts';
import { FormMemory } from './form-memory.ts';
import type { Transfer } from './options.ts';

/** Far above what any provider takes in one call. */
const limits = { files: 100, fields: 20, parts: 120, fieldSize: 4096, fieldNameSize: 100, fieldNestingDepth: 0 };
const MAX_FORM_BYTES = 64 * 1024 * 1024;

const memory = new FormMemory(MAX_FORM_BYTES);
const upload = multer({ storage: memory, limits, defParamCharset: 'utf8' }).any();

/** Reads a form with files. Every trouble with it is of the caller's making. */
export function formReader(transfer: Transfer): RequestHandler {
  return (request, response, next) => {
    if (!isForm(request)) {
      throw new InputError(
        'pictures come as multipart/form-data: provider, one file or more, and account, kind or key',
      );
    }
    const claim = transfer.claimForm(request, response);
    memory.begin(request, claim);
    // Node and what listens to it know a request for longer than it takes to answer.
    response.once('close', () => {
      request.files = [];
    });
    upload(request, response, (error: unknown) => {
      claim.completed();
      if (error === undefined || error instanceof InputError) next(error);
      else next(new InputError(`the form cannot be read: ${inWords(error as Error)}`));
    });
  };
}

export function isForm(request: Request): boolean {
  return Boolean(request.is('multipart/form-data'));
}

/** The same, where JSON does as well. */
export function ifForm(read: RequestHandler): RequestHandler {
  return (request, response, next) => (isForm(request) ? read(request, response, next) : next());
}

function inWords(error: Error & { readonly code?: string; readonly field?: string }): string {
  const most: Readonly<Record<string, string>> = {
    LIMIT_FILE_COUNT: `it may hold ${limits.files} files`,
    LIMIT_FIELD_COUNT: `it may hold ${limits.fields} fields that are no files`,
    LIMIT_PART_COUNT: `it may hold ${limits.parts} parts`,
    LIMIT_FIELD_VALUE: `a field may hold ${limits.fieldSize} bytes; send a picture as a file, with a filename`,
  };
  return most[error.code ?? ''] ?? error.message;
}

/** Every file with the fields of its form. Names of files say nothing here: what a picture is, its bytes say. */
export function itemsOf({ body, files }: Request): object[] {
  const sent = (files ?? []) as readonly Express.Multer.File[];
  if (sent.length === 0) throw new InputError('there is no file in the form: a picture is sent with a filename');
  if (sent.length > 1 && body.key !== undefined) {
    throw new InputError(`key names one picture, and the form holds ${sent.length}`);
  }
  return sent.map(({ buffer }) => ({ ...body, content: buffer }));
}

/** The fields of a form, and its one file as the field that it was sent as, with its name. */
export function itemOf({ body, files }: Request): object {
  const [file, ...others] = (files ?? []) as readonly Express.Multer.File[];
  if (file === undefined) return { ...body };
  const { fieldname, originalname, buffer } = file;
  if (others.length > 0) throw new InputError(`the form holds ${others.length + 1} files, and may hold one`);
  return { filename: originalname, ...body, [fieldname]: buffer };
}
