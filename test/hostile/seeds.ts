import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A small breakage of the product: statements behind the end of one of its files, where all its names are at hand. */
export interface Seed {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  /** What the report must say. */
  readonly found: RegExp;
}

/** `was` is what the function did, and `args` what it is given. */
const wrapped = (name: string, body: string) => `{ const was = ${name}; ${name} = (...args) => { ${body} }; }`;
const method = (type: string, name: string, body: string) =>
  `{ const was = ${type}.prototype.${name}; ${type}.prototype.${name} = function (...args) { ${body} }; }`;
const parts = (change: string) =>
  wrapped('splitForm', `const form = was(...args); return form.parts ? { parts: form.parts${change} } : form;`);
const size = (kind: string, change: string) =>
  `{ const { size } = ${kind}; ${kind}.size = (reader) => { const it = size(reader); return it && ${change}; }; }`;
const dropped = (rules: string, id: string) =>
  `{ const at = ${rules}.findIndex((each) => each.id === '${id}'); if (at === -1) throw new Error('no rule ${id}'); ${rules}.splice(at, 1); }`;

const MULTIPART = 'src/core/multipart.js';
const FEISHU = 'src/providers/feishu/images/upload';
const WECHAT = 'src/providers/wechat/upload';
const EXCHANGE = 'src/emulator/exchange.js';
/** The bytes of a body, whoever holds them. */
const holds = (text: string) => `args[0].kept && args[0].toString('latin1').includes('${text}')`;

const TOLD = /by the pages it is/;
const NOTED_OR_TOLD = /is noted as|are noted as|by the pages it is/;

