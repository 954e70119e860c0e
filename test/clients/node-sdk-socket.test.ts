import { buffer } from 'node:stream/consumers';
import * as lark from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import type { Emulator } from '../../src/index.ts';
import { linesOf } from '../../src/providers/feishu/events/lines.ts';
import { eventually } from '../eventually.ts';

// The official client of the socket, unmodified. It refuses an app id of any other form than a real one's.
const app = { appId: 'cli_a0b1c2d3e4f50617', appSecret: 'right' };
const account = { provider: 'feishu', app_id: app.appId, app_secret: app.appSecret } as const;
const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };
const picture = png({ width: 16, height: 16 });

let server: RunningServer;
let emulator: Emulator;
const clients: lark.WSClient[] = [];
beforeEach(async () => {
  server = await startServer({ accounts: [account] });
  emulator = server.emulator;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const client of clients.splice(0)) client.close({ force: true });
  await server.close();
});

type Event = Parameters<NonNullable<lark.EventHandles['im.message.receive_v1']>>[0];
type Take = (event: Event) => unknown;

/** Resolves once so many sockets have said something. */
async function areListening(count: number): Promise<void> {
  const listening = Reflect.get(linesOf(emulator.world), 'listening') as Set<unknown>;
  await eventually(() => expect(listening.size).toBe(count));
}

/** Resolves once it is connected, or has given up. */
async function start(take: Take = () => {}, more: Partial<typeof app> = {}): Promise<lark.WSClient> {
  let client: lark.WSClient | undefined;
  await new Promise<void>((resolve, reject) => {
    const options = { ...app, ...more, domain: server.url, logger: silent, autoReconnect: false };
    client = new lark.WSClient({ ...options, onReady: resolve, onError: reject });
    clients.push(client);
    const eventDispatcher = new lark.EventDispatcher({ logger: silent }).register({
      'im.message.receive_v1': async (event) => void (await take(event)),
    });
    void client.start({ eventDispatcher });
  });
  return client as lark.WSClient;
}

it('starts, and is told of a picture that somebody sends', async () => {
  const take = vi.fn<Take>();
  await start(take);
  const sent = emulator.receive({ provider: 'feishu', image: picture });
  expect(sent).toMatchObject({ account: app.appId, connected: true, key: expect.stringMatching(/^img_v3_\w+-.+x$/) });
  await eventually(() => expect(take).toHaveBeenCalled());
  const [[event] = []] = take.mock.calls;
  expect(event).toMatchObject({
    app_id: app.appId,
    event_type: 'im.message.receive_v1',
    sender: { sender_id: { open_id: sent.from }, sender_type: 'user' },
    message: {
      message_id: sent.message,
      chat_id: sent.chat,
      chat_type: 'p2p',
      message_type: 'image',
      content: JSON.stringify({ image_key: sent.key }),
    },
  });
  // Programs drop what is older than some minutes.
  expect(Math.abs(Date.now() - Number(event?.message.create_time))).toBeLessThan(60_000);
});

it('is told once it starts of what was sent before, in its order', async () => {
  const texts = ['one', 'two', 'three'];
  for (const text of texts) {
    expect(emulator.receive({ provider: 'feishu', text })).toMatchObject({ connected: false });
  }
  const seen: string[] = [];
  await start(({ message }) => seen.push(JSON.parse(message.content).text));
  await eventually(() => expect(seen).toEqual(texts));
});

it('is told again after three seconds where its handler threw', async () => {
  const take = vi.fn<Take>().mockRejectedValueOnce(new Error('of the program'));
  await start(take);
  const began = performance.now();
  emulator.receive({ provider: 'feishu', file: new Uint8Array(3), filename: 'a.txt' });
  await eventually(() => expect(take).toHaveBeenCalledTimes(2));
  expect(performance.now() - began).toBeGreaterThan(2900);
  const [[first] = [], [second] = []] = take.mock.calls;
  expect(second?.event_id).toBe(first?.event_id);
  expect(JSON.parse(second?.message.content ?? '')).toEqual({
    file_key: expect.stringMatching(/^file_v3_/),
    file_name: 'a.txt',
  });
});

it('has one of its two sockets told', async () => {
  const takes = [vi.fn<Take>(), vi.fn<Take>()];
  for (const take of takes) await start(take);
  // Until both have said something: what one has not heard goes out by the other.
  await areListening(2);
  for (let i = 0; i < 20; i++) emulator.receive({ provider: 'feishu', text: `${i}` });
  const told = () => takes.map((take) => take.mock.calls.length);
  await eventually(() => expect(told().reduce((sum, each) => sum + each)).toBe(20));
  expect(Math.min(...told())).toBeGreaterThan(0);
});

