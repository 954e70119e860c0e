import type { FuzzCall, FuzzCase } from './fuzz-calls.ts';

/** Smaller and smaller cases that still fail, until none does or the time is over. */
export async function shrink(
  one: FuzzCase,
  fails: (smaller: FuzzCase) => Promise<boolean>,
  ms: number,
): Promise<FuzzCase> {
  const end = performance.now() + ms;
  let smallest = one;
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const smaller of smallerThan(smallest)) {
      if (performance.now() > end) return smallest;
      if (!(await fails(smaller))) continue;
      smallest = smaller;
      goesOn = true;
      break;
    }
  }
  return smallest;
}

function* smallerThan(one: FuzzCase): Generator<FuzzCase> {
  if ('raw' in one) {
    if (one.cuts.length > 0) yield { ...one, cuts: [] };
    for (const raw of shorter(one.raw)) yield { raw, cuts: one.cuts };
    return;
  }
  const { calls } = one;
  for (let i = 0; i < calls.length && calls.length > 1; i++) yield { calls: calls.toSpliced(i, 1) };
  for (const [i, call] of calls.entries()) {
    for (const smaller of simpler(call)) yield { calls: calls.with(i, smaller) };
  }
}

function* simpler(call: FuzzCall): Generator<FuzzCall> {
  if (call.cuts.length > 0) yield { ...call, cuts: [] };
  if (call.chunks.length > 0) yield { ...call, chunks: [] };
  for (let i = 0; i < call.headers.length; i += 2) yield { ...call, headers: call.headers.toSpliced(i, 2) };
  for (const body of shorter(call.body)) yield { ...call, body };
}

/** Without each half, each quarter, and so on down to each sixteenth, or each byte of what is short. */
function* shorter(bytes: Buffer): Generator<Buffer> {
  const least = bytes.length < 100 ? 1 : Math.ceil(bytes.length / 16);
  for (let span = Math.ceil(bytes.length / 2); span >= least; span = span === 1 ? 0 : Math.ceil(span / 2)) {
    for (let at = 0; at < bytes.length; at += span) {
      yield Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + span)]);
    }
    if (span === 0) return;
  }
}
