import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { catalogue } from '../../src/control/rules.ts';
import { type Endpoint, endpointsOf } from '../../src/core/provider.ts';
import type { ErrorBySwitch } from '../../src/core/rule.ts';
import type { AccountDeclaration, EndpointName, FaultOrder, RecordedVerdict } from '../../src/index.ts';
import { providers } from '../../src/providers/index.ts';
import { callOver, type Door, type Seen, taken } from './door.ts';
import { smallPng } from './doors/feishu.ts';
import { larkClient, seenByLark } from './doors/lark.ts';
import { coWeChat } from './doors/wechat.ts';
import { doors, doorTo, liveBases, providerOf } from './doors.ts';
import { inputs } from './inputs.ts';
import { type Known, knownAt, knownErrors, unlike, wantedAs } from './known.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.emulator.reset());

function order(endpoint: string, { name }: Known) {
  return server.emulator.orderFault({ provider: providerOf(endpoint), endpoint, error: name } as FaultOrder);
}

/** In process, under the live host. */
async function callInside(door: Door, credential: string): Promise<Seen> {
  const base = liveBases[providerOf(door.endpoint)] ?? '';
  const answer = await server.emulator.fetch(door.request(base, credential));
  expect(answer).toBeDefined();
  return door.read(answer as Response);
}

/** What came of one way to an error, and the journal's word for it. */
interface Had {
  readonly said: Seen;
  readonly verdict: Partial<RecordedVerdict>;
}

async function had(door: Door, call: () => Promise<Seen>): Promise<Had> {
  const said = await call();
  const [entry] = server.emulator.requests({ endpoint: door.endpoint as EndpointName, limit: 1 });
  return { said, verdict: entry?.verdict ?? {} };
}

async function byInput(door: Door, { name }: Known): Promise<Seen | undefined> {
  const { endpoint } = door;
  const earn = inputs[endpoint]?.[name];
  if (typeof earn !== 'function') return undefined;
  server.emulator.reset();
  const earned = await had(door, () => earn(server));
  expect(earned.verdict, name).toMatchObject({
    error: name,
    rule: expect.toBeOneOf(rulesAt(endpoint)),
    mend: expect.stringMatching(/^[a-z]+ \S/),
    source: { page: expect.any(String) },
  });
  expect(earned.verdict).not.toHaveProperty('fault');
  expect(earned.verdict).not.toHaveProperty('magic');
  return earned.said;
}

async function byFault(door: Door, error: Known): Promise<Seen> {
  server.emulator.reset();
  door.prepare?.(server.emulator);
  const { id } = order(door.endpoint, error);
  const struck = await had(door, () => callOver(door, server.url, door.credential));
  expect(struck.verdict, error.name).toMatchObject({ error: error.name, fault: id });
  expect(struck.verdict).not.toHaveProperty('rule');
  expect(server.emulator.world.faults.all()).toEqual([]);
  return struck.said;
}

async function byCredential(door: Door, error: Known): Promise<Seen> {
  server.emulator.reset();
  const asked = await had(door, () => callOver(door, server.url, door.magic(wantedAs(door.endpoint, error))));
  expect(asked.verdict, error.name).toMatchObject({ error: error.name, magic: true });
  expect(asked.verdict).not.toHaveProperty('rule');
  return asked.said;
}

it.each(doors)(
  '$endpoint says what is known of an error to an input, a fault and a credential that ask for it',
  async (door) => {
    for (const error of knownAt(door.endpoint)) {
      const { name } = error;
      expect({ name, struck: unlike(await byFault(door, error), error) }).toEqual({ name });
      expect({ name, asked: unlike(await byCredential(door, error), error) }).toEqual({ name });
      const earned = await byInput(door, error);
      expect({ name, earned: earned && unlike(earned, error) }).toEqual({ name });
    }
  },
);

it('has no error that is not known, and none that is not had', () => {
  const had = catalogue(providers).errors.map(({ endpoint, name, code }) => `${endpoint} ${name} ${code}`);
  const known = Object.entries(knownErrors).flatMap(([endpoint, all]) =>
    all.map(({ name, code }) => `${endpoint} ${name} ${code}`),
  );
  expect(had.toSorted()).toEqual(known.toSorted());
});

it.each(doors)('$endpoint takes faults and credentials in process, too', async (door) => {
  const first = knownAt(door.endpoint)[0] as Known;
  const { id } = order(door.endpoint, first);
  const struck = await had(door, () => callInside(door, door.credential));
  expect(struck.verdict).toMatchObject({ error: first.name, fault: id });
  const asked = await had(door, () => callInside(door, door.magic(first.name)));
  expect(asked.verdict).toMatchObject({ error: first.name, magic: true });
  expect([unlike(struck.said, first), unlike(asked.said, first)]).toEqual([undefined, undefined]);
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
  const last = knownAt(door.endpoint).at(-1) as Known;
  const asked = await had(door, () => callInside(door, door.magic(last.name)));
  expect(asked.verdict).toMatchObject({ error: last.name, magic: true });
});

// Without this a call that fails by itself would pass for one that a fault struck.
it.each(doors)('$endpoint takes the same calls where nothing was asked for', async (door) => {
  door.prepare?.(server.emulator);
  expect(await callOver(door, server.url, door.credential)).toMatchObject({ code: taken.code });
  door.prepare?.(server.emulator);
  expect(await callInside(door, door.credential)).toEqual(taken);
  const [last, first] = server.emulator.requests({ endpoint: door.endpoint as EndpointName });
  expect([last?.verdict, first?.verdict]).toEqual([undefined, undefined]);
});

it('has an input for every error that a rule answers with, and for any other a reason why none earns it', () => {
  const answered = new Set(
    providers.flatMap(({ origins }) =>
      origins.flatMap(({ endpoints }) =>
        endpoints.flatMap(({ name, rules }) =>
          rules.flatMap(({ error }) => namesOf(error).map((each) => `${name} ${each}`)),
        ),
      ),
    ),
  );
  const byRule = (endpoint: string, name: string) => answered.has(`${endpoint} ${name}`);
  const wrong = Object.entries(knownErrors).flatMap(([endpoint, all]) =>
    all
      .filter(({ name }) => typeof inputs[endpoint]?.[name] !== (byRule(endpoint, name) ? 'function' : 'string'))
      .map(({ name }) => `${endpoint} ${name}`),
  );
  expect(wrong).toEqual([]);
});

it('has no input and no door for what there is not', () => {
  const known = Object.entries(knownErrors).flatMap(([endpoint, all]) => all.map(({ name }) => `${endpoint} ${name}`));
  const named = Object.entries(inputs).flatMap(([endpoint, own]) =>
    Object.keys(own).map((name) => `${endpoint} ${name}`),
  );
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  expect(doors.map(({ endpoint }) => endpoint).toSorted()).toEqual(Object.keys(knownErrors).toSorted());
});

function namesOf(error: string | ErrorBySwitch): string[] {
  return typeof error === 'string' ? [error] : Object.values(error.errors);
}

/** Ids of all that judges there: rows may be shared. */
function rulesAt(endpoint: string): string[] {
  const endpoints: readonly Endpoint[] = providers.flatMap(endpointsOf);
  return endpoints.find(({ name }) => name === endpoint)?.rules.map(({ id }) => id) ?? [];
}
