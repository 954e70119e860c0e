import { afterEach, expect, it } from 'vitest';
import { allQuestions, emulatorAt, openLive, settle } from '../../contracts/index.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { catalogue } from '../../src/control/rules.ts';
import type { Value } from '../../src/core/settings.ts';
import { providers } from '../../src/providers/index.ts';
import { contract, rate } from './console.ts';
import { environment, standIn } from './stand-in.ts';

const servers: RunningServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** Who is unknown can only be told where somebody is known. */
const accounts = [{ provider: 'kakao', userId: 'somebody' }] as const;

const start = async (settings: Record<string, Value>): Promise<string> => {
  const server = await startServer({ settings, accounts });
  // A rate is not broken where the calls take longer than they may.
  server.emulator.turnClock({ freeze: true });
  servers.push(server);
  return server.url;
};

const { switches } = catalogue(providers);
const asked = allQuestions.filter(({ kind }) => kind !== 'open');
const values = switches.flatMap(({ name, choices }) => choices.map((value): [string, Value] => [name, value]));

it('asks about every switch there is, and about nothing else', () => {
  expect(allQuestions.map(({ name }) => name).toSorted()).toEqual(switches.map(({ name }) => name).toSorted());
});

it.each(values.filter(([name]) => asked.some((question) => question.name === name)))(
  'finds that %s is %s',
  async (name, value) => {
    const question = allQuestions.find((each) => each.name === name);
    const target = emulatorAt(await start({ [name]: value }));
    expect(question && (await settle(question, { target }))).toMatchObject({ name, value });
  },
);

it('settles several at once, and prints the switches to set', async () => {
  const url = await start({ 'wechat.imageMaxBytes': 2_345_678, 'wechat.emptyPart': 40009 });
  const { lines, isWell } = await contract({ settle: ['wechat.*'], target: url });
  expect(lines.find((line) => line.includes('imageMaxBytes='))).toMatch(
    /^settled {2}--set wechat\.imageMaxBytes=2345678 {2}\(\d\d calls to /,
  );
  expect(lines).toContain(`settled  --set wechat.emptyPart=40009  (1 call to ${url})`);
  expect(lines.find((line) => line.startsWith('OPEN'))).toContain('wechat.dailyUploads: takes a thousand uploads');
  expect(isWell).toBe(true);
});

it('stops at its budget and says between what the threshold lies', async () => {
  const target = await start({ 'wechat.imageMaxBytes': 2_345_678 });
  const { text, isWell } = await contract({ settle: ['wechat.imageMaxBytes'], target, maxCalls: 6 });
  const [, taken, tooLarge] =
    /the budget of 6 calls is spent; (\d+) bytes are taken; (\d+) bytes are too large/.exec(text) ?? [];
  expect(Number(taken)).toBeLessThanOrEqual(2_345_678);
  expect(Number(tooLarge)).toBeGreaterThan(2_345_678);
  expect(isWell).toBe(false);
});

it('asks live with its credential, and not what would break a rate on purpose', async () => {
  await using live = await standIn({ settings: { 'kakao.messageForm': 'bare' } });
  const settled = ['feishu.missingPart', 'feishu.rateStatus', 'kakao.messageForm'];
  const options = { settle: settled, live: true, liveBase: live.bases, rate };
  const { lines } = await contract(options, { environment });
  expect(lines.filter((line) => !line.startsWith('asking'))).toEqual([
    'settled  --set feishu.missingPart=234001  (1 call to live)',
    'OPEN  feishu.rateStatus: breaks the documented rate on purpose  (0 calls to live)',
    'settled  --set kakao.messageForm=bare  (1 call to live)',
  ]);
});

it('asks nothing of a provider without credentials', async () => {
  const { target, withheld } = await openLive({ environment: {} }, ['feishu', 'wechat']);
  expect(target.name).toBe('live');
  expect(withheld('wechat')).toBe('WECHAT_APPID and WECHAT_SECRET not set');
  const { lines } = await contract({ settle: ['wechat.field'], live: true });
  expect(lines).toContain('OPEN  wechat.field: WECHAT_APPID and WECHAT_SECRET not set  (0 calls to live)');
});

it('asks nothing where nobody listens', async () => {
  const target = 'http://127.0.0.1:1';
  const { lines, isWell } = await contract({ settle: ['wechat.field'], target });
  expect(lines).toContain(`PROBLEM  nothing answers at ${target}: connect ECONNREFUSED 127.0.0.1:1`);
  expect(lines).toContain(`OPEN  wechat.field: nothing answers there  (0 calls to ${target})`);
  expect(isWell).toBe(false);
});
