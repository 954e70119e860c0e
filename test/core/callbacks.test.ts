import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { strangeAddress } from '../../src/core/callbacks/whither.ts';
import { type CallbackDraft, type CallbackKind, Callbacks } from '../../src/core/callbacks.ts';
import { Clock } from '../../src/core/clock.ts';
import { Settings } from '../../src/core/settings.ts';
import { eventually } from '../eventually.ts';

const news: CallbackKind = {
  name: 'pictura/news',
  timeoutMs: 20_000,
  waitsMs: [60_000, 120_000],
  taken: ({ status, text }) => status === 200 && text === 'thanks',
};

/** What a program answers, one after the other; the last for good. */
type Behaviour = (number | 'silence' | 'thanks')[];

let program: Server;
let url: string;
let heard: string[];
let behaviour: Behaviour;
let clock: Clock;
let callbacks: Callbacks;

beforeEach(async () => {
  heard = [];
  behaviour = ['thanks'];
  program = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      heard.push(`${request.method} ${request.url} ${request.headers['content-type']} ${Buffer.concat(chunks)}`);
      const next = behaviour.length > 1 ? behaviour.shift() : behaviour[0];
      if (next === 'silence') return;
      response.writeHead(next === 'thanks' ? 200 : Number(next), { location: '/elsewhere' }).end('thanks');
    });
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(program.address() as AddressInfo).port}/hook?a=1`;
  clock = new Clock();
  callbacks = new Callbacks({ clock, settings: new Settings([], 'documented'), whither: 'loopback' });
});
afterEach(async () => {
  await callbacks.close();
  program.closeAllConnections();
  program.close();
});

const draft = (more: Partial<CallbackDraft> = {}): CallbackDraft => ({
  tenant: 'me',
  url,
  contentType: 'application/json',
  body: '{"n":1}',
  ...more,
});
const first = () => callbacks.all()[0];
const heardOf = (count: number) => eventually(() => expect(heard).toHaveLength(count));
/** Real milliseconds. */
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('posts what there is to tell, and keeps what was answered', async () => {
  expect(callbacks.add(news, draft())).toBe('1');
  expect(first()).toMatchObject({ state: 'waiting', tries: [] });
  await callbacks.settled();
  expect(heard).toEqual(['POST /hook?a=1 application/json {"n":1}']);
  expect(first()).toMatchObject({ state: 'taken', tries: [{ answer: { status: 200, text: 'thanks' } }] });
  expect(first()?.dueAt).toBeUndefined();
});

it('tries again by the clock of the world, so often and not more', async () => {
  clock.freeze(true);
  behaviour = [500];
  callbacks.add(news, draft());
  await callbacks.settled();
  expect(heard).toHaveLength(1);
  expect(first()).toMatchObject({ state: 'waiting', dueAt: clock.now() + 60_000 });
  clock.advance('59 seconds');
  await callbacks.settled();
  expect(heard).toHaveLength(1);
  clock.advance('1 second');
  await callbacks.settled();
  expect(heard).toHaveLength(2);
  clock.advance('1 day');
  await callbacks.settled();
  expect(heard).toHaveLength(3);
  expect(first()).toMatchObject({ state: 'given up', tries: [{}, {}, { answer: { status: 500 } }] });
  clock.advance('1 day');
  await callbacks.settled();
  expect(heard).toHaveLength(3);
});

it('is content once it was taken', async () => {
  behaviour = [500, 'thanks'];
  callbacks.add(news, draft());
  await callbacks.settled();
  clock.advance('1 minute');
  await callbacks.settled();
  expect(first()).toMatchObject({ state: 'taken', tries: [{ answer: { status: 500 } }, { answer: { status: 200 } }] });
});

it('says why there was no answer', async () => {
  behaviour = ['silence'];
  callbacks.add({ ...news, timeoutMs: 300 }, draft());
  callbacks.add(news, draft({ url: 'http://127.0.0.1:1/' }));
  await callbacks.settled();
  const troubles = callbacks.all().map(({ tries }) => tries[0]?.trouble);
  expect(troubles).toEqual(['no answer within 300 ms', expect.any(String)]);
  expect(troubles[1]).not.toBe('');
});

it('goes where it is addressed and nowhere else', async () => {
  behaviour = [307];
  callbacks.add(news, draft());
  callbacks.add(news, draft({ url: 'http://example.com/' }));
  await callbacks.settled();
  expect(heard).toHaveLength(1);
  expect(callbacks.all()[1]?.tries[0]?.trouble).toMatch(/^must lead to this machine/);
});

it('waits as long as it was told to, by the clock of the world', async () => {
  callbacks.add(news, draft({ delayMs: 600_000 }));
  await pass(120);
  expect(heard).toEqual([]);
  clock.advance('10 minutes');
  await callbacks.settled();
  expect(heard).toHaveLength(1);
});

it('sends what is due while the clock stands', async () => {
  clock.freeze(true);
  callbacks.add(news, draft());
  callbacks.add(news, draft({ delayMs: 1 }));
  await heardOf(1);
  await pass(100);
  expect(heard).toHaveLength(1);
  clock.freeze(false);
  await heardOf(2);
});

it('sends hundreds, each once', async () => {
  for (let i = 0; i < 200; i++) callbacks.add(news, draft({ body: `${i}` }));
  await callbacks.settled();
  expect(new Set(heard).size).toBe(200);
  expect(heard).toHaveLength(200);
});

it('loses none that waits for those that are over', async () => {
  clock.freeze(true);
  callbacks.add(news, draft({ body: 'late', delayMs: 60_000 }));
  for (let i = 0; i < 1100; i++) callbacks.add(news, draft({ body: `${i}` }));
  await callbacks.settled();
  expect(heard).toHaveLength(1100);
  expect(callbacks.all()).toHaveLength(1001);
  expect(first()).toMatchObject({ id: '1', state: 'waiting' });
  clock.advance('1 minute');
  await callbacks.settled();
  expect(heard.at(-1)).toContain('late');
});

it('gives the oldest up where too many wait, and says so', async () => {
  clock.freeze(true);
  for (let i = 0; i < 10_001; i++) callbacks.add(news, draft({ delayMs: 1000 }));
  expect(first()).toMatchObject({
    id: '1',
    state: 'given up',
    tries: [{ trouble: expect.stringMatching(/^more than 10000 were waiting/) }],
  });
  expect(callbacks.all()[1]).toMatchObject({ id: '2', state: 'waiting' });
  callbacks.reset();
  clock.advance('1 hour');
  await callbacks.settled();
  expect(heard).toEqual([]);
  expect(callbacks.add(news, draft())).toBe('1');
});

it('sends while the clock is turned again and again', async () => {
  clock.freeze(true);
  callbacks.add(news, draft());
  const turning = setInterval(() => clock.advance('1 second'), 10);
  await heardOf(1).finally(() => clearInterval(turning));
});

it('keeps nobody waiting for one that does not answer', async () => {
  behaviour = ['silence'];
  const other = `http://127.0.0.1:${new URL(url).port}/other`;
  for (let i = 0; i < 30; i++) callbacks.add(news, draft());
  await heardOf(8);
  await pass(100);
  expect(heard).toHaveLength(8);
  behaviour = ['thanks'];
  callbacks.add(news, draft({ url: other }));
  await eventually(() => expect(heard.at(-1)).toContain('/other'));
});

