import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { GUARD_BYTES } from '../../src/core/bytes.ts';
import type { Format, Image } from '../../src/core/image.ts';

/** What other readers make of a file, where that is something other than ours makes of it. */
export interface SecondOpinion {
  /** A MIME type. Absent too where ours makes no picture of it: then that is what the file is said to be. */
  readonly fileType?: string;
  readonly imageSize?: Image;
  /** image-size had no answer after so many milliseconds, or not enough memory for one. */
  readonly noneWithinMs?: number;
}

/** Milliseconds, where a picture takes less than one. A file made for it keeps image-size busy for several seconds. */
const PATIENCE = 1000;
/** It looks into the bytes it is given, which lie outside of the heap. */
const HEAP_MIB = 256;

/** file-type's names for our formats. It goes by the brand of a HEIC, which need not say how that is coded. */
const mimes: Readonly<Record<Format, readonly string[]>> = {
  jpg: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  webp: ['image/webp'],
  gif: ['image/gif'],
  bmp: ['image/bmp'],
  ico: ['image/x-icon'],
  tiff: ['image/tiff'],
  heic: ['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence'],
};

/** The MIME type by file-type, which reads little of a file, however long that is, and throws at some that are broken. */
export async function mimeOf(path: string): Promise<string | undefined> {
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found?.mime;
}

/** Holds our reading of files against that of file-type and of image-size. */
export class SecondReader {
  private thread: Worker | undefined;

  /** Undefined where they read the same, or nothing. */
  async opinionOn(
    content: Uint8Array,
    length: number,
    image: Image | undefined,
    mime: string | undefined,
  ): Promise<SecondOpinion | undefined> {
    const isOther = image !== undefined && mime !== undefined && !mimes[image.format].includes(mime);
    const size = isForImageSize(length, image, mime) ? await this.imageSize(content) : undefined;
    const opinion = { ...(isOther && { fileType: mime }), ...sizeOpinion(size, image) };
    return Object.keys(opinion).length > 0 ? opinion : undefined;
  }

  /** Without it the thread keeps the process alive. */
  async close(): Promise<void> {
    await this.thread?.terminate();
    this.thread = undefined;
  }

  /** In a thread, because nothing else stops it in the middle of a file. The next file gets a new one where this was stopped. */
  private async imageSize(content: Uint8Array): Promise<Image | 'none' | undefined> {
    this.thread ??= await startThread();
    // A copy of its own, since image-size reads past the end of a view on memory that others share.
    const bytes = new Uint8Array(content);
    this.thread.postMessage(bytes, [bytes.buffer]);
    try {
      const [image] = await once(this.thread, 'message', { signal: AbortSignal.timeout(PATIENCE) });
      return image;
    } catch (error) {
      await this.close();
      if (isGivenUp(error)) return 'none';
      throw error;
    }
  }
}

/** Node runs no TypeScript: where this is the source itself, as under Vitest, the thread runs what was built of it. */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/server/commands/image-size-worker.js' : './image-size-worker.js',
  import.meta.url,
);

async function startThread(): Promise<Worker> {
  const thread = new Worker(worker, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    execArgv: [],
    env: {},
  });
  // It says when it is loaded, so that a slow start is no slow file.
  await once(thread, 'message');
  return thread;
}

/**
 * Not for a part of a file, of which it makes a wrong size rather than none; not for HEIC, where it takes the first size
 * that it meets; and where ours makes no picture of it, not for what file-type knows as something else, such as the raw
 * files of cameras, which begin as TIFFs.
 */
function isForImageSize(length: number, image: Image | undefined, mime: string | undefined): boolean {
  if (length > GUARD_BYTES) return false;
  if (image) return image.format !== 'heic';
  return mime === undefined || (Object.values(mimes).flat().includes(mime) && !mimes.heic.includes(mime));
}

function sizeOpinion(size: Image | 'none' | undefined, image: Image | undefined): SecondOpinion {
  if (size === 'none') return { noneWithinMs: PATIENCE };
  const isSame = size?.format === image?.format && size?.width === image?.width && size?.height === image?.height;
  return size === undefined || isSame ? {} : { imageSize: size };
}

function isGivenUp(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
