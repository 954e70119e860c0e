// What the README says MSW does not see. Each of these would go out into the network, so each gets a connection of ours.
import { request as byName } from 'node:http';
import type { LookupFunction } from 'node:net';
import { Agent, fetch as undiciFetch, request as undiciRequest } from 'undici';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type MockServer, mockServer } from '../../mocks/index.ts';

const URL_OF_IMAGES = 'http://open.feishu.cn/open-apis/im/v1/images';

let server: MockServer;
let wentOut: (string | undefined)[];
beforeAll(() => {
  server = mockServer();
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  wentOut = [];
});
afterAll(() => server.close());

function refuse(host: string | undefined): Error {
  wentOut.push(host);
  return new Error('no network here');
}

const dispatcher = new Agent({ connect: ({ hostname }, done) => done(refuse(hostname), null) });

const senders: [name: string, send: () => Promise<unknown>][] = [
  ['undici.fetch', () => undiciFetch(URL_OF_IMAGES, { method: 'POST', dispatcher })],
  ['undici.request', () => undiciRequest(URL_OF_IMAGES, { method: 'POST', dispatcher })],
  ['a request that was imported by name', sendByName],
];

function sendByName(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const lookup: LookupFunction = (host, _, done) => done(refuse(host), '');
    byName(URL_OF_IMAGES, { method: 'POST', agent: false, lookup }, resolve).on('error', reject).end();
  });
}

it.each(senders)('does not see %s', async (_, send) => {
  await expect(send()).rejects.toThrow();
  expect(wentOut).toEqual(['open.feishu.cn']);
  expect(server.emulator.requests()).toEqual([]);
});

it('sees the fetch of the platform, whatever dispatcher it is given', async () => {
  const response = await fetch(URL_OF_IMAGES, { method: 'POST', dispatcher } as RequestInit);
  expect(await response.json()).toMatchObject({ code: 99991661 });
  expect(wentOut).toEqual([]);
});
