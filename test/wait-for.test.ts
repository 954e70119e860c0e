import { beforeEach, expect, it } from 'vitest';
import { png } from '../fixtures/images.ts';
import {
  createEmulator,
  expectCallback,
  expectDraft,
  waitForCallback,
  waitForDraft,
  waitForMessage,
  waitForUpload,
} from '../src/index.ts';

let emulator = createEmulator();
beforeEach(() => {
  emulator = createEmulator();
});

function upload(filename: string) {
  const form = new FormData();
  form.append('media', new Blob([png({ width: 16, height: 16 })]), filename);
  return emulator.fetch(
    new Request('https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=x', { method: 'POST', body: form }),
  );
}

it('finds at once what has come', async () => {
  await upload('a.png');
  expect(await waitForUpload(emulator, { filename: 'a.png' }, { timeoutMs: 0 })).toMatchObject({ refused: false });
});

it('finds what comes later, and nothing else', async () => {
  const waiting = waitForUpload(emulator, { filename: 'b.png' });
  await upload('a.png');
  await upload('b.png');
  expect(await waiting).toMatchObject({ filename: 'b.png', request: '2' });
});

it('says what came instead, at the line of its caller', async () => {
  await upload('a.png');
  const error = await waitForUpload(emulator, { filename: 'b.png' }, { timeoutMs: 80 }).catch((each) => each);
  expect(error.message).toMatch(/^not within 80 ms: .*b\.png.*a\.png/s);
  expect(error.stack.split('\n').find((line: string) => /^ +at /.test(line))).toMatch(/wait-for\.test/);
});

it('refuses a property that there is not, and a time that is none, at once', async () => {
  const untyped = (value: unknown) => value as { filename: string };
  await expect(waitForUpload(emulator, untyped({ filname: 'a' }))).rejects.toThrow('there is no property filname');
  for (const timeoutMs of [-1, Number.NaN, 2 ** 31]) {
    const waiting = async () => await waitForUpload(emulator, {}, { timeoutMs });
    await expect(waiting()).rejects.toThrow('timeoutMs must be a number of milliseconds from 0 to 2147483647');
  }
});

it('waits for a message that somebody sends', async () => {
  emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  const waiting = waitForMessage(emulator, { text: 'hello', from: 'user' });
  emulator.receive({ provider: 'feishu', text: 'hello' });
  expect(await waiting).toMatchObject({ type: 'text' });
});

const callbackUrl = 'http://127.0.0.1:1/';

async function send() {
  const message = { sender_key: 'k', msg: 'hello', msg_key: 'mine', receiver_number: '01', sender_number: '02' };
  await emulator.fetch(
    new Request('https://9tpssuhbpx.apigw.ntruss.com/ft-text/v2/send', {
      method: 'POST',
      headers: { authorization: 'me;s' },
      body: JSON.stringify({ msg_data: [message] }),
    }),
  );
}

it('waits for what a program is told', async () => {
  emulator.declareAccount({ provider: 'kakao', userId: 'me', callbackUrl });
  const waiting = waitForCallback(emulator, { kind: 'kakao/result', body: '"msg_key":"mine"', url: callbackUrl });
  await send();
  expect(await waiting).toMatchObject({ state: 'waiting', request: '1' });
  const error = await waitForCallback(emulator, { state: 'taken' }, { timeoutMs: 200 }).catch((each) => each);
  expect(error.message).toMatch(
    /^not within 200 ms: expected a callback with state "taken"; what there is, the newest first:\n {2}kakao\/result to http:\/\/127\.0\.0\.1:1\/, waiting, answered nothing: .+: \{"results"/,
  );
  await emulator.close();
});

it('expects callbacks in each form in which they are given', async () => {
  expect(() => expectCallback(emulator, { state: 'taken' })).toThrow('nobody was told anything');
  expect(() => expectCallback([], {})).toThrow('expected a callback; nobody');
  emulator.declareAccount({ provider: 'kakao', userId: 'me', callbackUrl });
  await send();
  const callbacks = emulator.callbacks();
  for (const sent of [emulator, callbacks, { callbacks }]) {
    expect(expectCallback(sent, { provider: 'kakao', request: '1' }).id).toBe('1');
    expect(() => expectCallback(sent, { status: 200 })).toThrow('status 200');
  }
  const untyped = (value: unknown) => value as { kind: string };
  expect(() => expectCallback(callbacks, untyped({ king: 'a' }))).toThrow('there is no property king');
  await emulator.close();
});

async function write(title: string) {
  const [cover] = emulator.seedImages([
    { provider: 'wechat', account: 'x', kind: 'material/image', content: png({ width: 900, height: 383 }) },
  ]);
  const articles = [{ title, author: 'me', content: '<p>Words.</p>', thumb_media_id: cover?.key }];
  const response = await emulator.fetch(
    new Request('https://api.weixin.qq.com/cgi-bin/draft/add?access_token=x', {
      method: 'POST',
      body: JSON.stringify({ articles }),
    }),
  );
  return (await response?.json()) as { media_id: string };
}

it('expects a draft, and waits for one', async () => {
  expect(() => expectDraft(emulator, { title: 'A photo' })).toThrow(
    'expected a draft with title "A photo"; there is none',
  );
  const waiting = waitForDraft(emulator, { title: 'A photo', author: 'me', content: 'Words' });
  await write('Another');
  const { media_id: id } = await write('A photo');
  expect(await waiting).toMatchObject({ id });
  const drafts = emulator.drafts();
  for (const written of [emulator, drafts, { drafts }]) {
    expect(expectDraft(written, { provider: 'wechat', id })).toMatchObject({ articles: [{ title: 'A photo' }] });
    expect(() => expectDraft(written, { title: 'Another', id })).toThrow(`${id}: "A photo" by "me", cover `);
  }
});

it('leaves nobody listening behind', async () => {
  const { happenings } = emulator.world;
  const listeners = Reflect.get(happenings, 'listeners') as Set<unknown>;
  await upload('a.png');
  await waitForUpload(emulator, {});
  await waitForUpload(emulator, { filename: 'x' }, { timeoutMs: 1 }).catch(() => {});
  await emulator.events().return?.();
  expect(listeners.size).toBe(0);
});
