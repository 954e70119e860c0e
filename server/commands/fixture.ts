import { writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import {
  type BmpOptions,
  bmp,
  gif,
  type HeicOptions,
  heic,
  ico,
  type JpgOptions,
  jpg,
  lying,
  png,
  type TiffOptions,
  tiff,
  truncated,
  type WebpOptions,
  webp,
} from '../../fixtures/images.ts';
import { InputError } from '../../src/core/input-error.ts';
import { complain, say } from '../terminal.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Wish extends BmpOptions, HeicOptions, JpgOptions, TiffOptions, WebpOptions {
  readonly output: string;
  readonly lying?: Size;
  /** How many bytes to keep; true for the first half. */
  readonly truncated?: number | true;
}

const factories = { png, jpg, gif, webp, bmp, ico, tiff, heic };
type Format = keyof typeof factories;

/** What not every format has. */
const special: readonly { readonly of: readonly Format[]; readonly option: Option }[] = [
  { of: ['jpg'], option: new Option('--progressive', 'progressive instead of baseline') },
  {
    of: ['jpg'],
    option: new Option('--metadata <bytes>', 'metadata before the header that holds the size').argParser(whole),
  },
  {
    of: ['webp'],
    option: new Option('--kind <kind>', 'how the picture is coded').choices(['lossless', 'lossy', 'extended']),
  },
  { of: ['bmp'], option: new Option('--top-down', 'rows from top to bottom') },
  { of: ['tiff'], option: new Option('--byte-order <order>', 'of numbers').choices(['little', 'big']) },
  {
    of: ['tiff'],
    option: new Option('--directory <place>', 'where the size stands in the file').choices(['start', 'end']),
  },
  { of: ['heic'], option: new Option('--clap', 'code more than is asked for and cut it off by a clap box') },
  {
    of: ['png', 'jpg', 'gif', 'bmp'],
    option: new Option('--lying <size>', 'the header claims this size, such as 12001x8').argParser(size),
  },
];

/** `standin fixture`: an image, exact in pixels and in bytes, to a file or to standard output. */
export function define(command: Command): void {
  command
    .addArgument(new Argument('<format>', 'of the image').choices(Object.keys(factories)))
    .requiredOption('--width <pixels>', 'of the image', whole)
    .requiredOption('--height <pixels>', 'of the image', whole)
    .option('--bytes <number>', 'length of the whole file; without it, the smallest that can be made', whole)
    .option('--truncated [bytes]', 'then keep only the first bytes of it; without a number, half of them', whole)
    .requiredOption('-o, --output <file>', 'is written over if it exists; - is standard output');
  for (const { of, option } of special) {
    option.description = `${of.join(', ')}: ${option.description}`;
    command.addOption(option);
  }
  command.addHelpText('after', '\nstandin fixture png --width 2001 --height 8 --bytes 10485761 -o big.png');
  command.action(async (format: Format, wish: Wish) => {
    refuseForeign(format, wish);
    const made = orInWords(() => factories[format](wish));
    const image = orInWords(() => changed(made, wish));
    const place = wish.output === '-' ? 'standard output' : wish.output;
    await write(image, wish.output).catch((error) => {
      throw new InputError(`${place} cannot be written: ${error.message}`);
    });
    // Not on standard output, among the bytes of the image.
    const tell = wish.output === '-' ? complain : say;
    tell(`${place}: ${inWords(format, wish, { made, image })}`);
  });
}

function refuseForeign(format: Format, wish: Wish): void {
  for (const { of, option } of special) {
    if (option.attributeName() in wish && !of.includes(format))
      throw new InputError(`${option.long} is for ${of.join(', ')}, not for ${format}`);
  }
}

/** What cannot be made exactly is the factory's to say. */
function orInWords(make: () => Uint8Array): Uint8Array {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}

function changed(made: Uint8Array, { lying: claim, truncated: keep }: Wish): Uint8Array {
  const image = claim === undefined ? made : lying(made, claim);
  if (keep === undefined) return image;
  return truncated(image, keep === true ? {} : { keep });
}

async function write(image: Uint8Array, output: string): Promise<void> {
  if (output === '-') await pipeline([image], process.stdout, { end: false });
  else writeFileSync(output, image);
}

function inWords(
  format: Format,
  { width, height, lying: claim }: Wish,
  { made, image }: { made: Uint8Array; image: Uint8Array },
): string {
  const claimed = claim === undefined ? '' : ` that claim to be ${claim.width} x ${claim.height}`;
  const of = image.length === made.length ? '' : ` of ${made.length}`;
  return `${format}, ${width} x ${height} pixels${claimed}, ${image.length}${of} bytes`;
}

function whole(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}

function size(text: string): Size {
  const [, width, height] = /^(\d{1,15})x(\d{1,15})$/.exec(text) ?? [];
  if (width === undefined || height === undefined)
    throw new InvalidArgumentError('It must be two whole numbers with an x between them.');
  return { width: Number(width), height: Number(height) };
}
