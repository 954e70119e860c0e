import { parentPort, workerData } from 'node:worker_threads';
import { Allowance, TooMuchMemory } from './allowance.ts';
import { heicRaster } from './heic.ts';
import { encodeJpeg } from './jpeg.ts';
import type { Raster } from './raster.ts';
import type { ConversionRefusal, Outcome, Task } from './task.ts';
import { tiffRaster } from './tiff.ts';

// Both decoders print what they think of a picture.
for (const method of ['log', 'info', 'warn', 'error'] as const) console[method] = () => {};

const outcome = await convert(workerData).catch((error: unknown): Outcome => {
  if (error instanceof TooMuchMemory) return { refused: 'too much memory' };
  throw error;
});
parentPort?.postMessage(outcome, 'jpeg' in outcome ? outcome.jpeg.map(({ buffer }) => buffer) : []);

async function convert({ format, bytes, maxMemoryBytes }: Task): Promise<Outcome> {
  const allowance = new Allowance(maxMemoryBytes);
  allowance.take(bytes.length);
  const raster = await decode(format, bytes, allowance).catch(reasonOf);
  if (typeof raster === 'string') return { refused: raster };
  return { jpeg: encodeJpeg(raster, allowance), width: raster.width, height: raster.height };
}

async function decode(format: Task['format'], bytes: Task['bytes'], allowance: Allowance): Promise<Raster> {
  if (format === 'tiff') return tiffRaster(bytes, allowance);
  if (format === 'heic') return heicRaster(bytes, allowance);
  throw new Error(`nothing here reads ${format}`);
}

/** What a decoder throws is its way to say no, whatever it is. */
function reasonOf(error: unknown): ConversionRefusal {
  if (error instanceof TooMuchMemory) return 'too much memory';
  const isMissing = error instanceof Error && 'code' in error && `${error.code}`.endsWith('MODULE_NOT_FOUND');
  return isMissing ? 'no converter' : 'undecodable';
}
