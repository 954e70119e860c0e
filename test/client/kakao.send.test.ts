import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type Fetch, KakaoClient, readResult, resultReceived, UploadError } from '../../src/clients.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

const regular = png({ width: 720, height: 720 });
const wide = png({ width: 800, height: 600 });
const to = { to: '01011112222', from: '0212345678', senderKey: 'profile', text: 'look' };

function standin() {
  const emulator = createEmulator();
  const asked: string[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push(`${init.method} ${url}`);
    return (await emulator.fetch(new Request(url, init))) ?? new Response(null, { status: 599 });
  };
  return { emulator, asked, kakao: new KakaoClient({ userId: 'me', secretKey: 's', fetch }) };
}

it('sends a regular picture, and a wide one, each to the host of its call', async () => {
  const { emulator, asked, kakao } = standin();
  const sent = await kakao.sendImage(regular, { ...to, key: 'mine', link: 'https://example.com' });
  expect(sent).toEqual({ key: 'mine', imageUrl: expect.stringMatching(/^https?:\/\/mud-kage\.kakao\.com\/dn\//) });
  await kakao.sendImage(wide, { ...to, wide: true, echo: 'e' });
  expect(asked.map((each) => each.replace(/^POST https:\/\//, ''))).toEqual([
    'tyrar0qvgf.apigw.ntruss.com/file/v1/FT/image/me',
    '9tpssuhbpx.apigw.ntruss.com/ft-image/v2/send',
    'tyrar0qvgf.apigw.ntruss.com/file/v1/FT_WIDE/image/me',
    '9tpssuhbpx.apigw.ntruss.com/ft-wide/v2/send',
  ]);
  expect(emulator.sent()).toMatchObject([
    { kind: 'ft-wide', text: 'look', outcome: { code: '0' }, content: { echo_to_webhook: 'e' } },
    { kind: 'ft-image', key: 'mine', to: to.to, outcome: { code: '0' }, pictures: [{ url: sent.imageUrl }] },
  ]);
});

it('gives the key that was made for a message without one', async () => {
  const { emulator, kakao } = standin();
  const { key } = await kakao.sendImage(regular, to);
  expect(emulator.sent()).toMatchObject([{ key }]);
  expect(key).not.toBe('');
});

it('rejects where the message is refused, with its code and a hint', async () => {
  const { kakao } = standin();
  const sending = kakao.sendImage(regular, { ...to, to: '010-1111' });
  await expect(sending).rejects.toBeInstanceOf(UploadError);
  await expect(sending).rejects.toMatchObject({ code: 'G141', status: 200, hint: expect.stringContaining('digits') });
});

it('rejects where the call is refused, by the gateway', async () => {
  const { emulator, kakao } = standin();
  emulator.declareAccount({ provider: 'kakao', userId: 'me', secretKey: 'other' });
  await expect(kakao.sendImage(regular, to)).rejects.toMatchObject({ code: '200', status: 401 });
});

it('sends nothing where the picture is refused', async () => {
  const { emulator, kakao } = standin();
  await expect(kakao.sendImage(wide, { ...to, wide: false, filename: 'a.gif' })).resolves.toBeDefined();
  await expect(kakao.sendImage(png({ width: 9, height: 9 }), to)).rejects.toMatchObject({ code: 'E600' });
  expect(emulator.sent()).toHaveLength(1);
});

it.each([
  [{ userId: 'me' }, 'kakao: needs a secretKey'],
  [{ userId: 'me', secret_key: 's' }, 'kakao: needs a secretKey; write secretKey instead of secret_key'],
])('asks for a secretKey before anything is sent (%o)', async (options, message) => {
  const kakao = new KakaoClient({ ...options, fetch: () => Promise.reject(new Error('sent')) });
  await expect(kakao.sendImage(regular, to)).rejects.toThrow(message);
});

const result = {
  code: 'A',
  desc: '카카오톡 미사용자',
  request_date: '2023-05-01 00:00:00.000',
  done_date: '2023-05-01 00:00:01.000',
  msg_key: 'mine',
  echo_to_webhook: 'e',
};

it('reads a result, parsed or as text', () => {
  const read = {
    code: 'A',
    arrived: false,
    description: '카카오톡 미사용자',
    key: 'mine',
    echo: 'e',
    requestedAt: '2023-05-01 00:00:00.000',
    doneAt: '2023-05-01 00:00:01.000',
  };
  expect(readResult({ results: [result] })).toEqual(read);
  expect(readResult(JSON.stringify({ results: [result] }))).toEqual(read);
  expect(readResult({ results: [{ ...result, code: '0' }] }).arrived).toBe(true);
});

it('reads how the substitute went', () => {
  const failback = {
    code: '0',
    desc: '성공',
    dest: 'ETC',
    done_date: '2023-05-01 00:00:00.000',
    api_unique_id: 'sms-standard',
    message_type: 'SMS',
  };
  expect(readResult({ results: [{ ...result, failback }] }).failback).toEqual({
    code: '0',
    arrived: true,
    description: '성공',
    messageType: 'SMS',
    service: 'sms-standard',
  });
});

it.each([
  undefined,
  null,
  '',
  '{',
  'results',
  {},
  { results: [] },
  { results: {} },
  { results: [{ code: 1 }] },
  [result],
])('reads no result from %o', (body) => {
  expect(() => readResult(body)).toThrow(TypeError);
});

it('has the answer that API PLEX waits for', () => {
  expect(JSON.stringify(resultReceived)).toBe('{"code":"100","desc":"success"}');
});
