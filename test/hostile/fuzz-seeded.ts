import { fuzz } from './fuzz-run.ts';
import { Broken, type Seed } from './seeds.ts';

/** Cases in which a breakage must be found, and what is left behind is looked at after the last of them. */
const MOST = 1000;

/** What a fuzz says of a product with that breakage. No twin: in the fuzz itself that would have the breakage, too. */
export async function fuzzWith(seed: Pick<Seed, 'file' | 'code'>, most = MOST) {
  const broken = new Broken(seed);
  try {
    return await fuzz({ seconds: 100, seed: 1, most, command: broken.command, twin: false, shrinkMs: 0 });
  } finally {
    broken.remove();
  }
}
