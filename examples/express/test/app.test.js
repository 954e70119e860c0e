// The program runs as it is, and so does its webhook: Standin posts to it what became of each message.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import { jpg } from 'standin/fixtures';
import { startServer } from 'standin/server';
import { createApp } from '../src/app.js';

const to = '01011112222';
const sender = { from: '0212345678', senderKey: 'profile', text: 'Your photo' };
const photo = jpg({ width: 640, height: 640 });

let standin;
let program;
let address;
before(async () => {
  standin = await startServer();
  const account = { userId: 'me', secretKey: 'secret', baseUrl: standin.url };
  const app = createApp({ account, sender, fallback: jpg({ width: 500, height: 500 }) });
  program = app.listen(0, '127.0.0.1');
  await once(program, 'listening');
  address = `http://127.0.0.1:${program.address().port}`;
});
after(async () => {
  await standin.close();
  program.close();
});
beforeEach(() => {
  standin.emulator.reset();
  standin.emulator.declareAccount({
    provider: 'kakao',
    userId: 'me',
    secretKey: 'secret',
    callbackUrl: `${address}/results`,
  });
});

async function send() {
  const response = await fetch(`${address}/photos/${to}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: photo,
  });
  assert.equal(response.status, 202);
}

/** Until the program was told so often, and took it. */
async function told(count) {
  for (let waited = 0; standin.emulator.callbacks({ state: 'taken' }).length < count; waited += 10) {
    if (waited > 5000) throw new Error(`not told ${count} times: ${JSON.stringify(standin.emulator.callbacks())}`);
    await pass(10);
  }
}

const outcomes = () => standin.emulator.sent().map(({ outcome }) => outcome.code);

test('learns that its message has arrived', async () => {
  await send();
  await told(1);
  assert.deepEqual(outcomes(), ['0']);
  const messages = await (await fetch(`${address}/messages`)).json();
  assert.equal(messages.at(-1).state, 'arrived');
});

test('sends another picture after a bad one, once', async () => {
  standin.emulator.orderOutcome({ provider: 'kakao', about: to, outcome: 'f', times: 2 });
  await send();
  await told(2);
  assert.deepEqual(outcomes(), ['f', 'f']);
  assert.equal(new Set(standin.emulator.sent().map(({ pictures }) => pictures[0].url)).size, 2);
});

test('does not try again where the receiver is the trouble', async () => {
  standin.emulator.orderOutcome({ provider: 'kakao', about: to, outcome: 'A' });
  await send();
  await told(1);
  assert.deepEqual(outcomes(), ['A']);
});
