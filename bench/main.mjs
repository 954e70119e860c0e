import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bounds } from './bounds.mjs';
import { conversions } from './conversions.mjs';
import { crowd } from './crowd.mjs';
import { hostile } from './hostile.mjs';
import { inProcess } from './in-process.mjs';
import { keeping } from './keeping.mjs';
import { lookups } from './lookups.mjs';
import { machine, notesOn } from './machine.mjs';
import { memory } from './memory.mjs';
import { bare, standin } from './servers.mjs';
import { downloads, mixed, startUp, uploads } from './speed.mjs';
import { state } from './state.mjs';
import { table } from './table.mjs';

const USAGE = `npm run bench -- [--quick] [--json] [--only <section>,…] [--dist <folder>] [--against <folder>]
  --quick    short rounds at 16 connections: shows that it works, measures little
  --json     the rows as JSON
  --only     uploads, downloads, mixed, start, memory, conversions, lookups, hostile, process, bounds, crowd,
               state, keeping
  --dist     the build to measure; default: this checkout's
  --against  another build to compare with, in the place of a bare node:http server`;

const sections = {
  uploads,
  downloads,
  mixed,
  start: startUp,
  memory,
  conversions,
  lookups,
  hostile,
  process: inProcess,
  bounds,
  crowd,
  state,
  keeping,
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(sections).join() },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    against: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const chosen = values.only.split(',');
const unknown = chosen.find((name) => !(name in sections));
if (values.help || unknown !== undefined) {
  console.error(unknown === undefined ? USAGE : `there is no section ${unknown}\n${USAGE}`);
  process.exit(unknown === undefined ? 0 : 2);
}

const dist = resolve(values.dist);
const { against, quick } = values;
const context = {
  dist,
  quick,
  ours: standin(dist),
  reference: (pictureBytes) => (against === undefined ? bare(pictureBytes) : standin(resolve(against), 'the other')),
  images: await import(pathToFileURL(join(dist, 'fixtures/images.js')).href),
};
const { VERSION } = await import(pathToFileURL(join(dist, 'src/version.js')).href);

const versions = { standin: VERSION, ...machine() };
const notes = notesOn(versions, quick);
const rows = [];
for (const name of chosen) {
  console.error(`bench: ${name} …`);
  rows.push(...(await sections[name](context)));
}

if (values.json) {
  console.log(JSON.stringify({ versions, against: against ?? 'bare', quick, notes, rows }, null, 2));
} else {
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  console.log(
    ['', table(rows, against === undefined ? 'bare' : 'the other'), '', list.join(', '), ...notes].join('\n'),
  );
}
