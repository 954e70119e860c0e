import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { eventually, soon } from '../eventually.ts';

let server: RunningServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const upload = () => fetch(`${server.url}/file/v1/FT/image/me`, { method: 'POST', body: new FormData() });
/** How many wait or listen there. */
const listening = () => (Reflect.get(server.emulator.world.happenings, 'listeners') as Set<unknown>).size;
const ask = async (path: string) => {
  const began = performance.now();
  const response = await fetch(`${server.url}/__standin${path}`);
  return { status: response.status, body: await response.json(), ms: performance.now() - began };
};

it('answers at once where there is something, or nobody waits', async () => {
  expect(await ask('/requests')).toMatchObject({ body: { requests: [] } });
  expect(await ask('/requests?wait=0')).toMatchObject({ body: { requests: [] } });
  await upload();
  const { body } = await soon(ask('/requests?wait=300'));
  expect(body.requests).toHaveLength(1);
});

it('answers as soon as something comes that fits, and with nothing when the time is over', async () => {
  const waiting = ask('/requests?wait=300&provider=kakao&code=CE400');
  await eventually(() => expect(listening()).toBe(1));
  const other = ask('/requests?wait=0.3&provider=feishu');
  await upload();
  const found = await soon(waiting);
  expect(found.body.requests).toHaveLength(1);
  const none = await other;
  expect(none.body.requests).toEqual([]);
  expect(none.ms).toBeGreaterThan(250);
});

it('waits for what comes behind a call', async () => {
  await upload();
  const waiting = ask('/requests?wait=300&after=1');
  await eventually(() => expect(listening()).toBe(1));
  await upload();
  expect((await soon(waiting)).body.requests).toMatchObject([{ id: '2' }]);
  expect((await ask('/requests?after=0')).body.requests).toMatchObject([{ id: '2' }, { id: '1' }]);
  expect((await ask('/requests?after=2')).body.requests).toEqual([]);
});

it.each(['messages', 'sent', 'callbacks'])('waits for %s as well', async (list) => {
  const { body, ms } = await ask(`/${list}?wait=0.2`);
  expect(body).toEqual({ [list]: [] });
  expect(ms).toBeGreaterThan(150);
});

it.each(['-1', '301', 'soon', '', '1&wait=2'])('refuses to wait for %s seconds', async (wait) => {
  const { status, body } = await ask(`/requests?wait=${wait}`);
  expect([status, body.error]).toEqual([400, 'requests: wait must be a number of seconds from 0 to 300']);
});

it('knows no wait where nothing can be waited for', async () => {
  expect((await ask('/images?wait=1')).body.error).toMatch(/there is no "wait"/);
});

it('forgets whoever does not wait any more', async () => {
  const left = new AbortController();
  const waiting = fetch(`${server.url}/__standin/requests?wait=100`, { signal: left.signal }).catch(() => {});
  await eventually(() => expect(listening()).toBe(1));
  left.abort();
  await waiting;
  await eventually(() => expect(listening()).toBe(0));
});

it('ends with all who wait', async () => {
  const waiting = fetch(`${server.url}/__standin/requests?wait=100`).catch(() => 'closed');
  const heard = fetch(`${server.url}/__standin/events`).then((each) => each.text().catch(() => 'closed'));
  await eventually(() => expect(listening()).toBe(2));
  await soon(server.close());
  expect(await soon(waiting)).toBe('closed');
  await soon(heard);
});

/** Events as they come, parsed; resolves once it is listened. */
async function listen(after?: string, headers: Record<string, string> = {}) {
  const query = after === undefined ? '' : `?after=${after}`;
  const left = new AbortController();
  const response = await fetch(`${server.url}/__standin/events${query}`, { headers, signal: left.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  return eventsOf(response, left);
}

async function* eventsOf(response: Response, left: AbortController) {
  let text = '';
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk);
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const data = field('data');
        if (data !== undefined) yield { event: field('event'), id: field('id'), data: JSON.parse(data) };
      }
    }
  } finally {
    left.abort();
  }
}

it('sends each call as it is answered, and each reset', async () => {
  const events = await listen();
  await upload();
  expect((await events.next()).value).toMatchObject({
    event: 'request',
    id: '1',
    data: { request: { id: '1', endpoint: 'kakao/FT', verdict: { code: 'CE400' } } },
  });
  server.emulator.reset();
  expect((await events.next()).value).toEqual({ event: 'reset', id: undefined, data: {} });
  await events.return();
});

it('sends each callback as often as it is tried', async () => {
  server.emulator.declareAccount({ provider: 'kakao', userId: 'me', callbackUrl: 'http://127.0.0.1:1/' });
  const events = await listen('0');
  const message = { sender_key: 'k', msg: 'hello', receiver_number: '01', sender_number: '02' };
  await fetch(`${server.url}/ft-text/v2/send`, {
    method: 'POST',
    headers: { authorization: 'me;s' },
    body: JSON.stringify({ msg_data: [message] }),
  });
  expect((await events.next()).value).toMatchObject({ event: 'request' });
  expect((await events.next()).value).toMatchObject({
    event: 'callback',
    data: {
      callback: {
        kind: 'kakao/result',
        request: '1',
        state: 'waiting',
        tries: [{ trouble: expect.stringMatching(/./) }],
      },
    },
  });
  await events.return();
});

it.each([
  ['after', '1', {}],
  ['Last-Event-ID', undefined, { 'last-event-id': '1' }],
])('goes on behind the call that was seen last (%s)', async (_, after, headers) => {
  for (let i = 0; i < 3; i++) await upload();
  const events = await listen(after, headers);
  expect([(await events.next()).value?.id, (await events.next()).value?.id]).toEqual(['2', '3']);
  await events.return();
});

it('says how many went by that nobody remembers', async () => {
  await upload();
  server.emulator.reset();
  await upload();
  const events = server.emulator.events({ after: '0' });
  expect((await events.next()).value).toEqual({ event: 'lost', lost: 1 });
  expect((await events.next()).value).toMatchObject({ event: 'request', request: { id: '2' } });
  await events.return?.();
});

it('keeps for a listener that is slow what it can, and says what it cannot', async () => {
  const events = server.emulator.events();
  for (let i = 0; i < 1100; i++) await server.emulator.fetch(new Request('https://api.weixin.qq.com/cgi-bin/token'));
  expect((await events.next()).value).toEqual({ event: 'lost', lost: 100 });
  const { value } = await events.next();
  expect(value).toMatchObject({ event: 'request', request: { id: '101' } });
  await events.return?.();
});

it('ends for those who ask in the process, when the emulator is closed', async () => {
  const events = server.emulator.events();
  const next = events.next();
  await server.emulator.close();
  expect(await next).toEqual({ value: undefined, done: true });
});

it.each(['x', '-1', '1.5'])('refuses to begin behind %s', async (after) => {
  expect((await ask(`/events?after=${after}`)).body.error).toMatch(/^events: after must/);
});
