import type { Allowance } from './allowance.ts';
import { type Channel, chroma, luma, zigzag } from './jpeg-tables.ts';
import type { Raster } from './raster.ts';

/** Pixels on a side of the unit that is coded at once: four blocks of brightness and one of each colour. */
const UNIT = 16;
const BLOCK = 8;
const GREY = 128;
/** Bytes of the file that are allocated at once. */
const CHUNK = 256 * 1024;

/**
 * A baseline JPEG, colours at half the resolution, as cameras write it. jpeg-js collects a file in an array of
 * numbers, 8 bytes for each: a picture of noise fills the heap with it, and V8 then ends the process and not the thread.
 */
export function encodeJpeg(raster: Raster, allowance: Allowance): Uint8Array<ArrayBuffer>[] {
  const out = new BitWriter(allowance);
  writeHeader(out, raster);
  const planes = new Planes(raster);
  const last = [0, 0, 0] as [number, number, number];
  for (let top = 0; top < raster.height; top += UNIT) {
    planes.read(top);
    for (let left = 0; left < planes.width; left += UNIT) {
      for (const [x, y] of corners) last[0] = writeBlock(out, luma, planes.y, planes.width, left + x, y, last[0]);
      last[1] = writeBlock(out, chroma, planes.cb, planes.width / 2, left / 2, 0, last[1]);
      last[2] = writeBlock(out, chroma, planes.cr, planes.width / 2, left / 2, 0, last[2]);
    }
  }
  return out.end();
}

const corners = [
  [0, 0],
  [BLOCK, 0],
  [0, BLOCK],
  [BLOCK, BLOCK],
] as const;

/** One row of units: brightness at full resolution, both colours at half, all around zero. The last column and row repeat. */
class Planes {
  readonly width: number;
  readonly y: Float32Array;
  readonly cb: Float32Array;
  readonly cr: Float32Array;
  private readonly raster: Raster;
  private readonly rgb: Uint8Array;

  constructor(raster: Raster) {
    this.raster = raster;
    this.width = Math.ceil(raster.width / UNIT) * UNIT;
    this.rgb = new Uint8Array(3 * this.width);
    this.y = new Float32Array(this.width * UNIT);
    this.cb = new Float32Array((this.width * UNIT) / 4);
    this.cr = new Float32Array((this.width * UNIT) / 4);
  }