it('lets go of what is under way when it is closed', async () => {
  behaviour = ['silence'];
  callbacks.add(news, draft());
  await heardOf(1);
  await callbacks.close();
  expect(first()).toMatchObject({ tries: [] });
});

it.each([
  ['http://127.0.0.1:80/a', undefined],
  ['https://localhost/', undefined],
  ['http://[::1]:8080/x', undefined],
  ['http://127.9.9.9/', undefined],
  ['http://2130706433/', undefined],
  ['http://127.0.0.1.example.com/', 'must lead to this machine'],
  ['http://localhost.example.com/', 'must lead to this machine'],
  ['http://0.0.0.0/', 'must lead to this machine'],
  ['http://169.254.169.254/', 'must lead to this machine'],
  ['http://me:pass@127.0.0.1/', 'must have no user'],
  ['ftp://127.0.0.1/', 'must be an address of http or https'],
  ['127.0.0.1:80', 'must be an address of http or https'],
  ['', 'must be an address of http or https'],
])('knows whether %s is of this machine', (address, trouble) => {
  if (trouble === undefined) expect(strangeAddress(address, 'loopback')).toBeUndefined();
  else expect(strangeAddress(address, 'loopback')).toMatch(trouble);
  if (trouble !== 'must lead to this machine') return;
  expect(strangeAddress(address, 'any')).toBeUndefined();
});

it('sends what waits for its first try as soon as it is hurried, and once', async () => {
  clock.freeze(true);
  const id = callbacks.add(news, draft({ delayMs: 60_000 }));
  await callbacks.settled();
  expect(heard).toEqual([]);
  callbacks.hurry(id);
  await callbacks.settled();
  callbacks.hurry(id);
  callbacks.hurry('another');
  clock.advance('1 minute');
  await callbacks.settled();
  expect(heard).toHaveLength(1);
  expect(first()).toMatchObject({ state: 'taken', tries: [{ at: expect.any(Number) }] });
});
