import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { catalogue } from '../../src/control/rules.ts';
import type { AccountDeclaration, EndpointName, FaultOrder, ListedError, RecordedVerdict } from '../../src/index.ts';
import { providers } from '../../src/providers/index.ts';
import { callOver, type Door, type Seen, taken } from './door.ts';
import { smallPng } from './doors/feishu.ts';
import { larkClient, seenByLark } from './doors/lark.ts';
import { coWeChat } from './doors/wechat.ts';
import { doors, doorTo, liveBases, providerOf } from './doors.ts';
import { inputs } from './inputs.ts';
import { alike } from './words.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.emulator.reset());

const { errors, rules } = catalogue(providers);

function errorsAt(endpoint: string): ListedError[] {
  return errors.filter((error) => error.endpoint === endpoint);
}

/** By the code, unless that is several errors. */
function wantedAs({ endpoint, name, code }: ListedError): string | number {
  return errorsAt(endpoint).filter((error) => error.code === code).length === 1 ? code : name;
}

function order({ endpoint, name }: ListedError) {
  return server.emulator.orderFault({ provider: providerOf(endpoint), endpoint, error: name } as FaultOrder);
}

/** In process, under the live host. */
async function callInside(door: Door, credential: string): Promise<Seen> {
  const base = liveBases[providerOf(door.endpoint)] ?? '';
  const answer = await server.emulator.fetch(door.request(base, credential));
  expect(answer).toBeDefined();
  return door.read(answer as Response);
}

/** What came of one way to an error. */
interface Had {
  /** What every way to it has to say alike. */
  readonly said: object;
  /** The journal's word for it. */
  readonly verdict: Partial<RecordedVerdict>;
}

async function had(door: Door, call: () => Promise<Seen>): Promise<Had> {
  const said = alike(await call());
  const [entry] = server.emulator.requests({ endpoint: door.endpoint as EndpointName, limit: 1 });
  return { said, verdict: entry?.verdict ?? {} };
}

async function byInput(door: Door, { endpoint, name }: ListedError): Promise<Had | undefined> {
  const earn = inputs[endpoint]?.[name];
  if (typeof earn !== 'function') return undefined;
  server.emulator.reset();
  const earned = await had(door, () => earn(server));
  expect(earned.verdict, name).toMatchObject({
    error: name,
    rule: expect.stringMatching(new RegExp(`^${endpoint}/`)),
    mend: expect.stringMatching(/^[a-z]+ \S/),
    source: { page: expect.any(String) },
  });
  expect(earned.verdict).not.toHaveProperty('fault');
  expect(earned.verdict).not.toHaveProperty('magic');
  return earned;
}

async function byFault(door: Door, error: ListedError): Promise<Had> {
  server.emulator.reset();
  door.prepare?.(server.emulator);
  const { id } = order(error);
  const struck = await had(door, () => callOver(door, server.url, door.credential));
  expect(struck.verdict, error.name).toMatchObject({ error: error.name, fault: id });
  expect(struck.verdict).not.toHaveProperty('rule');
  expect(server.emulator.world.faults.all()).toEqual([]);
  return struck;
}

async function byCredential(door: Door, error: ListedError): Promise<Had> {
  server.emulator.reset();
  const asked = await had(door, () => callOver(door, server.url, door.magic(wantedAs(error))));
  expect(asked.verdict, error.name).toMatchObject({ error: error.name, magic: true });
  expect(asked.verdict).not.toHaveProperty('rule');
  return asked;
}

// That a code and a text are the right ones is held by the contract, where each of them is written out.
it.each(doors)(
  '$endpoint says the same to an input, to a fault and to a credential that ask for one error',
  async (door) => {
    const said: Record<string, object> = {};
    for (const error of errorsAt(door.endpoint)) {
      const struck = await byFault(door, error);
      const asked = await byCredential(door, error);
      const earned = await byInput(door, error);
      expect({ ...asked.said, of: error.name }).toEqual({ ...struck.said, of: error.name });
      if (earned) expect({ ...earned.said, of: error.name }).toEqual({ ...struck.said, of: error.name });
      said[error.name] = struck.said;
    }
    const different = new Set(Object.values(said).map((each) => JSON.stringify(each)));
    expect(different.size, 'no two errors say the same').toBe(Object.keys(said).length);
  },
);

it.each(doors)('$endpoint takes faults and credentials in process, too', async (door) => {
  const [first] = errorsAt(door.endpoint);
  if (first === undefined) throw new Error('no error');
  const { id } = order(first);
  const struck = await had(door, () => callInside(door, door.credential));
  expect(struck.verdict).toMatchObject({ error: first.name, fault: id });
  const asked = await had(door, () => callInside(door, door.magic(first.name)));
  expect(asked.verdict).toMatchObject({ error: first.name, magic: true });
  expect(asked.said).toEqual(struck.said);
});

it.each<[string, AccountDeclaration[]]>([
  ['of strangers', []],
  ['beside declared accounts', [{ provider: 'feishu', app_id: 'cli_1', app_secret: 's' }]],
])('a Feishu app %s that is magic gets a token that is', async (_, accounts) => {
  for (const account of accounts) server.emulator.declareAccount(account);
  const { im } = larkClient(server.url, { appId: 'standin-234041', appSecret: 's' });
  const data = { image_type: 'message' as const, image: Buffer.from(smallPng) };
  expect(await seenByLark(im.image.create({ data }))).toMatchObject({ status: 400, code: 234041 });
});

it.each<[string, AccountDeclaration[]]>([
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
  const last = errorsAt(door.endpoint).at(-1);
  if (last === undefined) throw new Error('no error');
  const asked = await had(door, () => callInside(door, door.magic(last.name)));
  expect(asked.verdict).toMatchObject({ error: last.name, magic: true });
});

// Without this a call that fails by itself would pass for one that a fault struck.
it.each(doors)('$endpoint takes the same calls where nothing was asked for', async (door) => {
  door.prepare?.(server.emulator);
  expect(await callOver(door, server.url, door.credential)).toMatchObject({ code: taken.code });
  expect(await callInside(door, door.credential)).toEqual(taken);
  const [last, first] = server.emulator.requests({ endpoint: door.endpoint as EndpointName });
  expect([last?.verdict, first?.verdict]).toEqual([undefined, undefined]);
});

it('has an input for every error that a rule answers with, and for any other a reason why none earns it', () => {
  const byRule = ({ endpoint, name }: ListedError) =>
    rules.some((rule) => rule.id.startsWith(`${endpoint}/`) && rule.errors.includes(name));
  const wrong = errors.filter(
    (error) => typeof inputs[error.endpoint]?.[error.name] !== (byRule(error) ? 'function' : 'string'),
  );
  expect(wrong.map(({ endpoint, name }) => `${endpoint} ${name}`)).toEqual([]);
});

it('has no input and no door for what there is not', () => {
  const known = errors.map(({ endpoint, name }) => `${endpoint} ${name}`);
  const named = Object.entries(inputs).flatMap(([endpoint, own]) =>
    Object.keys(own).map((name) => `${endpoint} ${name}`),
  );
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  expect(new Set(doors.map(({ endpoint }) => endpoint))).toEqual(new Set(errors.map(({ endpoint }) => endpoint)));
});