  read(top: number): void {
    const { raster, rgb, width, y: brightness, cb, cr } = this;
    cb.fill(0);
    cr.fill(0);
    for (let row = 0; row < UNIT; row++) {
      raster.row(Math.min(top + row, raster.height - 1), rgb);
      for (let x = raster.width; x < width; x++) rgb.copyWithin(3 * x, 3 * x - 3, 3 * x);
      for (let x = 0; x < width; x++) {
        const r = rgb[3 * x] as number;
        const g = rgb[3 * x + 1] as number;
        const b = rgb[3 * x + 2] as number;
        const half = (row >> 1) * (width >> 1) + (x >> 1);
        brightness[row * width + x] = 0.299 * r + 0.587 * g + 0.114 * b - GREY;
        cb[half] = (cb[half] as number) + (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
        cr[half] = (cr[half] as number) + (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
      }
    }
  }
}

const block = new Float32Array(BLOCK * BLOCK);
const levels = new Int32Array(BLOCK * BLOCK);

/** Returns the block's mean level, which the next one of its channel is told as a difference from. */
function writeBlock(
  out: BitWriter,
  channel: Channel,
  plane: Float32Array,
  stride: number,
  left: number,
  top: number,
  lastMean: number,
): number {
  for (let y = 0; y < BLOCK; y++) {
    const from = (top + y) * stride + left;
    for (let x = 0; x < BLOCK; x++) block[y * BLOCK + x] = plane[from + x] as number;
  }
  for (let i = 0; i < BLOCK; i++) transform(i * BLOCK, 1);
  for (let i = 0; i < BLOCK; i++) transform(i, BLOCK);
  for (let i = 0; i < zigzag.length; i++) {
    const at = zigzag[i] as number;
    levels[i] = Math.round((block[at] as number) * (channel.scale[at] as number));
  }

  const mean = levels[0] as number;
  writeLevel(out, channel.means, 0, mean - lastMean);
  let end = zigzag.length - 1;
  while (end > 0 && levels[end] === 0) end--;
  let zeros = 0;
  for (let i = 1; i <= end; i++) {
    const level = levels[i] as number;
    if (level === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) out.code(channel.waves, 0xf0);
    writeLevel(out, channel.waves, zeros, level);
    zeros = 0;
  }
  if (end < zigzag.length - 1) out.code(channel.waves, 0);
  return mean;
}

/** How many bits a level takes, coded together with the zeros before it, then these bits. */
function writeLevel(out: BitWriter, codes: Uint32Array, zeros: number, level: number): void {
  const size = 32 - Math.clz32(Math.abs(level));
  out.code(codes, (zeros << 4) | size);
  if (size > 0) out.bits(level > 0 ? level : level + (1 << size) - 1, size);
}

/** The cosine transform of eight values `step` apart, after Arai, Agui and Nakajima; its scale is left to the tables. */
function transform(from: number, step: number): void {
  const v0 = block[from] as number;
  const v1 = block[from + step] as number;
  const v2 = block[from + 2 * step] as number;
  const v3 = block[from + 3 * step] as number;
  const v4 = block[from + 4 * step] as number;
  const v5 = block[from + 5 * step] as number;
  const v6 = block[from + 6 * step] as number;
  const v7 = block[from + 7 * step] as number;

  const outer = v0 + v7 + v3 + v4;
  const inner = v1 + v6 + v2 + v5;
  const across = v0 + v7 - v3 - v4;
  const turned = (v1 + v6 - v2 - v5 + across) * Math.SQRT1_2;
  block[from] = outer + inner;
  block[from + 4 * step] = outer - inner;
  block[from + 2 * step] = across + turned;
  block[from + 6 * step] = across - turned;

  const low = v3 - v4 + v2 - v5;
  const high = v1 - v6 + v0 - v7;
  const middle = (v2 - v5 + v1 - v6) * Math.SQRT1_2;
  const shared = (low - high) * 0.382683433;
  const a = 0.5411961 * low + shared;
  const b = 1.306562965 * high + shared;
  block[from + 5 * step] = v0 - v7 - middle + a;
  block[from + 3 * step] = v0 - v7 - middle - a;
  block[from + step] = v0 - v7 + middle + b;
  block[from + 7 * step] = v0 - v7 + middle - b;
}

function writeHeader(out: BitWriter, { width, height }: Raster): void {
  const word = (value: number) => [value >> 8, value & 0xff];
  const segment = (marker: number, ...data: number[]) => out.bytes([0xff, marker, ...word(data.length + 2), ...data]);
  out.bytes([0xff, 0xd8]);
  segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0);
  for (const [i, { steps }] of [luma, chroma].entries()) segment(0xdb, i, ...zigzag.map((at) => steps[at] as number));
  // Eight bits, three channels: the first with two by two blocks in a unit and table 0, the others with table 1.
  segment(0xc0, 8, ...word(height), ...word(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1);
  for (const [i, { huffman }] of [luma, chroma].entries()) {
    segment(0xc4, i, ...huffman.means.counts, ...huffman.means.symbols);
    segment(0xc4, 0x10 | i, ...huffman.waves.counts, ...huffman.waves.symbols);
  }
  segment(0xda, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0);
}

class BitWriter {
  private readonly full: Uint8Array<ArrayBuffer>[] = [];
  private out: Uint8Array<ArrayBuffer>;
  private length = 0;
  private held = 0;
  private count = 0;
  private readonly allowance: Allowance;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
    this.out = allowance.buffer(CHUNK);
  }

  bytes(bytes: readonly number[]): void {
    for (const byte of bytes) this.byte(byte);
  }

  code(codes: Uint32Array, symbol: number): void {
    const code = codes[symbol] as number;
    this.bits(code >>> 5, code & 31);
  }

  bits(value: number, count: number): void {
    this.held = (this.held << count) | value;
    this.count += count;
    while (this.count >= 8) {
      this.count -= 8;
      const byte = (this.held >>> this.count) & 0xff;
      this.byte(byte);
      // An FF in the data is no marker: a zero behind it says so.
      if (byte === 0xff) this.byte(0);
    }
    this.held &= (1 << this.count) - 1;
  }

  /** The whole file: what is left of the last byte is filled with ones. */
  end(): Uint8Array<ArrayBuffer>[] {
    if (this.count > 0) this.bits((1 << (8 - this.count)) - 1, 8 - this.count);
    this.bytes([0xff, 0xd9]);
    return [...this.full, this.out.slice(0, this.length)];
  }

  private byte(byte: number): void {
    if (this.length === this.out.length) {
      this.full.push(this.out);
      this.out = this.allowance.buffer(CHUNK);
      this.length = 0;
    }
    this.out[this.length++] = byte;
  }
}
