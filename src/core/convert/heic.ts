import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Allowance, TooMuchMemory } from './allowance.ts';
import { overWhite, type Raster } from './raster.ts';

const PAGE = 64 * 1024;

/** What is used of libheif-js. It turns, mirrors and crops as the file says. */
interface Libheif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown };
  heif_js_decode_image2(handle: unknown, colorspace: unknown, chroma: unknown): { channels?: Plane[] };
}

interface HeifImage {
  readonly handle: unknown;
  is_primary(): boolean;
  has_alpha_channel(): boolean;
  is_premultiplied_alpha(): boolean;
}

/** `data` is libheif's own memory. */
interface Plane {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly data: Uint8Array;
}

export async function heicRaster(bytes: Uint8Array, allowance: Allowance): Promise<Raster> {
  const { heif, wasRefused } = await load(allowance);
  try {
    return primary(heif, bytes);
  } catch (error) {
    throw wasRefused() ? new TooMuchMemory() : error;
  }
}

function primary(heif: Libheif, bytes: Uint8Array): Raster {
  const image = new heif.HeifDecoder().decode(bytes).find((each) => each.is_primary());
  if (image === undefined) throw new Error('libheif finds no picture in it');
  const { heif_colorspace_RGB } = heif.heif_colorspace;
  const { heif_chroma_interleaved_RGBA } = heif.heif_chroma;
  // display() does the same behind a timer, where what it throws is nobody's, and copies the picture once more.
  const decoded = heif.heif_js_decode_image2(image.handle, heif_colorspace_RGB, heif_chroma_interleaved_RGBA);
  const channel = decoded.channels?.[0];
  if (channel === undefined) throw new Error('libheif cannot decode it');
  return rasterOf(channel, image.has_alpha_channel(), image.is_premultiplied_alpha());
}

function rasterOf({ width, height, stride, data }: Plane, hasAlpha: boolean, isMixed: boolean): Raster {
  const over = (sample: number, alpha: number) => (hasAlpha ? overWhite(sample, alpha, isMixed) : sample);
  return {
    width,
    height,
    row(y, into) {
      for (let from = y * stride, to = 0; to < 3 * width; from += 4, to += 3) {
        const alpha = data[from + 3] as number;
        into[to] = over(data[from] as number, alpha);
        into[to + 1] = over(data[from + 1] as number, alpha);
        into[to + 2] = over(data[from + 2] as number, alpha);
      }
    },
  };
}

/**
 * A file's own word on its size binds nobody, and the thread's resource limits leave out the memory of WebAssembly. So
 * libheif's memory is kept from growing; it copes, as with any machine that has no more.
 */
async function load(allowance: Allowance): Promise<{ heif: Libheif; wasRefused: () => boolean }> {
  const { default: create } = await import('libheif-js/libheif-wasm/libheif.js');
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm'));
  let refused = false;
  const memories: WebAssembly.Memory[] = [];
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasmBinary), imports);
    memories.push(...Object.values(instance.exports).filter((each) => each instanceof WebAssembly.Memory));
    done(instance);
    return instance.exports;
  };
  const heif = (create as unknown as (options: unknown) => Libheif)({ wasmBinary, instantiateWasm });
  for (const memory of memories) {
    allowance.take(memory.buffer.byteLength);
    const grow = memory.grow.bind(memory);
    memory.grow = (pages) => {
      refused ||= pages * PAGE > allowance.left;
      if (pages * PAGE > allowance.left) throw new RangeError('no more memory');
      allowance.take(pages * PAGE);
      return grow(pages);
    };
  }
  return { heif, wasRefused: () => refused };
}