it('keeps its socket over a reset, which forgets what was not delivered', async () => {
  emulator.receive({ provider: 'feishu', text: 'before' });
  emulator.reset();
  const take = vi.fn<Take>();
  await start(take);
  emulator.reset();
  emulator.receive({ provider: 'feishu', text: 'after' });
  await eventually(() => expect(take).toHaveBeenCalled());
  expect(take.mock.calls.map(([{ message }]) => message.content)).toEqual(['{"text":"after"}']);
});

it('answers a ping, which proves to the client that it lives', async () => {
  const options = { ...app, domain: server.url, logger: silent, wsConfig: { pingTimeout: 3 } };
  const client = new lark.WSClient(options);
  clients.push(client);
  await client.start({ eventDispatcher: new lark.EventDispatcher({ logger: silent }) });
  await new Promise((resolve) => setTimeout(resolve, 3300));
  expect(client.getConnectionStatus()).toMatchObject({ state: 'connected' });
});

it.each([
  ['a wrong secret', { appSecret: 'x' }],
  ['an unknown app', { appId: 'cli_ffffffffffffffff' }],
])('gives up for %s', async (_, more) => {
  await expect(start(undefined, more)).rejects.toThrow('code=1000040345, msg=app_id or app_secret is invalid');
});

it('gives up where an app has as many sockets as it may', async () => {
  emulator.orderFault({ provider: 'feishu', error: 'tooManyConnections' });
  await expect(start()).rejects.toThrow('code=1000040350, msg=the number of connections exceeded the limit');
});

it('loses its socket with the server', async () => {
  const client = await start();
  expect(client.getConnectionStatus()).toMatchObject({ state: 'connected' });
  await server.close();
  await eventually(() => expect(client.getConnectionStatus().state).not.toBe('connected'));
});

it('goes through a conversation: downloads a picture that it is sent, replies with it, changes a card and recalls', async () => {
  const client = new lark.Client({ ...app, domain: server.url, cache: new lark.DefaultCache(), logger: silent });
  const talk = async ({ message }: Event) => {
    const path = { message_id: message.message_id, file_key: JSON.parse(message.content).image_key };
    const download = await client.im.messageResource.get({ path, params: { type: 'image' } });
    const image = await buffer(download.getReadableStream());
    const uploaded = await client.im.image.create({ data: { image_type: 'message', image } });
    const content = JSON.stringify({ image_key: uploaded?.image_key });
    const data = { msg_type: 'image', content };
    const reply = await client.im.message.reply({ path: { message_id: message.message_id }, data });
    const to = { message_id: message.message_id };
    const card = (...elements: object[]) => JSON.stringify({ config: { update_multi: true }, elements });
    const shown = { tag: 'img', img_key: uploaded?.image_key, alt: { tag: 'plain_text', content: 'a' } };
    const sent = await client.im.message.reply({
      path: to,
      data: { msg_type: 'interactive', content: card(shown) },
    });
    const changed = await client.im.message.patch({
      path: { message_id: sent.data?.message_id ?? '' },
      data: { content: card(shown, { tag: 'markdown', content: 'done' }) },
    });
    const recalled = await client.im.message.delete({ path: { message_id: reply.data?.message_id ?? '' } });
    return { image, reply, codes: [sent.code, changed.code, recalled.code] };
  };
  const take = vi.fn(talk);
  await start(take);
  await areListening(1);
  // Once: a chat takes no more than five messages a second.
  emulator.receive({ provider: 'feishu', image: picture });
  await eventually(() => expect(take).toHaveBeenCalled());
  const { chat, message } = { chat: expect.stringMatching(/^oc_/), message: expect.stringMatching(/^om_/) };
  expect(await take.mock.results[0]?.value).toMatchObject({
    image: Buffer.from(picture),
    codes: [0, 0, 0],
    reply: { code: 0, data: { chat_id: chat, parent_id: message, msg_type: 'image', sender: { sender_type: 'app' } } },
  });
});

it('knows who its bot is', async () => {
  const client = new lark.Client({ ...app, domain: server.url, cache: new lark.DefaultCache(), logger: silent });
  const info = await client.request({ method: 'GET', url: '/open-apis/bot/v3/info' });
  expect(info).toMatchObject({ code: 0, bot: { open_id: expect.stringMatching(/^ou_/), activate_status: 2 } });
});
