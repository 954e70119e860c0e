import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { catalogue } from '../../src/control/rules.ts';
import type { ListedError, RecordedVerdict } from '../../src/core/shapes.ts';
import { providers } from '../../src/providers/index.ts';
import { callOver, type Door, type Seen, taken } from './door.ts';
import { smallPng } from './doors/feishu.ts';
import { larkClient, seenByLark } from './doors/lark.ts';
import { coWeChat } from './doors/wechat.ts';
import { doors, doorTo, liveBases, providerOf } from './doors.ts';
import { inputs } from './inputs.ts';
import { wordsOf } from './words.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.emulator.reset());

const { errors, rules } = catalogue(providers);
const rows = errors.map((error) => ({ ...error, client: doorTo(error.endpoint).client?.name ?? 'fetch' }));

/** What is known of an error: its words, also where a client keeps the status to itself. */
function expectWords(seen: Seen, row: ListedError): void {
  const { status, code, message } = wordsOf(row);
  expect({ ...seen, status: seen.status ?? status }).toEqual({ status, code, message: expect.stringMatching(message) });
}

/** The verdict in the journal on the last call to that endpoint, once its code, text and status were found right. */
function lastVerdict({ endpoint, name, code, message }: ListedError, status: number): RecordedVerdict | undefined {
  const [entry] = server.emulator.requests({ endpoint, limit: 1 });
  expect(entry).toMatchObject({ provider: providerOf(endpoint), status, verdict: { error: name, code, message } });
  return entry?.verdict;
}

function order({ endpoint, name }: ListedError) {
  return server.emulator.orderFault({ provider: providerOf(endpoint), endpoint, error: name });
}

/** In process, under the live host. */
async function callInside(door: Door, credential: string): Promise<Seen> {
  const base = liveBases[providerOf(door.endpoint)] ?? '';
  const answer = await server.emulator.fetch(door.request(base, credential));
  expect(answer).toBeDefined();
  return door.read(answer as Response);
}

const earned = rows.filter(({ endpoint, name }) => typeof inputs[endpoint]?.[name] === 'function');

it.each(earned)('$endpoint answers $name to the input that earns it', async (row) => {
  const earn = inputs[row.endpoint]?.[row.name];
  if (typeof earn !== 'function') throw new Error('no input');
  expectWords(await earn(server), row);
  const verdict = lastVerdict(row, wordsOf(row).status);
  expect(verdict?.rule).toMatch(new RegExp(`^${row.endpoint}/`));
  expect(verdict?.mend).toMatch(/^[a-z]+ \S/);
  expect(verdict?.source?.page).toBeDefined();
  expect(verdict).not.toHaveProperty('fault');
  expect(verdict).not.toHaveProperty('magic');
});

it.each(rows)('$endpoint answers $name to a fault, through $client', async (row) => {
  const door = doorTo(row.endpoint);
  door.prepare?.(server.emulator);
  const { id } = order(row);
  expectWords(await callOver(door, server.url, door.credential), row);
  const verdict = lastVerdict(row, wordsOf(row).status);
  expect(verdict).toMatchObject({ fault: id });
  expect(verdict).not.toHaveProperty('rule');
  expect(server.emulator.world.faults.all()).toEqual([]);
});

it.each(rows)('$endpoint answers $name to a magic credential, through $client', async (row) => {
  const door = doorTo(row.endpoint);
  expectWords(await callOver(door, server.url, door.magic(row.name)), row);
  const verdict = lastVerdict(row, wordsOf(row).status);
  expect(verdict).toMatchObject({ magic: true });
  expect(verdict).not.toHaveProperty('rule');
});

it.each(rows)('$endpoint answers $name to a fault in process', async (row) => {
  const door = doorTo(row.endpoint);
  const { id } = order(row);
  expectWords(await callInside(door, door.credential), row);
  expect(lastVerdict(row, wordsOf(row).status)).toMatchObject({ fault: id });
});

it.each(rows)('$endpoint answers $name to a magic credential in process', async (row) => {
  const door = doorTo(row.endpoint);
  expectWords(await callInside(door, door.magic(row.name)), row);
  expect(lastVerdict(row, wordsOf(row).status)).toMatchObject({ magic: true });
});

it.each([
  ['of strangers', []],
  ['beside declared accounts', [{ provider: 'feishu', app_id: 'cli_1', app_secret: 's' }]],
])('a Feishu app %s that is magic gets a token that is', async (_, accounts) => {
  for (const account of accounts) server.emulator.declareAccount(account);
  const { im } = larkClient(server.url, { appId: 'standin-234041', appSecret: 's' });
  const data = { image_type: 'message' as const, image: Buffer.from(smallPng) };
  expect(await seenByLark(im.image.create({ data }))).toMatchObject({ status: 400, code: 234041 });
});

it.each([
  ['of strangers', []],
  ['beside declared accounts', [{ provider: 'wechat', appid: 'wx1', secret: 's' }]],
])('a WeChat account %s that is magic gets a token that is', async (_, accounts) => {
  for (const account of accounts) server.emulator.declareAccount(account);
  const { accessToken } = await coWeChat(server.url, '', 'standin-40009').getAccessToken();
  expect(await callOver(doorTo('wechat/uploadimg'), server.url, accessToken)).toMatchObject({ code: 40009 });
});

it.each(doors)('$endpoint takes a magic credential beside declared accounts', async (door) => {
  server.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  server.emulator.declareAccount({ provider: 'wechat', appid: 'wx1', secret: 's' });
  server.emulator.declareAccount({ provider: 'kakao', userId: 'me' });
  const row = rows.filter(({ endpoint }) => endpoint === door.endpoint).at(-1);
  if (row === undefined) throw new Error('no error');
  expectWords(await callInside(door, door.magic(row.name)), row);
});

// Without this a call that fails by itself would pass for one that a fault struck.
it.each(doors)('$endpoint takes the same calls where nothing was asked for', async (door) => {
  door.prepare?.(server.emulator);
  expect(await callOver(door, server.url, door.credential)).toMatchObject({ code: taken.code });
  expect(await callInside(door, door.credential)).toEqual(taken);
  const [last, first] = server.emulator.requests({ endpoint: door.endpoint });
  expect([last?.verdict, first?.verdict]).toEqual([undefined, undefined]);
});

it.each(rows)('$endpoint has an input for $name, or a reason why none earns it', ({ endpoint, name }) => {
  const byRule = rules.some((rule) => rule.id.startsWith(`${endpoint}/`) && rule.errors.includes(name));
  expect(typeof inputs[endpoint]?.[name]).toBe(byRule ? 'function' : 'string');
});

it('has no input and no door for what there is not', () => {
  const known = errors.map(({ endpoint, name }) => `${endpoint} ${name}`);
  const named = Object.entries(inputs).flatMap(([endpoint, own]) =>
    Object.keys(own).map((name) => `${endpoint} ${name}`),
  );
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  expect(new Set(doors.map(({ endpoint }) => endpoint))).toEqual(new Set(errors.map(({ endpoint }) => endpoint)));
});
