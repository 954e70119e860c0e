import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

const hook = '/open-apis/bot/v2/hook/aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa';
const chat = `oc_${'a'.repeat(32)}`;

async function send(path: string, body: string, method = 'POST'): Promise<string> {
  const authorization = path.endsWith('/v2/send') ? 'user;secret' : `Bearer t-${'a'.repeat(40)}`;
  const headers = { 'content-type': 'application/json', authorization, connection: 'close' };
  const reply = await fetch(`${server.url}${path}`, { method, headers, body });
  const said = await reply.text();
  expect([reply.status < 500, server.trouble]).toEqual([true, undefined]);
  return said;
}

const codeOf = async (...call: Parameters<typeof send>) => /"(?:err)?code":"?(\w+)/.exec(await send(...call))?.[1];

const message = (msg_type: string, content: string) =>
  send('/open-apis/im/v1/messages?receive_id_type=chat_id', JSON.stringify({ receive_id: chat, msg_type, content }));

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

it.each([
  [10_000, lists],
  [100_000, lists],
  [10_000, objects],
  [100_000, objects],
])('answers what nests %i deep as what is no JSON', async (depth, nested) => {
  const deep = nested(depth);
  expect(await codeOf('/open-apis/im/v1/messages?receive_id_type=chat_id', `{"uuid":${deep}}`)).toBe('9499');
  expect(await codeOf('/open-apis/im/v1/chats', `{"i18n_names":{"zh_cn":${deep}}}`)).toBe('9499');
  const refused = /"code":2300(?:01|25|99)/;
  expect(await message('share_chat', `{"chat_id":"x","y":${deep}}`)).toMatch(refused);
  expect(await message('post', `{"zh_cn":{"content":[[{"tag":"hr","x":${deep}}]]}}`)).toMatch(refused);
  expect(await message('interactive', `{"elements":[{"tag":"markdown","content":${deep}}]}`)).toMatch(refused);
  expect(await codeOf('/ft-text/v2/send', `{"msg_data":[{"x":${deep}}]}`)).toBe('C400_1');
  expect(await codeOf('/cgi-bin/draft/add?access_token=x', `{"articles":[{"x":${deep}}]}`)).toBe('47001');
});

it('answers a card of a custom bot that nests 5000 deep', async () => {
  expect(await codeOf(hook, `{"msg_type":"interactive","card":{"x":${lists(5000)}}}`)).toBe('9499');
});

it('changes a text of a card that nests as deep as any may', async () => {
  const data = `{"schema":"2.0","config":{"streaming_mode":true},"body":{"elements":[{"tag":"markdown","element_id":"e"},${lists(900)}]}}`;
  const card = await send('/open-apis/cardkit/v1/cards', JSON.stringify({ type: 'card_json', data }));
  const { card_id } = JSON.parse(card).data;
  const path = `/open-apis/cardkit/v1/cards/${card_id}/elements/e/content`;
  expect(await codeOf(path, '{"content":"a","sequence":1}', 'PUT')).toBe('0');
});

it.each([
  ['numbers', '0'],
  ['objects', '{}'],
  ['lists', '[]'],
])('answers lists of very many %s', async (_, each) => {
  const wide = (bytes: number) => `[${each}${`,${each}`.repeat(Math.floor(bytes / (each.length + 1)))}]`;
  const data = `{"schema":"2.0","body":{"elements":${wide(250_000)}}}`;
  await send('/open-apis/cardkit/v1/cards', JSON.stringify({ type: 'card_json', data }));
  await send('/cgi-bin/draft/add?access_token=x', `{"articles":${wide(1_000_000)}}`);
  await send('/open-apis/im/v1/chats', `{"user_id_list":${wide(1_000_000)}}`);
  for (const [service, fields] of [
    ['ft-text', `"attachment":{"button":${wide(250_000)}}`],
    ['ft-wide-item-list', `"attachment":{"item":{"list":${wide(250_000)}}}`],
    ['ft-carousel-feed', `"carousel":{"list":${wide(250_000)}}`],
  ]) {
    await send(`/${service}/v2/send`, `{"msg_data":[{${fields}}]}`);
  }
});

it('answers cards of a million characters of pictures', async () => {
  const content = '![](a)'.repeat(170_000);
  const card = JSON.stringify({ elements: [{ tag: 'markdown', content }] });
  expect(await message('interactive', card)).toContain('"code":230025');
  const made = await send('/open-apis/cardkit/v1/cards', JSON.stringify({ type: 'card_json', data: card }));
  expect(made).toContain('"code":200860');
});

it.each(['{"toString":null,"valueOf":null}', '[["text"]]', 'null', '1'])(
  'answers a node whose tag is %s',
  async (tag) => {
    const post = `{"zh_cn":{"content":[[{"tag":${tag},"text":"a"}]]}}`;
    expect(await message('post', post)).toContain('wrong tag');
    expect(await codeOf(hook, `{"msg_type":"post","content":{"post":${post}}}`)).toBe('9499');
  },
);
