import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import type { ImageFilter, ImageSeed } from '../../src/control/images.ts';
import { InputError } from '../../src/core/input-error.ts';
import { mediaTypes } from '../../src/core/media-type.ts';
import { sandboxed } from '../../src/core/picture.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { FormMemory } from './form-memory.ts';
import type { Call, Calls } from './mount.ts';
import { filtersOf } from './query.ts';

/** Far above what any provider takes in one call. */
const limits = { files: 100, fields: 20, parts: 120, fieldSize: 4096, fieldNameSize: 100, fieldNestingDepth: 0 };
const MAX_FORM_BYTES = 64 * 1024 * 1024;

const upload = multer({ storage: new FormMemory(MAX_FORM_BYTES), limits, defParamCharset: 'utf8' }).any();

/** `/__standin/images`: the stored pictures, to look at, to put there and to delete. */
export function images(emulator: Emulator, assetUrls: 'local' | 'live'): Calls {
  const base = (request: Request) => (assetUrls === 'local' ? addressOf(request) : undefined);
  return { '/images': pictures(emulator, base), '/images/*key': onePicture(emulator, base) };
}

type Base = (request: Request) => string | undefined;

function pictures(emulator: Emulator, base: Base): Call {
  return {
    get(request, response) {
      response.json({ images: emulator.images(filtersOf(request), base(request)) });
    },
    post: [
      form,
      (request, response) => {
        response.status(201).json({ images: emulator.seedImages(seedsOf(request), base(request)) });
      },
    ],
    delete(request, response) {
      emulator.deleteImages(request.query as ImageFilter);
      response.status(204).end();
    },
  };
}

/** A key may have slashes in it, as they are or escaped. */
function onePicture(emulator: Emulator, base: Base): Call {
  return {
    get(request, response) {
      const key = keyOf(request);
      const found = emulator.image(key, base(request));
      if (found === undefined) return void response.status(404).json({ error: missing(key, emulator) });
      const { content, ...record } = found;
      if (request.query.info !== undefined) return void response.json(record);
      const type = ['Content-Type', mediaTypes[record.format], 'Content-Length', `${content.length}`];
      response.writeHead(200, [...type, ...sandboxed]).end(content);
    },
    delete(request, response) {
      const key = keyOf(request);
      if (emulator.deleteImage(key)) response.status(204).end();
      else response.status(404).json({ error: missing(key, emulator) });
    },
  };
}

/** Every trouble with a form is of the caller's making. */
const form: RequestHandler = (request, response, next) => {
  if (!request.is('multipart/form-data')) {
    throw new InputError('pictures come as multipart/form-data: provider, one file or more, and account, kind or key');
  }
  upload(request, response, (error: unknown) => {
    if (error === undefined || error instanceof InputError) next(error);
    else next(new InputError(`the form cannot be read: ${inWords(error as Error)}`));
  });
};

function inWords(error: Error & { readonly code?: string; readonly field?: string }): string {
  const most: Readonly<Record<string, string>> = {
    LIMIT_FILE_COUNT: `it may hold ${limits.files} files`,
    LIMIT_FIELD_COUNT: `it may hold ${limits.fields} fields that are no files`,
    LIMIT_PART_COUNT: `it may hold ${limits.parts} parts`,
    LIMIT_FIELD_VALUE: `a field may hold ${limits.fieldSize} bytes; send a picture as a file, with a filename`,
  };
  return most[error.code ?? ''] ?? error.message;
}

/** Names of files say nothing here: what a picture is, its bytes say. */
function seedsOf({ body, files }: Request): ImageSeed[] {
  const sent = (files ?? []) as readonly Express.Multer.File[];
  if (sent.length === 0) throw new InputError('there is no file in the form: a picture is sent with a filename');
  if (sent.length > 1 && body.key !== undefined) {
    throw new InputError(`key names one picture, and the form holds ${sent.length}`);
  }
  return sent.map(({ buffer }) => ({ ...body, content: buffer }));
}

/** Where the providers' paths begin: at the Host, or under the path that all of this is mounted on. */
function addressOf({ headers: { host }, baseUrl }: Request): string | undefined {
  return host && `http://${host}${baseUrl.replace(/\/__standin$/i, '')}`;
}

function keyOf({ params }: Request): string {
  return [params.key].flat().join('/');
}

function missing(key: string, { providers, world }: Emulator): string {
  const was = providers.some(({ name }) => world.images.wasHere(name, key));
  return was
    ? `the image ${JSON.stringify(key)} is gone: deleted, expired, or evicted from a full store`
    : `there is no image ${JSON.stringify(key)}`;
}
