import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { startServer } from '../../server/index.ts';
import { standin } from './standin.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-config-'));
  write('cover.png', png({ width: 9, height: 9 }));
  write('report.pdf', Buffer.from('%PDF-1.7'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `standin init` writes, with everything in it that is a comment for want of a file. */
const whole = (example: string) => example.replace(/^#(?=[a-z]| {2})/gm, '');
const example = async (name: string) => {
  const written = await standin('init', at(name));
  expect(written).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('standin --config ') });
  return readFileSync(at(name), 'utf8');
};

it('starts with what init writes, as it is and without its comments', async () => {
  const text = await example('standin.yaml');
  await using server = await startServer({ config: at('standin.yaml') });
  expect(server.emulator.accounts()).toHaveLength(3);
  await using full = await startServer({ config: write('whole.yaml', whole(text)) });
  const { emulator } = full;
  expect(emulator.images().map(({ key }) => key)).toEqual(['cover', 'img_v3_cover']);
  expect(emulator.world.objects.get('feishu', 'file_v3_report', emulator.world.clock.now())).toMatchObject({
    tenant: 'cli_example',
    filename: 'report.pdf',
    mediaType: 'application/pdf',
  });
  expect(emulator.drafts()).toMatchObject([{ id: 'first-draft', articles: [{ title: 'Hello', cover: 'cover' }] }]);
  expect(emulator.faults()).toMatchObject([{ provider: 'kakao', times: 2 }]);
  expect(emulator.outcomes()).toMatchObject([{ provider: 'wechat', outcome: '4', after: '10 minutes' }]);
  expect(emulator.clock()).toEqual({ now: '2026-01-31T08:00:00.000Z', frozen: true });
  expect(emulator.settings()).toMatchObject({ 'wechat.imageMaxBytes': 10_485_760 });
});

it('starts with the example of docs/config.md', async () => {
  const [, text = ''] = /```yaml\n(profile[\s\S]*?)```/.exec(readFileSync('docs/config.md', 'utf8')) ?? [];
  await using server = await startServer({ config: write('docs.yaml', text) });
  expect(server.emulator.drafts()).toMatchObject([{ id: 'first', articles: [{ cover: 'cover' }] }]);
});

it('is of the schema that the command prints and the control plane gives', async () => {
  const printed = JSON.parse((await standin('schema', 'config')).stdout);
  const accepts = new Ajv({ strict: true, strictTypes: true, allowUnionTypes: true }).compile(printed);
  const { parse } = await import('yaml');
  expect([accepts(parse(whole(await example('schema.yaml')))), accepts.errors]).toEqual([true, null]);
  expect(accepts({ images: [{ provider: 'wechat', content: 'x' }] })).toBe(false);
  expect(accepts({ settings: { 'wechat.imageMaxByte': 1 } })).toBe(false);
  await using server = await startServer();
  expect(await (await fetch(`${server.url}/__standin/schema/config`)).json()).toEqual(printed);
});

it('prints the schema of accounts where no other is asked for', async () => {
  expect((await standin('schema')).stdout).toBe((await standin('schema', 'accounts')).stdout);
});

it('overwrites nothing', async () => {
  const file = write('there.yaml', 'mine');
  const { status, stderr } = await standin('init', file);
  expect([status, stderr]).toEqual([2, `error: ${file} is there already, and is left as it is; name another\n`]);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await standin('init', at('standin.json'))).stderr).toContain('must end in .yaml or .yml');
  expect((await standin('init', at('nowhere/standin.yaml'))).stderr).toContain('error: cannot write ');
});

