import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import type { IncomingOrder } from '../../src/index.ts';
import { messagesOf } from '../../src/providers/feishu/messages/store.ts';

const picture = png({ width: 16, height: 16 });
const app = { provider: 'feishu', app_id: 'cli_1', app_secret: 's' } as const;
const user = 'ou_00000000000000000000000000000001';
const chat = 'oc_00000000000000000000000000000001';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.emulator.reset());

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/__standin/incoming`, { method: 'POST', body, headers });
  return { status: response.status, body: await response.json() };
}
const json = (value: object) => post(JSON.stringify(value), { 'content-type': 'application/json' });

function form(fields: Readonly<Record<string, string | Blob>>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') made.append(name, value);
    else made.append(name, value, 'photo.png');
  }
  return made;
}

it('takes a text as JSON, and a picture or a file as a form', async () => {
  server.emulator.declareAccount(app);
  const text = await json({ provider: 'feishu', text: 'hello', from: user, chat });
  expect(text).toMatchObject({
    status: 201,
    body: { account: 'cli_1', from: user, chat, connected: false, message: expect.stringMatching(/^om_x100b/) },
  });
  const image = await post(form({ provider: 'feishu', image: new Blob([picture]) }));
  expect(image).toMatchObject({ status: 201, body: { key: expect.stringMatching(/^img_v3_.+x$/) } });
  const file = await post(form({ provider: 'feishu', file: new Blob(['abc']) }));
  expect(JSON.parse(file.body.pushed.event.message.content)).toEqual({
    file_key: file.body.key,
    file_name: 'photo.png',
  });
});

it('keeps what was sent as its sender’s, and the message in its chat', async () => {
  server.emulator.declareAccount(app);
  const sent = server.emulator.receive({ provider: 'feishu', image: picture, from: user });
  expect(server.emulator.image(sent.key ?? '')).toMatchObject({ kind: 'message', bytes: picture.length });
  const { world } = server.emulator;
  expect(messagesOf(world).of(sent.chat)).toEqual([
    expect.objectContaining({
      id: sent.message,
      msgType: 'image',
      keys: [sent.key],
      tenant: user,
      sender: expect.objectContaining({ id: user, sender_type: 'user' }),
    }),
  ]);
  const data = { app_id: 'cli_1', app_secret: 's' };
  const url = `${server.url}/open-apis/auth/v3/tenant_access_token/internal`;
  const { tenant_access_token } = await (await fetch(url, { method: 'POST', body: JSON.stringify(data) })).json();
  const headers = { authorization: `Bearer ${tenant_access_token}` };
  const inMessage = `${server.url}/open-apis/im/v1/messages/${sent.message}/resources/${sent.key}?type=image`;
  expect(new Uint8Array(await (await fetch(inMessage, { headers })).arrayBuffer())).toEqual(new Uint8Array(picture));
  const download = await fetch(`${server.url}/open-apis/im/v1/images/${sent.key}`, { headers });
  expect(await download.json()).toMatchObject({ code: 234008 });
});

it('goes by the users and chats that the account declares', () => {
  server.emulator.declareAccount({
    ...app,
    users: [{ open_id: user, union_id: 'on_1', user_id: 'u1' }],
    chats: [{ chat_id: chat, mode: 'group' }],
  });
  const { from, pushed } = server.emulator.receive({ provider: 'feishu', text: 'a', chat });
  expect(from).toBe(user);
  expect(pushed).toMatchObject({
    schema: '2.0',
    header: { app_id: 'cli_1', event_type: 'im.message.receive_v1', token: '' },
    event: {
      message: { chat_id: chat, chat_type: 'group', message_type: 'text', content: '{"text":"a"}' },
      sender: { sender_id: { open_id: user, union_id: 'on_1', user_id: 'u1' } },
    },
  });
});

const other = user.replace(/1$/, '2');
it.each<[what: string, order: Partial<IncomingOrder>, says: string | RegExp]>([
  ['nothing', {}, 'message: must hold one of text, image, file and event'],
  ['two things', { text: 'a', file: picture }, 'message: must hold one of text, image, file and event'],
  ['an event', { event: 'SCAN' }, 'message: event is none of Feishu’s; send a text'],
  ['no picture', { image: new Uint8Array(3) }, 'message: image is no picture; send it as a file'],
  ['another provider', { provider: 'kakao', text: 'a' }, 'provider must be one whose users write to an app: feishu'],
  ['an unknown app', { account: 'cli_9', text: 'a' }, 'account must be a custom app that is declared: cli_1'],
  ['no open_id', { from: 'me', text: 'a' }, 'from must be an open_id, ou_ and 32 hexadecimal digits, not "me"'],
  ['an unknown user', { from: other, text: 'a' }, `from must be a user whom the app declares: ${user}`],
  ['no chat_id', { chat: 'x', text: 'a' }, 'chat must be a chat_id, oc_ and 32 hexadecimal digits, not "x"'],
  [
    'an unknown chat',
    { chat: chat.replace(/1$/, '2'), text: 'a' },
    'chat must be one that the bot is in: there is none',
  ],
])('refuses %s', (_, order, says) => {
  const closed = { chat_id: chat, dissolved: true };
  server.emulator.declareAccount({ ...app, users: [{ open_id: user }], chats: [closed] });
  expect(() => server.emulator.receive({ provider: 'feishu', ...order } as IncomingOrder)).toThrow(says);
  expect(server.emulator.images()).toEqual([]);
});

it('asks which app is meant where that is not plain', () => {
  const order = { provider: 'feishu', text: 'a' } as const;
  expect(() => server.emulator.receive(order)).toThrow('account must say which app gets it: none is declared');
  server.emulator.declareAccount(app);
  server.emulator.declareAccount({ ...app, app_id: 'cli_2' });
  expect(() => server.emulator.receive(order)).toThrow('account must say which app gets it: cli_1, cli_2');
  expect(server.emulator.receive({ ...order, account: 'cli_2' })).toMatchObject({ account: 'cli_2' });
});

it('refuses forms that hold several files, or none that can be one', async () => {
  server.emulator.declareAccount(app);
  const two = form({ provider: 'feishu', image: new Blob([picture]), file: new Blob(['a']) });
  expect(await post(two)).toEqual({ status: 400, body: { error: 'the form holds 2 files, and may hold one' } });
  const strange = await post(form({ provider: 'feishu', picture: new Blob([picture]) }));
  expect(strange).toMatchObject({ status: 400, body: { error: expect.stringContaining('picture') } });
  expect((await post('a=b', { 'content-type': 'text/plain' })).status).toBe(415);
});
