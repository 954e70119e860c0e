// The forms that the control plane reads, by another reader than the providers': multer.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';
import { forms, images, isHeavy } from './corpus.ts';
import { addressed, close, field, file, form, part, picture } from './parts.ts';
import { join, KIB, MIB, type Piece, repeat } from './pieces.ts';
import { socketsLeft } from './senders.ts';
import { ask } from './wire.ts';

const FORM = 'multipart/form-data; boundary=b';
/** Where nothing else runs it is a fiftieth. */
const WITHIN_MS = 8000;

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

interface Said {
  readonly status: number | undefined;
  readonly json: { readonly images?: readonly unknown[]; readonly error?: string } | undefined;
  readonly tookMs: number;
}

async function seeded(body: Uint8Array, contentType: string | null = FORM): Promise<Said> {
  const type = contentType === null ? '' : `Content-Type: ${contentType}\r\n`;
  const head = `POST /__standin/images HTTP/1.1\r\nHost: 127.0.0.1\r\n${type}Content-Length: ${body.length}\r\n\r\n`;
  const { replies, tookMs } = await ask(server.port, join(Buffer.from(head, 'latin1'), body));
  const [reply] = replies;
  return { status: reply?.status, json: reply && JSON.parse(reply.body.toString()), tookMs };
}

const provider = field('provider', 'wechat');
const light = [...forms, ...images].filter((row) => !isHeavy(row)).map((row) => [row[0], row] as const);

it.each(light)('stores all of it or none, says which, and soon: %s', async (_, [, body, , contentType]) => {
  const sent = join(provider, addressed(body, 'file'));
  const { status, json, tookMs } = await seeded(sent, contentType === undefined ? FORM : contentType);
  expect([201, 400, 415]).toContain(status);
  if (status === 201) expect(json?.images?.length).toBeGreaterThan(0);
  else expect(json?.error).toMatch(/\w/);
  expect(tookMs).toBeLessThan(WITHIN_MS);
});

const one = file({ name: 'file' });
const nested = (depth: number) => `a${'[b]'.repeat(depth)}`;

it.each<[odd: string, body: Piece, status: number]>([
  ['one picture', form(provider, one), 201],
  ['a hundred pictures', form(provider, ...new Array(100).fill(one)), 201],
  ['a hundred and one', form(provider, ...new Array(101).fill(one)), 400],
  [
    'ninety-nine pictures and one that is none',
    form(provider, ...new Array(99).fill(one), file({ content: 'x' })),
    400,
  ],
  ['a thousand fields', form(provider, ...new Array(1000).fill(field('x')), one), 400],
  ['a field of a megabyte', form(field('provider', repeat(MIB, 'x')), one), 400],
  ['a field whose name has 200 KB', form(provider, field('x'.repeat(200 * KIB)), one), 400],
  ['a name of 20,000 brackets', form(provider, field(nested(20_000)), one), 400],
  ['a field called __proto__', form(provider, field('__proto__', 'wechat'), one), 400],
  ['a field called constructor', form(provider, field('constructor'), one), 400],
  ['a field in __proto__', form(provider, field('__proto__[provider]', 'wechat'), one), 400],
  ['the provider twice', form(provider, provider, one), 400],
  ['the provider as a list', form(field('provider[]', 'wechat'), one), 400],
  ['the provider __proto__', form(field('provider', '__proto__'), one), 400],
  ['the provider in a file', form(part({ name: 'provider', filename: 'p', content: 'wechat' }), one), 400],
  ['no provider', form(one), 400],
  ['no file', form(provider), 400],
  ['the picture in a text field', form(provider, part({ name: 'file', content: picture })), 400],
  ['the content as a field', form(provider, field('content', 'x'), one), 201],
  ['a key of another form', form(provider, field('key', '../../etc/passwd'), one), 400],
  ['a key for two', form(provider, field('key', 'abc'), one, one), 400],
  ['an account of control characters', form(provider, field('account', '\u0001\u001b[2J'), one), 201],
  ['the end in a header', join(provider, '--b\r\nContent-Disposition: form-da'), 400],
  ['the end in a picture', join(provider, one).subarray(0, -100), 400],
  ['an error behind a picture', [provider, one, '--b\r\nbad', close], 400],
])('answers a form with %s', async (_, body, status) => {
  const said = await seeded(join(body));
  expect(said).toMatchObject({ status });
  expect(said.json).toHaveProperty(status === 201 ? 'images' : 'error');
});

it('refuses 65 MiB in two files', async () => {
  const { status, json } = await seeded(
    join(form(provider, ...new Array(2).fill(file({ content: repeat(32.5 * MIB, 'x') })))),
  );
  expect([400, 413]).toContain(status);
  expect(json).toHaveProperty('error');
});

it('forgets many that are sent together and broken off', async () => {
  const part = join(
    provider,
    '--b\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\n',
    repeat(2 * MIB, 'x'),
  );
  const head = `POST /__standin/images HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${FORM}\r\nContent-Length: ${64 * MIB}\r\n\r\n`;
  const sent = join(head, part);
  const heard = Array.from({ length: 30 }, () =>
    ask(server.port, sent, { replies: 0, halfClose: true, timeoutMs: 5000 }),
  );
  expect((await Promise.all(heard)).map(({ ended }) => ended)).toEqual(Array(30).fill('closed'));
  expect((await seeded(join(form(provider, one)))).status).toBe(201);
});

it('is as well afterwards as before', async () => {
  expect(server.trouble).toBeUndefined();
  expect(await socketsLeft(server)).toBe(0);
});
