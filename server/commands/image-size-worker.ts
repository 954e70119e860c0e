import { parentPort } from 'node:worker_threads';
import { disableTypes, imageSize, types } from 'image-size';
import type { Format, Image } from '../../src/core/image.ts';

/** The formats that it is asked for. Its reader of HEIF is left out: it reads other sizes, and some files for hours. */
const asked: readonly Format[] = ['jpg', 'png', 'webp', 'gif', 'bmp', 'ico', 'tiff'];
disableTypes(types.filter((type) => !asked.some((format) => format === type)));

parentPort?.on('message', (bytes: Uint8Array) => parentPort?.postMessage(read(bytes)));
parentPort?.postMessage('loaded');

/** Undefined where it finds no picture, or none with a size. */
function read(bytes: Uint8Array): Image | undefined {
  if (isOtherBmp(bytes)) return undefined;
  try {
    const { type, width, height } = imageSize(bytes);
    const format = asked.find((each) => each === type);
    return format && width > 0 && height > 0 ? { format, width, height } : undefined;
  } catch {
    // Its way to say no, whatever it throws.
    return undefined;
  }
}

/** It takes every text that begins with BM for a bitmap, and the 12 bytes of OS/2's header for Windows' 40. */
function isOtherBmp(bytes: Uint8Array): boolean {
  const isBmp = bytes[0] === 0x42 && bytes[1] === 0x4d;
  if (!isBmp || bytes.length < 18) return isBmp;
  const header = new DataView(bytes.buffer).getUint32(14, true);
  return header < 40 || header > 124;
}