describe('a config that cannot be', () => {
  it.each<[string, number, string]>([
    ['- a', 1, 'must be an object'],
    ['profile: none', 1, 'profile must be one of documented, observed'],
    ['\ncolour: red', 2, 'there is no "colour"; there are $schema, profile, '],
    ['settings:\n  kakao.wideSize: "1:1"', 2, 'settings: kakao.wideSize cannot be "1:1"; it can be '],
    ['settings:\n  a: 1\n', 2, 'settings: there is no setting "a"; there are '],
    ['settings:\n  kakao.wideSize: [1]', 2, 'settings.kakao.wideSize must be a string or a number'],
    ['accounts:\n  - provider: kakao\n    userId: me\n  - provider: feishu\n', 4, 'accounts.1 must have app_id'],
    [
      'accounts:\n- provider: feishu\n  app_id: c\n  app_secret: s3cret\n  chats:\n  - chat_id: 7\n',
      6,
      'accounts.0.chats.0.chat_id must be a string',
    ],
    ['accounts:\n- provider: wechat\n  secret: s\n  appid: w\n  component: hub\n', 5, 'accounts.0: component must be '],
    ['images:\n  - provider: wechat\n', 2, 'images.0 must have file'],
    ['images:\n  - provider: wechat\n    file: none.png', 3, 'images.0: file none.png cannot be read: ENOENT'],
    ['images:\n  - provider: wechat\n    file: report.pdf', 2, 'images.0: it is no picture'],
    ['images:\n  - provider: feishu\n    file: cover.png', 2, 'images.0: account must be an app or its token'],
    [
      'images:\n  - provider: feishu\n    account: a\n    file: cover.png\n    key: k',
      5,
      "images.0: key must be of feishu's form",
    ],
    [
      'files:\n  - {provider: feishu, account: a, name: n, file: report.pdf,\n     key: k}',
      3,
      'files.0: key must be of',
    ],
    ['drafts:\n  - provider: wechat\n    account: a\n    articles: []', 4, 'drafts.0.articles must not be empty'],
    [
      'drafts:\n  - provider: wechat\n    account: a\n    articles: [{title: 7}]',
      4,
      'drafts.0.articles.0.title must be a string',
    ],
    [
      'drafts:\n  - provider: wechat\n    account: a\n    id: "a b"\n    articles: [{title: t}]',
      4,
      'drafts.0: id must be',
    ],
    ['faults:\n  - {provider: kakao, error: E503}', 2, 'faults.0: kakao has no error "E503"; there are '],
    ['faults:\n  - {provider: kakao, error: E600}', 2, 'faults.0: E600 is several errors'],
    ['outcomes:\n  - provider: feishu\n    after: 1 day', 2, 'outcomes.0: provider must be one whose calls'],
    ['clock:\n  freeze: true\n  set: 2026-02-30T00:00:00Z', 3, 'clock: set must be an ISO time with its zone'],
    ['a: 1\na: 2', 2, 'it is neither YAML nor JSON: Map keys must be unique'],
    ['{"accounts": [\n}', 2, 'it is neither YAML nor JSON: '],
    ['a: 1\nx: *s3cret', 2, 'nothing has the name of this alias'],
  ])('is told by its line: %j', async (text, line, says) => {
    const file = write('bad.yaml', text);
    const { status, stdout, stderr } = await standin('--port', '0', '--config', file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: config ${file}, line ${line}: ${says}`);
    expect(stderr).not.toContain('s3cret');
  });

  it('is told by its name where it cannot be read', async () => {
    const { status, stderr } = await standin('--port', '0', '--config', '/nowhere.yaml');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('error: config /nowhere.yaml cannot be read: ENOENT'),
    ]);
  });

  it('repeats no text of a file that is neither YAML nor JSON', async () => {
    const file = write('secret.yaml', 'accounts:\n  app_secret: "s3cret\n');
    expect((await standin('--port', '0', '--config', file)).stderr).not.toContain('s3cret');
  });

  it('does not hold up who reads it', async () => {
    const lines = [
      'a0: &a0 x',
      ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
    ];
    const { status, stderr } = await standin('--port', '0', '--config', write('bomb.yaml', lines.join('\n')));
    expect([status, stderr]).toEqual([2, expect.stringContaining('there are too many aliases in it')]);
  });
});

it('reads JSON with tabs and a byte order mark, and knows its lines', async () => {
  const json = (provider: string) =>
    `\ufeff{\n\t"accounts": [\n\t\t{\n\t\t\t"provider": "${provider}",\n\t\t\t"userId": "me"\n\t\t}\n\t]\n}\n`;
  await using server = await startServer({ config: write('good.json', json('kakao')) });
  expect(server.emulator.accounts()).toMatchObject([{ userId: 'me' }]);
  const file = write('bad.json', json('qq'));
  await expect(startServer({ config: file })).rejects.toThrow(
    `config ${file}, line 4: accounts.0.provider must be one of feishu, `,
  );
});

it('takes a file with nothing but comments for a config of nothing', async () => {
  await using server = await startServer({ config: write('empty.yaml', '# nothing\n') });
  expect(server.emulator.accounts()).toEqual([]);
});

it('takes an object, whose paths start from where the process runs', async () => {
  const image = { provider: 'kakao', account: 'me' } as const;
  const images = [
    { ...image, file: at('cover.png') },
    { ...image, content: png({ width: 8, height: 8 }) },
  ];
  await using server = await startServer({ config: { images } });
  expect(server.emulator.images().map(({ width }) => width)).toEqual([8, 9]);
  await expect(startServer({ config: { images: [{ ...image, file: 'none.png' }] } })).rejects.toThrow(
    'config: images.0: file none.png cannot be read: ENOENT',
  );
});

it('lets the command line outdo the file', async () => {
  const config = write(
    'outdone.yaml',
    'profile: observed\nsettings:\n  kakao.wideSize: "4:3"\n  wechat.imageMaxBytes: 10485760\n',
  );
  const options = { config, settings: { 'kakao.wideSize': 'exact' } } as const;
  await using server = await startServer(options);
  expect(server.emulator.settings()).toMatchObject({
    'kakao.wideSize': 'exact',
    'wechat.imageMaxBytes': 10_485_760,
    'kakao.failureStatus': expect.anything(),
  });
});
