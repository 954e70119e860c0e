import * as lark from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type MockServer, mockServer } from '../../mocks/index.ts';
import { eventually } from '../eventually.ts';

const app = { appId: 'cli_a0b1c2d3e4f50617', appSecret: 's' };
const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

let server: MockServer;
const clients: lark.WSClient[] = [];
beforeEach(() => {
  server = mockServer();
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close({ force: true });
  server.close();
});

it('opens a socket in process, for a client that asks the real host', async () => {
  const take = vi.fn();
  const client = await new Promise<lark.WSClient>((resolve, reject) => {
    const made: lark.WSClient = new lark.WSClient({
      ...app,
      logger: silent,
      autoReconnect: false,
      onReady: () => resolve(made),
      onError: reject,
    });
    clients.push(made);
    const eventDispatcher = new lark.EventDispatcher({ logger: silent }).register({ 'im.message.receive_v1': take });
    void made.start({ eventDispatcher });
  });
  const image = png({ width: 16, height: 16 });
  const { key } = server.emulator.receive({ provider: 'feishu', image });
  await eventually(() => expect(take).toHaveBeenCalled());
  expect(take.mock.calls[0]?.[0].message.content).toBe(JSON.stringify({ image_key: key }));
  expect(client.getConnectionStatus().state).toBe('connected');
  server.close();
  await eventually(() => expect(client.getConnectionStatus().state).not.toBe('connected'));
});

it('opens no port for a program that asks for no socket', async () => {
  await fetch('https://open.feishu.cn/open-apis/bot/v3/info', { headers: { authorization: 'Bearer t-1' } });
  expect(server.emulator.world.sockets).toMatchObject({ listening: undefined });
});

it('gives a new address after it was closed, and listens again', async () => {
  const ask = async () => {
    const body = JSON.stringify({ AppID: app.appId, AppSecret: app.appSecret });
    const response = await fetch('https://open.feishu.cn/callback/ws/endpoint', { method: 'POST', body });
    return new URL((await response.json()).data.URL);
  };
  const first = await ask();
  expect(first.hostname).toBe('127.0.0.1');
  await server.emulator.close();
  expect(server.emulator.world.sockets.isLoopback(first.host)).toBe(false);
  const second = await ask();
  expect((await fetch(`http://${second.host}/`)).status).toBe(404);
});
