import { expect, it } from 'vitest';
import type { Provider } from '../../src/core/provider.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import type { Field } from '../../src/providers/feishu/gateway/fields.ts';
import { jsonEndpoint, sorted } from '../../src/providers/feishu/gateway/json-endpoint.ts';
import { jsonErrors } from '../../src/providers/feishu/gateway/json-errors.ts';
import { jsonRules } from '../../src/providers/feishu/gateway/json-rules.ts';
import { feishu } from '../../src/providers/feishu/index.ts';

const fields: readonly Field[] = [
  { name: 'kind', in: 'query', type: 'string', required: true, options: ['long', 'short'] },
  { name: 'content', type: 'string', required: true, maxLength: 5 },
  { name: 'pinned', type: 'boolean' },
];

/** An endpoint as any other of fields is written, but for its service, which takes everything. */
const notes = jsonEndpoint({
  name: 'feishu/notes',
  method: 'POST',
  path: '/open-apis/notes/v1/:id',
  voice: { methodId: '7000000000000000000', scopes: ['notes:write', 'notes'] },
  fields,
  rules: jsonRules({
    scopes: ['notes:write', 'notes'],
    userTokens: false,
    fields,
    ids: ['message', 'user'],
  }),
  errors: jsonErrors,
  read: (asked) => ({
    ...asked,
    ids: asked.params.id === 'om_1' ? {} : { unknownMessage: asked.params.id, unknownUser: asked.params.id },
  }),
  take: ({ fields, params }) => ({ data: { id: params.id, content: fields.content }, made: [`${params.id}`] }),
});

const [origin] = feishu.origins;
if (origin === undefined) throw new Error('there is no origin');
const provider: Provider = { ...feishu, origins: [{ ...origin, endpoints: [notes] }] };
const standard = { Authorization: 'Bearer t-standard' };

interface Sent {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const emulator = createEmulator<Provider>({ providers: [provider] });

async function send({ path = 'om_1?kind=long', headers = standard, body = { content: 'abc' } }: Sent = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const url = `https://open.feishu.cn/open-apis/notes/v1/${path}`;
  const response = await emulator.fetch(new Request(url, { method: 'POST', headers, body: text }));
  if (response === undefined) throw new Error('nobody’s');
  const [record] = emulator.requests({ limit: 1 });
  return { status: response.status, text: await response.text(), verdict: record?.verdict };
}

it('answers with its keys in alphabetical order', async () => {
  expect(await send()).toEqual({
    status: 200,
    text: '{"code":0,"data":{"content":"abc","id":"om_1"},"msg":"success"}',
    verdict: undefined,
  });
  expect(JSON.stringify(sorted({ b: [{ d: 1, c: undefined, a: null }], a: 'x' }))).toBe(
    '{"a":"x","b":[{"a":null,"d":1}]}',
  );
});

it.each<[what: string, sent: Sent, code: number, rule: string]>([
  ['no token', { headers: {}, body: '[]' }, 99991661, 'feishu/gateway/token-missing'],
  ['a user token', { headers: { Authorization: 'Bearer u-1' }, body: '[]' }, 99991668, 'feishu/gateway/user-token'],
  ['no JSON object', { path: 'om_1', body: '[]' }, 9499, 'feishu/gateway/body'],
  ['another type', { path: 'om_1', body: { content: {} } }, 9499, 'feishu/gateway/field-type'],
  ['a field missing', { path: 'om_1' }, 99992402, 'feishu/gateway/fields'],
  ['a message that is none', { path: 'om_2?kind=long' }, 99992354, 'feishu/gateway/message-id'],
])('refuses %s, ahead of what comes later', async (_, sent, code, rule) => {
  const { status, text, verdict } = await send(sent);
  expect([status, JSON.parse(text).code, verdict?.rule]).toEqual([400, code, rule]);
});

it('names a field of another type, and what was sent', async () => {
  const { text, verdict } = await send({ body: { content: { text: 'a' } } });
  expect(JSON.parse(text)).toEqual({
    code: 9499,
    msg: 'Invalid parameter type in json: content. Invalid parameter value: {"text":"a"}. Please check and modify accordingly.',
    error: { log_id: expect.stringMatching(/^\d{14}[0-9A-F]{20}$/) },
  });
  expect(verdict?.mend).toBe('send content as a string that holds the JSON: JSON.stringify(content)');
});

it('lists what is missing and what is not allowed', async () => {
  const { text } = await send({ path: 'om_1?kind=wide', body: { content: 'abcdef' } });
  expect(JSON.parse(text).error.field_violations).toEqual([
    { description: 'options: [long,short]', field: 'kind', value: 'wide' },
    { description: 'the max len is 5', field: 'content', value: 'abcdef' },
  ]);
});

it('looks at no body of a call that takes none, and at no field that it does not know', async () => {
  expect((await send({ body: { content: 'abc', more: [1], pinned: null } })).status).toBe(200);
  expect((await send({ body: { content: 'abc', pinned: 'yes' } })).verdict?.measured).toContain('pinned');
});

it('asks for its own scopes, and names them and itself', async () => {
  emulator.reset();
  emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's', scopes: ['im:resource'] });
  const token = emulator.world.tokens.issue(
    { kind: 'feishu/tenant', owner: 'cli_1', issuedAt: 0, expiresAt: Date.now() * 2 },
    () => 't-issued',
  );
  const { text, verdict } = await send({ headers: { Authorization: `Bearer ${token.value}` }, path: 'om_1' });
  expect(JSON.parse(text).msg).toContain('[notes:write, notes]');
  expect(JSON.parse(text).error.troubleshooter).toContain('&method_id=7000000000000000000');
  expect(verdict?.rule).toBe('feishu/gateway/scope');
});
