import * as lark from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { linesOf } from '../../src/providers/feishu/events/lines.ts';

const app = { appId: 'cli_a0b1c2d3e4f50617', appSecret: 'right' };
const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

let server: RunningServer;
const clients: lark.WSClient[] = [];
beforeEach(async () => {
  server = await startServer();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close({ force: true });
  await server.close();
});

it('opens a socket', async () => {
  const ready = vi.fn();
  const client = new lark.WSClient({ ...app, domain: server.url, logger: silent, onReady: ready });
  clients.push(client);
  const seen: unknown[] = [];
  const eventDispatcher = new lark.EventDispatcher({ logger: silent }).register({
    'im.message.receive_v1': (event) => void seen.push(event),
  });
  void client.start({ eventDispatcher });
  await vi.waitFor(() => expect(ready).toHaveBeenCalled());
  const lines = linesOf(server.emulator.world);
  expect(lines.count(app.appId)).toBe(1);
  const json = JSON.stringify({
    schema: '2.0',
    header: { event_id: 'e1', event_type: 'im.message.receive_v1', create_time: `${Date.now()}` },
    event: { message: { message_id: 'om_1' } },
  });
  lines.push({ id: 'e1', appId: app.appId, json });
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  console.log(seen, server.emulator.requests()[0]);
});
