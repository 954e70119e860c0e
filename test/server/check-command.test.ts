import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { jpg, png, tiff } from '../../fixtures/images.ts';
import { inWords, say } from '../../src/core/say.ts';
import type { CheckResult } from '../../src/core/shapes.ts';
import { ko } from '../../src/languages/ko.ts';
import { zh } from '../../src/languages/zh.ts';
import { standin } from './standin.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-check-'));
const at = (name: string) => join(folder, name);

beforeAll(() => {
  mkdirSync(at('deep/er'), { recursive: true });
  mkdirSync(at('empty'));
  writeFileSync(at('wide.jpg'), jpg({ width: 800, height: 600 }));
  writeFileSync(at('deep/small.PNG'), png({ width: 60, height: 40 }));
  writeFileSync(at('deep/er/fake.jpg'), '%PDF-1.7\n%no picture\n');
  writeFileSync(at('deep/notes.txt'), 'nobody asked');
  writeFileSync(at('third.png'), png({ width: 400, height: 300 }));
  writeFileSync(at('nothing.png'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Root reads everything, and Windows knows no such modes. */
const readsAll = (process.getuid?.() ?? 0) === 0;
if (readsAll) console.log('skipped: there is no file that this user may not read');
const CONTROLS = 'a\n\u001b[2J\u009b\u202eb.png';
/** Bytes: more than is read of any file. */
const HUGE = 3_000_000_000;

/** A picture with a hole behind it, which takes no room on the disk. */
function huge(name: string): string {
  writeFileSync(at(name), png({ width: 60, height: 40 }));
  truncateSync(at(name), HUGE);
  return at(name);
}

const check = (...args: string[]) => standin('check', ...args);

it('is a command of a process of its own, with its streams and its status', () => {
  const args = ['dist/bin/main.cjs', 'check', 'nowhere', at('wide.jpg'), '--for', 'kakao/FT'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stdout).toContain('wide.jpg  jpg 800 x 600, ');
  expect(stderr).toBe('error: nowhere cannot be read: ENOENT: no such file or directory\n');
});

it('looks at files and at the pictures in folders, and says what would mend them', async () => {
  const { status, stdout, stderr } = await check(at('wide.jpg'), at('deep'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('wide.jpg  jpg 800 x 600, ');
  expect(stdout).toContain('fake.jpg  no picture: application/pdf, 21 bytes');
  expect(stdout).toMatch(
    /small\.PNG.+\n.+\n.+\n.+\n {2}kakao\/FT +refuses {2}E600 imageShape: make it at least 500 pixels wide, 440 more/,
  );
  expect(stdout).not.toContain('notes.txt');
  expect(stdout).not.toContain('\u001b');
});

it('is JSON for programs, without secrets or bytes', async () => {
  const [checked] = JSON.parse((await check(at('deep/small.PNG'), '--json')).stdout);
  expect(checked).toMatchObject({ path: at('deep/small.PNG'), image: { format: 'png', width: 60, height: 40 } });
  expect(checked.results).toHaveLength(9);
});

it.each<[string[], number]>([
  [['deep/small.PNG', '--for', 'feishu/images:avatar'], 0],
  [['deep/small.PNG', '--for', 'kakao/FT'], 1],
  [['deep/small.PNG', '--for', 'feishu/images', '--for', 'kakao/FT', '--json'], 1],
  [['wide.jpg', 'deep/small.PNG', '--for', 'kakao/FT_WIDE'], 1],
  [['deep/small.PNG', '--for', 'kakao/FT_WIDE', '--set', 'kakao.wideSize=4:3'], 1],
  [['third.png', '--for', 'kakao/FT_WIDE'], 1],
  [['third.png', '--for', 'kakao/FT_WIDE', '--set', 'kakao.wideSize=4:3'], 0],
  [['nothing.png', '--for', 'feishu/images'], 1],
])('%j ends with %i', async (args, expected) => {
  const [first = '', ...rest] = args;
  const named = rest[0]?.startsWith('--') === false ? [at(first), at(rest[0]), ...rest.slice(1)] : [at(first), ...rest];
  expect((await check(...named)).status).toBe(expected);
});

it.each<[string[], string]>([
  [[], "missing required argument 'path'"],
  [['no-such-file'], 'no-such-file cannot be read: ENOENT: no such file or directory\n'],
  [['no-such-file', '--for', 'kakao/FT'], 'no-such-file cannot be read'],
  [['no-such-file', '--set', 'x=1'], 'there is no setting "x"'],
  [['wide.jpg', '--for', 'kakao'], 'there is no target "kakao"; there are feishu/images, feishu/images:avatar'],
  [['wide.jpg', '--set', 'x'], 'It must be name=value'],
  [['wide.jpg', '--set', 'x=1'], 'there is no setting "x"'],
  [['wide.jpg', '--profile', 'mine'], 'documented or observed'],
  [['wide.jpg', '--lang', 'fr'], 'It must be en or zh or ko.'],
])('%j is one clear line and 2', async (args, message) => {
  const { status, stdout, stderr } = await check(...args.map((arg) => (arg === 'wide.jpg' ? at(arg) : arg)));
  expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  expect(stderr).toContain(message);
});

it.each(['text', 'json'])('checks the others where a path cannot be checked, as %s, and ends with 2', async (form) => {
  const json = form === 'json' ? ['--json'] : [];
  const { status, stdout, stderr } = await check(
    'nowhere',
    at('wide.jpg'),
    at('empty'),
    '--for',
    'feishu/images',
    ...json,
  );
  expect(status).toBe(2);
  expect(stdout).toContain('wide.jpg');
  expect(json.length === 0 || JSON.parse(stdout).length).toBeTruthy();
  expect(stderr).toMatch(
    /^error: nowhere cannot be read: ENOENT: no such file or directory\nerror: no pictures in \S+empty; looked for \.jpg, \.jpeg, .+\n$/,
  );
});

it('says 2 and not 1 where a file was refused and another could not be read', async () => {
  expect((await check(at('nothing.png'), 'nowhere', '--for', 'feishu/images')).status).toBe(2);
});

it('takes a folder without pictures for a mistake, whatever else is in it', async () => {
  mkdirSync(at('texts/more'), { recursive: true });
  writeFileSync(at('texts/more/notes.txt'), 'nobody asked');
  const { status, stdout, stderr } = await check(at('texts'), '--for', 'wechat/uploadimg');
  expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  expect(stderr).toContain('no pictures in');
});

it('looks at .jfif, and at the files that links in a folder lead to, not at the folders', async () => {
  mkdirSync(at('links'));
  writeFileSync(at('links/old.jfif'), jpg({ width: 8, height: 8 }));
  symlinkSync(at('wide.jpg'), at('links/to-file.jpg'));
  symlinkSync(at('links'), at('links/round.png'));
  const { status, stdout, stderr } = await check(at('links'), '--for', 'feishu/images');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.match(/\S+ {2}jpg/g)).toEqual([`${at('links/old.jfif')}  jpg`, `${at('links/to-file.jpg')}  jpg`]);
});

it('names a link that leads nowhere', async () => {
  mkdirSync(at('broken'));
  writeFileSync(at('broken/good.jpg'), jpg({ width: 8, height: 8 }));
  symlinkSync(at('gone'), at('broken/dangling.jpg'));
  const { status, stdout, stderr } = await check(at('broken'));
  expect(status).toBe(2);
  expect(stdout).toContain('good.jpg  jpg 8 x 8');
  expect(stderr).toBe(`error: ${at('broken/dangling.jpg')} cannot be read: ENOENT: no such file or directory\n`);
});

it.runIf(process.platform === 'linux')('names a file that can be opened and not read', async () => {
  const { status, stdout, stderr } = await check('/proc/self/mem', at('wide.jpg'));
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: /proc/self/mem cannot be read: EIO: i/o error\n' });
  expect(stdout).toContain('wide.jpg');
});

it.skipIf(readsAll)('names the files and folders that this user may not read', async () => {
  mkdirSync(at('locked/inside'), { recursive: true });
  writeFileSync(at('locked/a.jpg'), jpg({ width: 8, height: 8 }));
  writeFileSync(at('locked/b.jpg'), jpg({ width: 8, height: 8 }));
  chmodSync(at('locked/b.jpg'), 0);
  chmodSync(at('locked/inside'), 0);
  const { status, stdout, stderr } = await check(at('locked'));
  chmodSync(at('locked/inside'), 0o700);
  expect(status).toBe(2);
  expect(stdout).toContain('a.jpg  jpg 8 x 8');
  expect(stderr.trim().split('\n')).toEqual([
    `error: ${at('locked/b.jpg')} cannot be read: EACCES: permission denied`,
    `error: ${at('locked/inside')} cannot be read: EACCES: permission denied`,
  ]);
});

it.each(['named', 'in a folder'])('refuses a file past any limit as too large without reading it, %s', async (way) => {
  mkdirSync(at('long'), { recursive: true });
  const path = huge('long/huge.png');
  const [checked] = JSON.parse((await check(way === 'named' ? path : at('long'), at('wide.jpg'), '--json')).stdout);
  expect(checked).toMatchObject({ path, bytes: HUGE, image: { format: 'png', width: 60, height: 40 } });
  expect(checked.results).toHaveLength(9);
  for (const { target, taken, verdict } of checked.results) {
    const expected = { taken: false, error: 'tooLarge', mend: expect.stringMatching(/^send at most \d+ bytes/) };
    expect({ target, taken, error: verdict.error, mend: verdict.mend }).toEqual({ target, ...expected });
  }
  rmSync(path);
});

it('is a refusal like any other, also where the size in pixels lies too far behind', async () => {
  const path = at('late.tiff');
  writeFileSync(path, tiff({ width: 8, height: 8, bytes: 70_000_000, directory: 'end' }));
  const { status, stdout, stderr } = await check(path, at('wide.jpg'), '--for', 'feishu/images');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain(
    'late.tiff  image/tiff of unknown size, 70000000 bytes\n  feishu/images  refuses  234006 tooLarge',
  );
  expect(stdout).toContain('wide.jpg  jpg 800 x 600');
  rmSync(path);
});

it.skipIf(process.platform === 'win32')('prints no control character of a file name, and JSON as it is', async () => {
  mkdirSync(at('odd'));
  writeFileSync(at(`odd/${CONTROLS}`), png({ width: 60, height: 40 }));
  writeFileSync(at('odd/图片 1.png'), png({ width: 60, height: 40 }));
  const { stdout } = await check(at('odd'), '--for', 'feishu/images');
  expect(stdout).toContain(`"${at('odd')}/a\\n\\u001b[2J\\u009b\\u202eb.png"  png 60 x 40`);
  expect(stdout).toContain(`${at('odd')}/图片 1.png  png 60 x 40`);
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(JSON.parse((await check(at('odd'), '--json')).stdout)[0].path).toBe(at(`odd/${CONTROLS}`));
  expect((await check(`no\u001b[2J`)).stderr).toBe(
    'error: "no\\u001b[2J" cannot be read: ENOENT: no such file or directory\n',
  );
});

it('tells its exit codes, what it looks for in a folder and whose second opinion it gives', async () => {
  const { stdout } = await check('--help');
  expect(stdout).toContain('file-type or image-size');
  expect(stdout).toContain('.jfif');
  expect(stdout).toMatch(/2 {2}something could not be checked/);
});

/** What is the same in every language: names, codes, addresses and measures of pictures. */
const kept = /[a-z-]+\/[\w-]+(:\w+)?|\b[A-Z]\d{3}\b|\bimage[A-Z]\w+|https?:\S+|\b(png|pixels)\b/g;

it.each([
  ['zh', zh, 'zh_CN.UTF-8'],
  ['ko', ko, 'ko_KR.UTF-8'],
] as const)('speaks %s where it is told to, and where the environment does', async (language, tongue, locale) => {
  const args = [at('deep/small.PNG'), '--for', 'kakao/FT', '--for', 'feishu/images'];
  const told = await check(...args, '--lang', language);
  const wide = inWords(say`make it at least ${500} pixels wide, ${440} more`, tongue);
  expect(told.stdout).toContain(`E600 imageShape: ${wide}`);
  expect(told.stdout).toMatch(new RegExp(` {2}kakao/FT +${tongue.refuses} {2}E600`));
  expect(told.stdout).toMatch(new RegExp(` {2}feishu/images +${tongue['takes it']}\n`));
  expect(told.stdout).toContain(inWords(say`${'png 60 x 40'}, ${statSync(at('deep/small.PNG')).size} bytes`, tongue));
  expect(told.stdout.replaceAll(at(''), '').replace(kept, '')).not.toMatch(
    /\b(refuses|takes|and then|bytes|assumed|make)\b/,
  );
  vi.stubEnv('LANG', locale);
  vi.stubEnv('LC_MESSAGES', '');
  const byItself = await check(...args);
  const english = await check(...args, '--lang', 'en', '--json');
  vi.unstubAllEnvs();
  expect(byItself).toEqual(told);
  const [json] = JSON.parse((await check(...args, '--lang', language, '--json')).stdout);
  const [plain] = JSON.parse(english.stdout);
  expect(json.results.map(({ verdict }: CheckResult) => verdict?.mend)).toEqual([wide, undefined]);
  expect(plain.results[0].verdict.mend).toBe('make it at least 500 pixels wide, 440 more');
  expect(told.status).toBe(1);
});

it('says in Chinese what is no picture', async () => {
  const { stdout } = await check(at('deep/er/fake.jpg'), '--for', 'kakao/FT', '--lang', 'zh');
  expect(stdout).toContain(inWords(say`no picture: ${'application/pdf'}`, zh));
});

it('puts what else is wrong below what is wrong first, also where letters are as wide as two', async () => {
  writeFileSync(at('low.png'), png({ width: 499, height: 100 }));
  const { stdout } = await check(at('low.png'), '--for', 'kakao/FT', '--lang', 'zh');
  const [, first = '', next = ''] = stdout.split('\n');
  expect(next.search(/\S/)).toBe(first.indexOf('E600') + (zh.refuses?.length ?? 0));
});
