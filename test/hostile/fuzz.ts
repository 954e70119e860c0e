import { parseArgs } from 'node:util';
import { fuzz } from './fuzz-run.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const only = values.only === undefined ? undefined : Number(values.only);
const seconds = Number(values.seconds);
if (![seed, seconds, only ?? 0].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('error: --seconds, --seed and --only are whole numbers');
  process.exit(2);
}

console.log(`seed ${seed}, ${only === undefined ? `${seconds} seconds` : `case ${only} alone`}`);
const { cases, failure } = await fuzz({ seconds, seed, only });
if (failure !== undefined) {
  console.error(`FAILED after ${cases} cases\n${failure}`);
  process.exit(1);
}
console.log(`${cases} cases, each with the answer that it should have, in time, and nothing left behind`);
