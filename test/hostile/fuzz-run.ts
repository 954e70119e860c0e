import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FuzzCase, requestsOf } from './fuzz-calls.ts';
import { newCase } from './fuzz-cases.ts';
import { Oracle, type OracleOptions } from './fuzz-oracle.ts';
import { shrink } from './fuzz-shrink.ts';
import { Prng } from './prng.ts';

/** Cases between two looks at what the server holds. */
const ROUND = 500;
/** What a terminal can take as base64. */
const PRINTED = 3000;

export interface FuzzOptions extends OracleOptions {
  readonly seconds: number;
  readonly seed: number;
  /** At most so many cases. Default: as many as the time allows. */
  readonly most?: number;
  /** Only this case of that seed, as a report names it. */
  readonly only?: number | undefined;
  /** How long the first failure is made smaller. Default 20 seconds. */
  readonly shrinkMs?: number;
}

/** Runs cases until the time is over; `failure` says in words how to see the first failure again. */
export async function fuzz({
  seconds,
  seed,
  most = Number.POSITIVE_INFINITY,
  only,
  shrinkMs = 20_000,
  ...options
}: FuzzOptions): Promise<{ cases: number; failure: string | undefined }> {
  const oracle = await Oracle.start(options);
  const end = performance.now() + seconds * 1000;
  try {
    for (let n = only ?? 0; only === undefined ? performance.now() < end : n === only; n++) {
      // Each case has a seed of its own, so that one can be run without those before it.
      const one = newCase(new Prng(Math.imul(seed, 0x9e3779b1) + n));
      const why = await oracle.judge(one);
      if (why !== undefined) {
        const again = `npm run fuzz -- --seed ${seed} --only ${n}`;
        return { cases: n + 1, failure: await report(oracle, one, why, again, shrinkMs) };
      }
      const rest = n % ROUND === ROUND - 1 ? await oracle.judgeRest() : undefined;
      if (rest !== undefined) return { cases: n + 1, failure: `${rest} after case ${n} of seed ${seed}` };
      if (only === undefined && (n + 1 === most || performance.now() >= end))
        return { cases: n + 1, failure: await oracle.judgeRest() };
    }
    return { cases: 1, failure: undefined };
  } finally {
    await oracle.stop();
  }
}

async function report(oracle: Oracle, one: FuzzCase, why: string, again: string, ms: number): Promise<string> {
  let words = why;
  const fails = async (smaller: FuzzCase) => {
    const found = await oracle.judge(smaller);
    words = found ?? words;
    return found !== undefined;
  };
  const smallest = await shrink(one, fails, ms);
  return [again, words, ...requestsOf(smallest).map(inBase64)].join('\n');
}

function inBase64(request: Buffer): string {
  if (request.length <= PRINTED) return `echo ${request.toString('base64')} | base64 -d | nc -q 2 127.0.0.1 4010`;
  const file = join(mkdtempSync(join(tmpdir(), 'standin-fuzz-')), 'request.http');
  writeFileSync(file, request);
  return `nc -q 2 127.0.0.1 4010 < ${file}`;
}
