import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mockServer } from '../../mocks/index.ts';
import { startServer } from '../../server/index.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { eventually } from '../eventually.ts';

let program: Server;
let callbackUrl: string;
let heard: unknown[];
let answer: { status: number; body: string };

beforeEach(async () => {
  heard = [];
  answer = { status: 200, body: '{"code":"100","desc":"success"}' };
  program = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  callbackUrl = `http://127.0.0.1:${(program.address() as AddressInfo).port}/result`;
});
afterEach(() => {
  program.closeAllConnections();
  program.close();
});

const message = { sender_key: 'k', msg: 'hello', msg_key: 'mine', receiver_number: '0101', sender_number: '021' };
const sendUrl = 'https://9tpssuhbpx.apigw.ntruss.com/ft-text/v2/send';
const sending = (...msg_data: object[]) =>
  new Request(sendUrl, { method: 'POST', headers: { Authorization: 'me;s' }, body: JSON.stringify({ msg_data }) });
const declared = () => createEmulator({ accounts: [{ provider: 'kakao', userId: 'me', callbackUrl }] });
const settled = (emulator: Emulator) => emulator.world.callbacks.settled();
const withFailback = { ...message, failback_data: { secret_key: 'hidden', api_unique_id: 'sms-standard' } };

it('tells the program what became of each message, one at a time, in the order of the page’s sample', async () => {
  const emulator = declared();
  emulator.turnClock({ freeze: true });
  emulator.turnClock({ set: '2023-04-30T15:00:00.000Z' });
  await emulator.fetch(
    sending({ ...message, echo_to_webhook: 'echo test' }, { ...message, msg_key: '', msg: '가'.repeat(1001) }),
  );
  await settled(emulator);
  const [, second] = emulator.sent().toReversed();
  const dates = '"request_date":"2023-05-01 00:00:00.000","done_date":"2023-05-01 00:00:00.000"';
  expect(heard.map((each) => JSON.stringify(each)).sort()).toEqual(
    [
      `{"results":[{"code":"0","desc":"성공",${dates},"msg_key":"mine","echo_to_webhook":"echo test"}]}`,
      `{"results":[{"code":"L","desc":"메시지 길이 제한 오류",${dates},"msg_key":"${second?.key}","echo_to_webhook":""}]}`,
    ].sort(),
  );
  await emulator.close();
});

it('says how the substitute of a message went, where one was asked for and needed', async () => {
  const emulator = declared();
  emulator.turnClock({ freeze: true });
  emulator.turnClock({ set: '2023-04-30T15:00:00.000Z' });
  emulator.orderOutcome({ provider: 'kakao', about: '0101', outcome: 'A' });
  await emulator.fetch(sending(withFailback));
  await emulator.fetch(sending(withFailback));
  await settled(emulator);
  const failback =
    '{"code":"0","desc":"성공","dest":"ETC","done_date":"2023-05-01 00:00:00.000","api_unique_id":"sms-standard","message_type":"SMS"}';
  expect(heard).toHaveLength(2);
  expect(JSON.stringify(heard[0])).toContain(`"code":"A","desc":"카카오톡 미사용자"`);
  expect(JSON.stringify(heard[0])).toContain(`"echo_to_webhook":"","failback":${failback}}]}`);
  expect(JSON.stringify(heard[1])).not.toContain('failback');
  expect(JSON.stringify(emulator.callbacks())).not.toContain('hidden');
  await emulator.close();
});

it('says of a message to a phone what such a result has, and in its words', async () => {
  const emulator = declared();
  emulator.turnClock({ freeze: true });
  emulator.turnClock({ set: '2023-04-30T15:00:00.000Z' });
  emulator.orderOutcome({ provider: 'kakao', outcome: 'E', about: '0102' });
  const request = (to: string) =>
    new Request('https://mr70wq2tj4.apigw.ntruss.com/mms-standard/v2/send', {
      method: 'POST',
      headers: { Authorization: 'me;s' },
      body: JSON.stringify({
        msg_data: [{ msg_key: 'mine', msg: 'hello', receiver_number: to, sender_number: '021' }],
      }),
    });
  for (const to of ['0101', '0102']) {
    await emulator.fetch(request(to));
    await settled(emulator);
  }
  const dates = '"request_date":"2023-05-01 00:00:00.000","done_date":"2023-05-01 00:00:00.000"';
  const rest = `"dest":"LGU",${dates},"msg_key":"mine","echo_to_webhook":"","message_type":"MMS"}]}`;
  expect(heard.map((each) => JSON.stringify(each))).toEqual([
    `{"results":[{"code":"0","desc":"성공",${rest}`,
    `{"results":[{"code":"E","desc":"Power off",${rest}`,
  ]);
  await emulator.close();
});

it('links what was told to the call and shows what was answered', async () => {
  const emulator = declared();
  await emulator.fetch(sending(message));
  await settled(emulator);
  const [request] = emulator.requests();
  const [callback] = emulator.callbacks({ provider: 'kakao', account: 'me' });
  expect(callback).toMatchObject({
    tenant: 'me',
    kind: 'kakao/result',
    url: callbackUrl,
    state: 'taken',
    request: request?.id,
    tries: [{ status: 200, answer: answer.body }],
  });
  expect(request?.callbacks).toEqual([callback?.id]);
  await emulator.close();
});

