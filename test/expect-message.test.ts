import { beforeEach, expect, it } from 'vitest';
import { png } from '../fixtures/images.ts';
import { startServer } from '../server/index.ts';
import { createEmulator, expectMessage } from '../src/index.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
let emulator = createEmulator();
beforeEach(() => {
  emulator = createEmulator();
});

async function call(method: string, path: string, body?: object) {
  const url = `https://open.feishu.cn/open-apis/im/v1/messages${path}`;
  const headers = { authorization: 'Bearer t-standard' };
  const response = await emulator.fetch(
    new Request(url, { method, headers, ...(body && { body: JSON.stringify(body) }) }),
  );
  return (await response?.json())?.data?.message_id as string;
}
const say = (text: string, more: object = {}) =>
  call('POST', '?receive_id_type=chat_id', {
    receive_id: chat,
    msg_type: 'text',
    content: JSON.stringify({ text }),
    ...more,
  });

it('gives the newest message that is as expected', async () => {
  const first = await say('hello');
  await say('hello again');
  const answer = await call('POST', `/${first}/reply`, { msg_type: 'text', content: '{"text":"well"}' });
  await call('DELETE', `/${first}`);
  expect(expectMessage(emulator, { chat, type: 'text', text: 'hello', deleted: true }).id).toBe(first);
  expect(expectMessage(emulator, { text: 'hello' }).text).toBe('{"text":"hello again"}');
  expect(expectMessage(emulator, { replyTo: first })).toMatchObject({ id: answer, from: 'app', edited: false });
  expect(emulator.messages({ chat: 'oc_1' })).toEqual([]);
  expect(emulator.messages({ chat, limit: 1 }).map(({ id }) => id)).toEqual([answer]);
});

it('finds a message by a picture in it', async () => {
  const content = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (each) => each.charCodeAt(0));
  const { key } = emulator.seedImage({ provider: 'feishu', account: 't-standard', content });
  await say('', { msg_type: 'image', content: JSON.stringify({ image_key: key }) });
  expect(expectMessage(emulator.messages(), { key, type: 'image' }).keys).toEqual([key]);
});

it('says what was sent where none is as expected', async () => {
  expect(() => expectMessage(emulator, {})).toThrow('no message like this was sent: any at all\nno message was sent');
  const id = await say('hello');
  expect(() => expectMessage(emulator, { type: 'image', chat })).toThrow(
    `no message like this was sent: chat "${chat}", type "image"\nwhat was sent, the newest first:\n  ${id} feishu ${chat}: text {"text":"hello"}`,
  );
});

it('refuses a property that there is not', () => {
  const misspelt = { chatId: chat } as object;
  expect(() => expectMessage(emulator, misspelt)).toThrow(
    'expectMessage: there is no property chatId; there are provider',
  );
});

it('is asked over HTTP as well', async () => {
  await using server = await startServer();
  emulator = server.emulator;
  await say('hello');
  const response = await fetch(`${server.url}/__standin/messages?chat=${chat}`);
  expect(expectMessage(await response.json(), { text: 'hello' }).provider).toBe('feishu');
});

it('finds what a custom bot posted, and shows no token', async () => {
  const token = '0b8d1d6c-3c1c-4b8e-9d5c-2f7a5f1f9c11';
  const { key } = emulator.seedImage({ provider: 'feishu', account: 't-other', content: png({ width: 4, height: 4 }) });
  const body = JSON.stringify({ msg_type: 'image', content: { image_key: key } });
  const url = `https://open.feishu.cn/open-apis/bot/v2/hook/${token}`;
  await emulator.fetch(new Request(url, { method: 'POST', body }));
  const found = expectMessage(emulator, { type: 'image', key, from: 'app' });
  expect(found.tenant).toBeNull();
  expect(JSON.stringify(found)).not.toContain(token);
});
