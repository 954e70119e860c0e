import { deflateSync } from 'node:zlib';
import { heic, jpg, tiff } from '../../fixtures/images.ts';
import { tiffOf } from '../core/tiff-of.ts';

const side = { width: 48, height: 32 };
const grey = { 256: [48], 257: [32], 258: [8], 262: [1] };
const pixels = Buffer.from(Array.from({ length: 48 * 32 }, (_, i) => i % 251));

/** Pictures that are decoded when they are fetched, each through another decoder. */
export const decoded: readonly Buffer[] = [
  tiff(side),
  tiff({ ...side, byteOrder: 'big', directory: 'end' }),
  tiffOf({ tags: grey, pieces: [pixels] }),
  tiffOf({ tags: { ...grey, 259: [8] }, pieces: [deflateSync(pixels)] }),
  tiffOf({ tags: { ...grey, 259: [8], 317: [2] }, pieces: [deflateSync(pixels)] }),
  tiffOf({
    tags: { ...grey, 259: [5] },
    pieces: [Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01])],
  }),
  tiffOf({ tags: { ...grey, 259: [4], 258: [1], 262: [0] }, pieces: [[0xc0, 0x01, 0x00, 0x10]] }),
  tiffOf({ tags: { ...grey, 259: [7] }, pieces: [jpg(side)] }),
  tiffOf({ tags: { 256: [48], 257: [32], 259: [7] }, pieces: [jpg({ ...side, progressive: true })] }),
  tiffOf({ tags: { 256: [48], 257: [32], 322: [48], 323: [32], 274: [6] }, pieces: [Buffer.alloc(48 * 32 * 3, 7)] }),
  heic(side),
  heic({ width: 47, height: 31, clap: true }),
].map((bytes) => Buffer.from(bytes));