it.each([
  [{ status: 500, body: '{"code":"100"}' }, 'code-100', 11],
  [{ status: 200, body: 'ok' }, 'code-100', 11],
  [{ status: 200, body: '{"code":100}' }, 'code-100', 11],
  [{ status: 201, body: '{"code":"100"}' }, 'code-100', 1],
  [{ status: 200, body: 'ok' }, 'any-2xx', 1],
  [{ status: 302, body: '{"code":"100"}' }, 'any-2xx', 11],
] as const)('tries up to ten times again what is answered with %o (%s)', async (given, taken, times) => {
  const emulator = declared();
  emulator.changeSettings({ 'kakao.webhookTaken': taken });
  emulator.turnClock({ freeze: true });
  answer = given;
  await emulator.fetch(sending(message));
  for (let i = 0; i < 12; i++) {
    await settled(emulator);
    emulator.turnClock({ advance: '1 minute' });
  }
  await settled(emulator);
  expect(heard).toHaveLength(times);
  expect(emulator.callbacks()).toMatchObject([{ state: times === 1 ? 'taken' : 'given up' }]);
  await emulator.close();
});

it('ends as it was ordered, when it was ordered, as often as it was ordered', async () => {
  const emulator = declared();
  emulator.turnClock({ freeze: true });
  emulator.orderOutcome({ provider: 'kakao', outcome: 'f', after: '2 hours', times: 2, about: '0102' });
  for (const receiver_number of ['0101', '0102', '0102', '0102']) {
    await emulator.fetch(sending({ ...message, receiver_number }));
  }
  await settled(emulator);
  expect(heard).toHaveLength(2);
  expect(emulator.outcomes()).toEqual([]);
  emulator.turnClock({ advance: '2 hours' });
  await settled(emulator);
  expect(heard.map((each) => (each as { results: [{ code: string }] }).results[0].code).sort()).toEqual([
    '0',
    '0',
    'f',
    'f',
  ]);
  expect(emulator.sent().map(({ outcome }) => outcome.code)).toEqual(['0', 'f', 'f', '0']);
  await emulator.close();
});

it('delivers what a rule would have kept from arriving, where that was ordered', async () => {
  const emulator = createEmulator();
  emulator.orderOutcome({ provider: 'kakao', outcome: '0' });
  await emulator.fetch(sending({ ...message, msg: '가'.repeat(1001) }));
  expect(emulator.sent()).toMatchObject([{ outcome: { code: '0', message: '성공' } }]);
  expect(emulator.sent()[0]?.outcome).not.toHaveProperty('rule');
});

it('tells nobody of a message that was refused, nor where no address was given', async () => {
  const emulator = declared();
  await emulator.fetch(sending({ ...message, receiver_number: 'x' }));
  emulator.declareAccount({ provider: 'kakao', userId: 'me' });
  await emulator.fetch(sending(message));
  expect(emulator.callbacks()).toEqual([]);
  await emulator.close();
});

it('tells nobody any more after a reset', async () => {
  const emulator = declared();
  await emulator.fetch(sending(message));
  emulator.reset();
  await settled(emulator);
  expect([heard, emulator.callbacks()]).toEqual([[], []]);
  await emulator.close();
});

it('leads to this machine, unless it may lead anywhere', () => {
  const account = { provider: 'kakao', userId: 'me', callbackUrl: 'https://example.com/hook' } as const;
  const message =
    'account 1: callbackUrl must lead to this machine (127.0.0.1, localhost or [::1]) unless callbacks to any address are allowed (--callbacks any), not "https://example.com/hook"';
  expect(() => createEmulator({ accounts: [account] })).toThrow(message);
  expect(createEmulator({ accounts: [account], callbacks: 'any' }).accounts()).toEqual([account]);
});

it('comes over a socket, by itself', async () => {
  await using server = await startServer({ accounts: [{ provider: 'kakao', userId: 'me', callbackUrl }] });
  const request = sending(message);
  await fetch(`${server.url}/ft-text/v2/send`, {
    method: 'POST',
    headers: request.headers,
    body: await request.text(),
  });
  await eventually(() => expect(heard).toHaveLength(1));
});

it('goes through fetch where MSW stands in, so that its handlers hear it', async () => {
  const server = mockServer({
    callbacks: 'any',
    accounts: [{ provider: 'kakao', userId: 'me', callbackUrl: 'https://my.example/hook' }],
  });
  server.use(
    http.post('https://my.example/hook', async ({ request }) => {
      heard.push(await request.json());
      return HttpResponse.json({ code: '100' });
    }),
  );
  server.listen();
  await fetch(sending(message));
  await settled(server.emulator);
  server.close();
  expect(heard).toMatchObject([{ results: [{ code: '0', msg_key: 'mine' }] }]);
});
