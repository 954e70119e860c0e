import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';

// What the control plane takes and answers is what its document says.

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: object };
}

let server: RunningServer;
let document: Document;
let ajv: Ajv2020;

beforeAll(async () => {
  server = await startServer({ seed: 1 });
  document = (await server.emulator.openapi()) as Document;
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'document');
});
afterAll(() => server.close());

const state = readFileSync('test/state/versions/1.state');
/** One that is in it. */
const file = 'file_v3_00aa_00000000-0000-4000-8000-00000000000g';
const json = (value: unknown): RequestInit => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});
const form = (...fields: readonly (readonly [string, string])[]): RequestInit => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(png({ width: 9, height: 9 }))]), 'a.png');
  return { body };
};

/** Each takes place in a world with one of everything. `at`: what stands in the path. */
const calls: readonly [call: string, init?: RequestInit, at?: string][] = [
  ['GET /health'],
  ['POST /reset', json({})],
  ['GET /state'],
  ['PUT /state', { body: state, headers: { 'content-type': 'application/octet-stream' } }],
  ['PUT /state', { body: 'x', headers: { 'content-type': 'application/octet-stream' } }],
  ['GET /requests'],
  ['GET /requests/{id}', {}, '9'],
  ['GET /requests/{id}', {}, 'none'],
  ['GET /faults'],
  ['POST /faults', json({ provider: 'feishu', error: 234041 })],
  ['POST /faults', json({ provider: 'feishu', error: 1 })],
  ['DELETE /faults'],
  ['GET /accounts'],
  ['POST /accounts', json({ provider: 'feishu', app_id: 'cli_9', app_secret: 's', type: 'isv', tenants: ['tk'] })],
  ['GET /messages'],
  ['GET /images'],
  ['GET /images/{key}', {}, 'img_a'],
  ['GET /images/{key}', {}, 'img_a?info'],
  ['GET /images/{key}', {}, 'none'],
  ['POST /images', form(['provider', 'kakao'], ['kind', 'FT'])],
  ['DELETE /images/{key}', {}, 'img_a'],
  ['DELETE /images'],
  ['GET /files'],
  ['GET /files/{key}', {}, 'none'],
  ['GET /tries'],
  ['POST /check', form()],
  ['POST /incoming', json({ provider: 'feishu', account: 'cli_1', text: 'hello' })],
  ['GET /files'],
  ['GET /files/{key}', {}, file],
  ['GET /files/{key}', {}, `${file}?info`],
  ['GET /files/{key}', {}, 'none'],
  ['GET /tries'],
  ['GET /sent'],
  ['GET /drafts'],
  ['GET /articles'],
  ['GET /callbacks'],
  ['GET /outcomes'],
  ['POST /outcomes', json({ provider: 'kakao', outcome: 'A' })],
  ['DELETE /outcomes'],
  ['GET /clock'],
  ['POST /clock', json({ advance: '3 hours' })],
  ['GET /settings'],
  ['PUT /settings', json({ 'feishu.imageMaxBytes': 5_242_880 })],
  ['GET /rules'],
  ['GET /openapi.json'],
  ['GET /schema/accounts'],
  ['GET /schema/config'],
];

it.each(calls)('answers %s as it says', async (call, init = {}, at) => {
  await server.emulator.restore(state);
  server.emulator.seedImage({
    provider: 'feishu',
    account: 'cli_1',
    key: 'img_a',
    content: png({ width: 9, height: 9 }),
  });
  const [method = '', path = ''] = call.split(' ');
  const place = `/__standin${path}`;
  const operation = document.paths[place]?.[method.toLowerCase()] as Operation;
  const answer = await fetch(`${server.url}${place.replace(/\{\w+\}/, at ?? '')}`, { method, ...init });
  const sent = (init.headers as Readonly<Record<string, string>> | undefined)?.['content-type'];
  if (init.body) expect(Object.keys(operation.requestBody?.content ?? {})).toContain(sent ?? 'multipart/form-data');
  const query = [...new URL(answer.url).searchParams.keys()];
  expect(operation.parameters?.filter((each) => each.in === 'query').map(({ name }) => name) ?? []).toEqual(
    expect.arrayContaining(query),
  );

  const speaks = operation.parameters?.some((each) => each.in === 'header' && each.name === 'Accept-Language') ?? false;
  expect(answer.headers.has('content-language')).toBe(speaks && answer.ok);

  const status = answer.status >= 400 ? '4XX' : `${answer.status}`;
  expect(Object.keys(operation.responses)).toContain(status);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { content } = operation.responses[status] as Media;
  if (content === undefined) return expect(bytes).toHaveLength(0);
  const type = answer.headers.get('content-type')?.replace(/;.*/, '') ?? '';
  const known = [type, type.replace(/\/.*/, '/*'), '*/*'].find((each) => each in content) ?? type;
  expect(Object.keys(content)).toContain(known);
  if (known !== 'application/json') return expect(bytes.length).toBeGreaterThan(0);
  const steps = ['paths', place, method.toLowerCase(), 'responses', status, 'content', known, 'schema'];
  const pointer = steps.map((each) => encodeURIComponent(each.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const check = ajv.compile({ $ref: `document#/${pointer}` });
  expect(check(JSON.parse(bytes.toString())) ? [] : check.errors).toEqual([]);
});

it('is asked for all that it has, but what happens as it does', () => {
  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    path.startsWith('/__standin')
      ? Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice('/__standin'.length)}`)
      : [],
  );
  expect(named.filter((each) => !calls.some(([call]) => call === each))).toEqual(['GET /events']);
});

it('asks for the admin token where there is one', async () => {
  await using guarded = await startServer({ adminToken: 'right' });
  const read = async (headers: HeadersInit) =>
    (await (await fetch(`${guarded.url}/__standin/openapi.json`, { headers })).json()) as Document;
  const given = await read({ authorization: 'Bearer right' });
  expect(await read({ 'x-standin-admin': 'right' })).toEqual(given);
  const security = [{ adminToken: [] }, { adminTokenHeader: [] }];
  const schemes = {
    adminToken: { type: 'http', scheme: 'bearer' },
    adminTokenHeader: { type: 'apiKey', in: 'header', name: 'x-standin-admin' },
  };
  expect(given.components.securitySchemes).toMatchObject(schemes);
  for (const [path, methods] of Object.entries(given.paths)) {
    if (!path.startsWith('/__standin')) continue;
    for (const operation of Object.values(methods)) expect(operation.security).toEqual(security);
  }
  expect(document.components.securitySchemes).not.toHaveProperty('adminToken');
  expect(document.paths['/__standin/faults']?.post?.security).toEqual([]);
});