const forms: readonly Seed[] = [
  {
    name: 'a part loses its last byte',
    file: MULTIPART,
    code: parts('.map((part) => ({ ...part, body: part.body.slice(0, Math.max(0, part.body.length - 1)) }))'),
    found: NOTED_OR_TOLD,
  },
  { name: 'parts come in the other order', file: MULTIPART, code: parts('.toReversed()'), found: NOTED_OR_TOLD },
  {
    name: 'a part more is read than was sent',
    file: MULTIPART,
    code: parts('.flatMap((it, i) => i ? it : [it, it])'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'a filename that is not ASCII is lost',
    file: MULTIPART,
    code: parts('.map((part) => ({ ...part, filename: /[^ -~]/.test(part.filename) ? undefined : part.filename }))'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'blanks around a field are taken off',
    file: MULTIPART,
    code: parts(
      '.map((part) => part.filename === undefined ? { ...part, body: part.body.constructor.text(part.body.toString().trim()) } : part)',
    ),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'a delimiter across two chunks is not seen',
    file: 'src/core/bytes.js',
    code: 'Bytes.prototype.indexAcross = () => -1;',
    found: TOLD,
  },
];

const pictures: readonly Seed[] = [
  {
    name: 'a gif is a row higher',
    file: 'src/core/image/gif.js',
    code: size('gif', '{ ...it, height: it.height + 1 }'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'a png is a column narrower',
    file: 'src/core/image/png.js',
    code: size('png', '{ ...it, width: it.width - 1 }'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'the sides of a jpg are swapped',
    file: 'src/core/image/jpg.js',
    code: size('jpg', '{ width: it.height, height: it.width }'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'a bmp from top to bottom has no size',
    file: 'src/core/image/bmp.js',
    code: size('bmp', '(reader.read(25, 1)[0] > 127 ? undefined : it)'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'a webp is a pixel less',
    file: 'src/core/image/webp.js',
    code: size('webp', '{ width: it.width - 1, height: it.height - 1 }'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'a tiff of big-endian numbers is none',
    file: 'src/core/image/tiff.js',
    code: size('tiff', '(reader.read(0, 1)[0] === 77 ? undefined : it)'),
    found: NOTED_OR_TOLD,
  },
  {
    name: 'a picture is kept without its last byte',
    file: 'src/core/store.js',
    code: method(
      'ObjectStore',
      'put',
      'const [it] = args; return was.call(this, { ...it, bytes: it.bytes.slice(0, it.bytes.length - 1) });',
    ),
    found: /came back as/,
  },
];

const rules: readonly Seed[] = [
  {
    name: 'Feishu takes any image_type',
    file: `${FEISHU}/rules.js`,
    code: dropped('uploadRules', 'feishu/images/image-type'),
    found: TOLD,
  },
  {
    name: 'Feishu takes a gif of any size',
    file: `${FEISHU}/rules.js`,
    code: dropped('uploadRules', 'feishu/images/gif-resolution'),
    found: TOLD,
  },
  {
    name: 'Feishu takes an avatar of any size',
    file: `${FEISHU}/rules.js`,
    code: dropped('uploadRules', 'feishu/images/avatar-resolution'),
    found: TOLD,
  },
  {
    name: 'Feishu says another code',
    file: `${FEISHU}/errors.js`,
    code: 'uploadErrors.unknownFormat = { ...uploadErrors.unknownFormat, code: 234012 };',
    found: TOLD,
  },
  {
    name: 'WeChat takes any filename',
    file: `${WECHAT}/rules.js`,
    code: dropped('uploadRules', 'wechat/uploadimg/extension'),
    found: TOLD,
  },
  {
    name: 'WeChat takes any content',
    file: `${WECHAT}/rules.js`,
    code: dropped('uploadRules', 'wechat/uploadimg/content'),
    found: TOLD,
  },
  {
    name: 'Kakao takes a narrow picture',
    file: 'src/providers/kakao/images/single/rules.js',
    code: dropped('regularRules', 'kakao/FT/width'),
    found: TOLD,
  },
  {
    name: 'Kakao takes a list of tall pictures',
    file: 'src/providers/kakao/images/list/rules.js',
    code: dropped('carouselRules', 'kakao/ft-carousel-feed/too-tall'),
    found: TOLD,
  },
];

const left: readonly Seed[] = [
  {
    name: 'a body that is gone keeps its place',
    file: 'server/lane.js',
    code: 'Lane.prototype.leave = function (claim) { this.places.delete(claim); };',
    found: /keeps its place in the budget/,
  },
  {
    name: 'a body that broke off keeps its place',
    file: 'server/lane.js',
    code: method(
      'Lane',
      'leave',
      'if (args[0].complete || !this.places.has(args[0])) was.apply(this, args); else this.places.delete(args[0]);',
    ),
    found: /keeps its place in the budget/,
  },
  {
    name: 'every body is kept',
    file: EXCHANGE,
    code: `const kept = []; ${method('Exchange', 'answer', 'kept.push(args[0]); return was.apply(this, args);')}`,
    found: /leave \d+ bytes|are held/,
  },
  {
    name: 'every call leaves a timer',
    file: EXCHANGE,
    code: method('Exchange', 'answer', 'setInterval(() => {}, 1e6); return was.apply(this, args);'),
    found: /and \d+ handles/,
  },
  {
    name: 'every call that broke off leaves a timer',
    file: EXCHANGE,
    code: method('Exchange', 'brokeOff', 'setInterval(() => {}, 1e6); return was.apply(this, args);'),
    found: /and \d+ handles/,
  },
];

const slow: readonly Seed[] = [
  {
    name: 'a gif waits for 2.5 seconds',
    file: EXCHANGE,
    code: method(
      'Exchange',
      'answer',
      `return ${holds('GIF8')} ? new Promise((done) => setTimeout(done, 2500)).then(() => was.apply(this, args)) : was.apply(this, args);`,
    ),
    found: /was answered after|behind the last byte/,
  },
  {
    name: 'a bmp blocks for 2.5 seconds',
    file: EXCHANGE,
    code: method(
      'Exchange',
      'answer',
      `const end = performance.now() + 2500; while (${holds('BM')} && performance.now() < end); return was.apply(this, args);`,
    ),
    found: /was answered after|behind the last byte/,
  },
  {
    name: 'an avatar is never answered',
    file: EXCHANGE,
    code: method('Exchange', 'answer', `return ${holds('avatar')} ? new Promise(() => {}) : was.apply(this, args);`),
    found: /silent/,
  },
];

const broken: readonly Seed[] = [
  {
    name: 'a webp throws',
    file: 'src/core/image/webp.js',
    code: "webp.size = () => { throw new Error('seeded'); };",
    found: /seeded/,
  },
  {
    name: 'an icon ends the process',
    file: 'src/core/image/ico.js',
    code: size('ico', "(setImmediate(() => { throw new Error('seeded'); }), it)"),
    found: /seeded|got no answer/,
  },
];

/** A few of each kind. */
export const seeds: readonly Seed[] = [...forms, ...pictures, ...rules, ...left, ...slow, ...broken];

/** A copy of what was built with that breakage in it, and where its command is. */
export class Broken {
  private readonly folder = mkdtempSync(join(tmpdir(), 'standin-seeded-'));

  constructor({ file, code }: Pick<Seed, 'file' | 'code'>) {
    for (const name of ['src', 'server', 'contracts', 'fixtures']) {
      cpSync(join('dist', name), join(this.folder, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
    writeFileSync(join(this.folder, 'package.json'), '{"type":"module"}');
    appendFileSync(join(this.folder, file), `\n${code}\n`);
  }

  get command(): string {
    return join(this.folder, 'server/main.js');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
