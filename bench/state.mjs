import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KB } from './requests.mjs';
import { alternate } from './rounds.mjs';

const OBJECTS = 1000;
const MIB = 1024 * 1024;

/** The time of taking a state with a hundred megabytes of pictures and of restoring it, beside the SHA-256 of as many bytes. */
export async function state({ dist, images, quick }) {
  const load = (file) => import(pathToFileURL(join(dist, file)).href);
  const { createEmulator } = await load('src/index.js');
  const emulator = createEmulator({ storeBytes: 256 * MIB });
  for (let i = 0; i < OBJECTS; i++) {
    const content = images.jpg({ width: 100 + i, height: 100, bytes: 100 * KB });
    emulator.seedImage({ provider: 'kakao', account: `user-${i % 10}`, content });
  }
  const taken = await emulator.snapshot();
  const works = [
    () => createHash('sha256').update(taken).digest(),
    () => emulator.snapshot(),
    () => emulator.restore(taken),
  ];
  const [hash, snapshot, restore] = await alternate(works, quick ? 3 : 15, milliseconds);
  if (emulator.images({ limit: OBJECTS + 1 }).length !== OBJECTS) throw new Error('not all of it was restored');
  await emulator.close();
  return [
    row('snapshot of 1,000 objects of 100 KB, to their SHA-256', snapshot, hash, '<= 500 ms'),
    row('restore of it', restore, hash, '<= 500 ms'),
  ];
}

async function milliseconds(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function row(what, { value: standin, ratio }, { value: against }, reach) {
  return { what, standin, against, unit: ' ms', ratio, reach };
}
