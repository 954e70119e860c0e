import { parentPort, workerData } from 'node:worker_threads';
import { heicRaster } from './heic.ts';
import { encodeJpeg } from './jpeg.ts';
import type { Raster } from './raster.ts';
import { type ConversionRefusal, type Task, TooMuchMemory } from './task.ts';
import { tiffRaster } from './tiff.ts';

// Both decoders print what they think of a picture.
for (const method of ['log', 'info', 'warn', 'error'] as const) console[method] = () => {};

const task: Task = workerData;
const decoded = await decode(task).catch(reasonOf);
if (typeof decoded === 'string') {
  parentPort?.postMessage({ refused: decoded });
} else {
  const jpeg = encodeJpeg(decoded);
  parentPort?.postMessage({ jpeg, width: decoded.width, height: decoded.height }, [jpeg.buffer]);
}

async function decode({ format, bytes, maxMemoryBytes }: Task): Promise<Raster | ConversionRefusal> {
  if (format === 'tiff') return tiffRaster(bytes, maxMemoryBytes);
  if (format === 'heic') return heicRaster(bytes, maxMemoryBytes);
  return 'no converter';
}

/** What a decoder throws is its way to say no, whatever it is. */
function reasonOf(error: unknown): ConversionRefusal {
  if (error instanceof TooMuchMemory) return 'too much memory';
  const isMissing = error instanceof Error && 'code' in error && `${error.code}`.endsWith('MODULE_NOT_FOUND');
  return isMissing ? 'no converter' : 'undecodable';
}
