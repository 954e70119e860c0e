import { colours, compressions, type TiffPage } from './page.ts';
import { overWhite } from './raster.ts';

/** Writes the pixel of a column and a row, as they are stored, as red, green and blue. */
export type Paint = (x: number, y: number, into: Uint8Array, at: number) => void;

/** The sample of a pixel as a number of its bits, but never more than eight of them. */
type Sample = (x: number, y: number, i: number) => number;

/** From samples to colours. utif2's own way has no 4-bit grey, takes any fourth sample for an alpha and needs a window for CMYK. */
export function painter(page: TiffPage, planes: readonly Uint8Array[]): Paint {
  if (page.compression === compressions.jpeg) return rgb(sampler({ ...page, samples: 3 }, planes));
  const { alpha, colourSamples } = page;
  const sample = sampler(page, planes);
  const paint = opaque(page, sample);
  if (alpha !== 1 && alpha !== 2) return paint;
  return (x, y, into, at) => {
    paint(x, y, into, at);
    const opacity = sample(x, y, colourSamples);
    for (let i = at; i < at + 3; i++) into[i] = overWhite(into[i] as number, opacity, alpha === 1);
  };
}

function opaque({ bits, colour, palette }: TiffPage, sample: Sample): Paint {
  if (colour === colours.rgb) return rgb(sample);
  if (colour === colours.cmyk) return cmyk(sample);
  if (colour === colours.palette) return indexed(sample, palette);
  const scale = 255 / (2 ** Math.min(bits, 8) - 1);
  const isInverse = colour === colours.whiteIsZero;
  return (x, y, into, at) => {
    const level = scale * sample(x, y, 0);
    into.fill(isInverse ? 255 - level : level, at, at + 3);
  };
}

function rgb(sample: Sample): Paint {
  return (x, y, into, at) => {
    for (let i = 0; i < 3; i++) into[at + i] = sample(x, y, i);
  };
}

/** Without a colour profile, as most viewers show it. */
function cmyk(sample: Sample): Paint {
  return (x, y, into, at) => {
    const light = 255 - sample(x, y, 3);
    for (let i = 0; i < 3; i++) into[at + i] = Math.round(((255 - sample(x, y, i)) * light) / 255);
  };
}

/** All reds, then all greens, then all blues, in 16 bits; some writers use only eight of them. */
function indexed(sample: Sample, palette: readonly number[]): Paint {
  const colours = palette.length / 3;
  const shift = palette.some((level) => level > 255) ? 8 : 0;
  return (x, y, into, at) => {
    const index = sample(x, y, 0);
    for (let i = 0; i < 3; i++) into[at + i] = (palette[i * colours + index] as number) >> shift;
  };
}

function sampler({ bits, isPlanar, samples, width }: TiffPage, planes: readonly Uint8Array[]): Sample {
  const inPixel = isPlanar ? 1 : samples;
  const inRow = Math.ceil((width * inPixel * bits) / 8);
  const [first] = planes as [Uint8Array];
  const byteOf = isPlanar
    ? (at: number, i: number) => (planes[i] as Uint8Array)[at] as number
    : (at: number) => first[at] as number;
  const place = isPlanar ? (x: number) => x : (x: number, i: number) => x * inPixel + i;
  if (bits === 8) return (x, y, i) => byteOf(y * inRow + place(x, i), i);
  if (bits === 16) return (x, y, i) => byteOf(y * inRow + 2 * place(x, i) + 1, i);
  const mask = 2 ** bits - 1;
  return (x, y, i) => {
    const bit = place(x, i) * bits;
    return (byteOf(y * inRow + (bit >> 3), i) >> (8 - bits - (bit & 7))) & mask;
  };
}
