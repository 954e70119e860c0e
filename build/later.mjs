// A start pays for all that it loads, and a first upload asks for little of it. So the command has chunks that are loaded when
// something in them is first used: across a border a module gets stand-ins, made here of what the module behind it exports.
// The library has none: its modules are what they import.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from './doors.mjs';

const but =
  (...now) =>
  (id) =>
    id.startsWith('./') && !now.includes(id);
const only =
  (...later) =>
  (id) =>
    later.includes(id);

/** Which chunk, at whose imports, and which of them are put off. */
const borders = [
  ['feishu', 'src/providers/feishu/index.js', but('./switches.js', './wire.js', './images/upload/endpoint.js')],
  ['wechat', 'src/providers/wechat/index.js', but('./switches.js', './wire.js')],
  ['kakao', 'src/providers/kakao/index.js', but('./switches.js', './wire.js')],
  ['control', 'src/control/index.js', but('./openapi.js', './state.js')],
  ['state', 'src/control/index.js', only('./state.js')],
  ['control', 'src/control/config/plant.js', only('../faults.js', '../images.js', '../outcomes.js', '../uploads.js')],
  [
    'control',
    'src/emulator/emulator.js',
    only('./fetch.js', '../control/config/schema.js', '../control/request-record.js'),
  ],
];

/** Whoever reads a state has to know every collection, and they are declared where they are used. */
const readers = ['src/control/state.js', 'server/state/keep.js'];
const declaring = ['feishu', 'wechat', 'kakao'];

const ENTRY = '\0later/';
const STAND_IN = '\0stand-in:';

/** Of Node's own, what loads much more of Node's, and which of its functions there are here. */
const builtins = { 'node:crypto': ['createHash', 'createHmac', 'randomUUID'] };

export const isPutOff = (id, importer = '') => Object.hasOwn(builtins, id) && importer.startsWith(join(dist, 'src'));

/** Modules by the chunk that they are in, each once. */
const chunks = new Map();
/** Chunks by `importer > module`. */
const putOff = new Map();

function readBorders() {
  for (const [chunk, from, isLater] of borders) {
    const importer = join(dist, from);
    const modules = chunks.get(chunk) ?? new Set();
    chunks.set(chunk, modules);
    for (const [, id] of readFileSync(importer, 'utf8').matchAll(/ from '(\.[^']+)';$/gm)) {
      if (!isLater(id)) continue;
      const module = join(importer, '..', id);
      modules.add(module);
      putOff.set(`${importer} > ${module}`, chunk);
    }
  }
}

/** To be called once `dist` has what tsc wrote. `isAtStart` says it of modules, once they are all known. */
export function later(main) {
  readBorders();
  const atStart = new Set();
  const plugin = {
    name: 'later',
    resolveId(id, importer) {
      if (id.startsWith(ENTRY)) return id;
      if (importer?.startsWith(STAND_IN)) return { id, external: true };
      if (isPutOff(id, importer)) return STAND_IN + id;
      const module = importer && id.startsWith('.') ? join(importer, '..', id) : '';
      const chunk = putOff.get(`${importer} > ${module}`);
      return chunk && `${STAND_IN}${chunk}:${module}`;
    },
    load(id) {
      if (id.startsWith(ENTRY)) return { code: entryOf(id.slice(ENTRY.length)), moduleSideEffects: true };
      if (id.startsWith(STAND_IN)) return standInFor(id.slice(STAND_IN.length));
      return undefined;
    },
    transform(code, id) {
      // Of package.json they have none, and would not be loaded for what they declare.
      if (id.startsWith(join(dist, 'src/providers'))) return { code, moduleSideEffects: true };
      if (!readers.some((name) => id === join(dist, name))) return undefined;
      return declaring.map((chunk) => `import '${ENTRY}${chunk}';\n`).join('') + code;
    },
    buildEnd() {
      const visit = (id) => {
        if (atStart.has(id)) return;
        atStart.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) visit(imported);
      };
      visit(main);
    },
  };
  const input = Object.fromEntries([...chunks.keys()].map((chunk) => [chunk, ENTRY + chunk]));
  return { plugin, input, isAtStart: (id) => atStart.has(id) };
}

function entryOf(chunk) {
  return [...chunks.get(chunk)].map((module, i) => `export * as _${i} from ${JSON.stringify(module)};\n`).join('');
}

async function standInFor(target) {
  const functions = builtins[target]?.map((name) => [name, () => {}]);
  if (functions) return standIns(`require('${target}')`, functions);
  const [chunk, module] = target.split(/:(.*)/);
  const place = [...chunks.get(chunk)].indexOf(module);
  return standIns(`require('./${chunk}.cjs')._${place}`, Object.entries(await import(pathToFileURL(module))));
}

function standIns(real, exported) {
  return [
    'let loaded;',
    `const load = () => (loaded ??= ${real});`,
    ...exported.map(([name, value]) => `export const ${name} = ${expression(value, `load().${name}`)};`),
  ].join('\n');
}

/** What stands in for a value that is `real` later: what is plain of it is there now. */
function expression(value, real) {
  if (isPlain(value)) return JSON.stringify(value);
  if (typeof value === 'function' && !`${value}`.startsWith('class')) return `(...given) => ${real}(...given)`;
  if (Array.isArray(value)) return `[${value.map((item, i) => expression(item, `${real}[${i}]`))}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`nothing can stand in for ${real}`);
  return `{ ${Object.entries(value).map(([key, inner]) => property(JSON.stringify(key), inner, real))} }`;
}

function property(key, value, real) {
  return isPlain(value) ? `${key}: ${JSON.stringify(value)}` : `get ${key}() { return ${real}[${key}]; }`;
}

function isPlain(value) {
  if (Array.isArray(value)) return value.every(isPlain);
  return ['string', 'number', 'boolean'].includes(typeof value);
}
