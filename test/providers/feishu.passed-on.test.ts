import { beforeEach, expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { messagesOf } from '../../src/providers/feishu/messages/store.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const token = 't-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234';
let emulator = createEmulator({ rateLimits: false });
beforeEach(() => {
  emulator = createEmulator({ rateLimits: false });
});

async function call(method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${token}` };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await emulator.fetch(new Request(`https://open.feishu.cn/open-apis/im/v1/messages${path}`, init));
  if (response === undefined) throw new Error('nobody’s');
  return (await response.json()).data;
}

const say = async (text: string): Promise<string> => {
  const content = JSON.stringify({ text });
  return (await call('POST', '?receive_id_type=chat_id', { receive_id: chat, msg_type: 'text', content })).message_id;
};
const merge = async (message_id_list: readonly string[]): Promise<string> =>
  (await call('POST', '/merge_forward?receive_id_type=chat_id', { receive_id: chat, message_id_list })).message
    .message_id;
const warnings = () => emulator.requests({ limit: 1 })[0]?.warnings.map(({ says }) => says);

it.each([
  ['SMILE', 0],
  ['Typing', 0],
  ['smile', 1],
  ['eyes', 1],
])('warns of %s only where the page does not list it: %i', async (emoji_type, count) => {
  await call('POST', `/${await say('a')}/reactions`, { reaction_type: { emoji_type } });
  expect(warnings()?.filter((says) => says.includes('emoji_type'))).toHaveLength(count);
});

it('shows what was sent, and not what lies in it, as messages', async () => {
  const merged = await merge([await say('a'), await say('b')]);
  expect(emulator.messages({ chat }).map(({ type, id }) => [type, id === merged])).toEqual([
    ['merge_forward', true],
    ['text', false],
    ['text', false],
  ]);
});

it('puts a thousand messages into a merged one at the most, however merged messages lie in each other, and says so', async () => {
  let ids = [await say('a')];
  for (let depth = 0; depth < 2; depth++) {
    const merged: string[] = [];
    for (let i = 0; i < 40; i++) merged.push(await merge(ids));
    ids = merged;
  }
  const before = messagesOf(emulator.world).size;
  const merged = await merge(ids);
  expect(messagesOf(emulator.world).size - before).toBe(1001);
  expect(warnings()?.filter((says) => says.includes('1000'))).toHaveLength(1);
  const { items } = await call('GET', `/${merged}`);
  expect(items).toHaveLength(1001);
  expect(new Set(items.map(({ message_id }: { message_id: string }) => message_id)).size).toBe(1001);
});

it('links a message that was passed on to the one that it was', async () => {
  const first = await say('a');
  await call('POST', `/${first}/forward?receive_id_type=chat_id`, { receive_id: chat });
  const [forwarded, sent] = emulator.requests({ limit: 2 });
  expect(forwarded?.uses).toContainEqual({ key: first, request: sent?.id });
});
