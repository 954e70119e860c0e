import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';
import { hostileOrders } from './orders.ts';
import { join } from './pieces.ts';
import { codeOf, small } from './senders.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

it.each(hostileOrders)('answers JSON with %s to %s', async (_, target, json, answer) => {
  const [method = '', path = ''] = target.split(' ');
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(server.url + path, { method, headers, body: new Uint8Array(join(json)) });
  const text = await reply.text();
  const code = /"(?:code|errcode)":(\d+)/.exec(text)?.[1];
  expect(`${reply.status} ${code ?? ''}`.trim()).toBe(answer);
});

it('takes uploads at the end of all time', async () => {
  await fetch(`${server.url}/__standin/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"set":"+275760-09-13T00:00:00.000Z"}',
  });
  expect(await codeOf(server.port, small)).toBe('0');
});

it('is as well afterwards as before', () => {
  expect(server.trouble).toBeUndefined();
});
