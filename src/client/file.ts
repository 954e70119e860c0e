import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import { orAborted } from './aborted.ts';
import { imageKind } from './image-kind.ts';

/**
 * A picture to send: a path or `file:` URL, bytes, a Blob or File, or a Node or web stream of bytes.
 *
 * It is read to its end before anything is sent, so that its length is known (WeChat refuses a body without one) and
 * a second try has something to send. Streams can be read once and are used up.
 */
export type FileInput = string | URL | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** A picture in memory, with the name and the type it is sent under. */
export interface LoadedFile {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly mediaType: string;
}

/** `filename` is sent as it is given; any other name gets the extension that its content earns where it has none. */
export async function loadFile(
  file: FileInput,
  filename: string | undefined,
  signal: AbortSignal | undefined,
): Promise<LoadedFile> {
  const bytes = await read(file, signal).catch((error) => {
    signal?.throwIfAborted();
    throw error;
  });
  const kind = imageKind(bytes);
  return {
    bytes,
    filename: filename ?? withExtension(nameOf(file) || 'image', kind?.extension),
    mediaType: kind?.mediaType ?? 'application/octet-stream',
  };
}

async function read(file: FileInput, signal: AbortSignal | undefined): Promise<Uint8Array> {
  if (typeof file === 'string' || file instanceof URL) return readFile(file, { signal });
  if (file instanceof Uint8Array) return file;
  if (file instanceof Blob) return new Uint8Array(await orAborted(file.arrayBuffer(), signal));
  return collect(readable(file), signal);
}

function readable(file: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>): Readable {
  if (file instanceof ReadableStream) return Readable.fromWeb(file as WebStream<Uint8Array>);
  const stream: unknown = file;
  if (typeof stream !== 'object' || stream === null || !(Symbol.asyncIterator in stream)) {
    throw new TypeError('a file is a path, a Uint8Array, a Blob or File, or a stream of bytes');
  }
  if (!(file instanceof Readable)) return Readable.from(file);
  // It would yield nothing, and an empty picture would go out in its place.
  if (file.readableEnded || file.destroyed) throw new TypeError('the stream was already read or closed');
  return file;
}

async function collect(stream: Readable, signal: AbortSignal | undefined): Promise<Uint8Array> {
  if (signal) addAbortSignal(signal, stream);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('the stream yields something other than bytes');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function nameOf(file: FileInput): string {
  if (typeof file === 'string') return basename(file);
  if (file instanceof URL) return basename(fileURLToPath(file));
  if (file instanceof File) return file.name;
  const { path } = file as { path?: unknown };
  return typeof path === 'string' ? basename(path) : '';
}

function withExtension(name: string, extension: string | undefined): string {
  return extension === undefined || /\.[^.]+$/.test(name) ? name : `${name}.${extension}`;
}
