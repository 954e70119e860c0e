import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import type { Control } from '../../src/control/control.ts';
import { controls } from '../../src/control/index.ts';

const all: [name: string, control: Control][] = Object.entries(controls);
const called = all.flatMap(([name, { call }]) => (call === undefined ? [] : [[name, call] as const]));

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it('lists every control that a file declares', async () => {
  const files = readdirSync('src/control').filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  const exported = await Promise.all(files.map((file) => import(`../../src/control/${file}`)));
  const declared = exported.flatMap((each) => Object.entries(each)).filter(([, value]) => isControl(value));
  expect([...declared.map(([name]) => name), madeOfTheList].sort()).toEqual(Object.keys(controls).sort());
});

/** No file can declare it: it is given all of them. */
const madeOfTheList = 'openapi';

function isControl(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'says' in value && 'run' in value;
}

it.each(all)('has %s as a method and in the documents', (name, { call, says }) => {
  expect(server.emulator).toHaveProperty(name, expect.any(Function));
  expect(readFileSync('src/control/methods.ts', 'utf8')).toMatch(new RegExp(`^ {2}${name}\\(`, 'm'));
  const shown = call === undefined ? '' : `\`${call.replace('*', ':')}\``;
  expect(readFileSync('docs/control-plane.md', 'utf8')).toContain(`| ${shown} | \`${name}()\` | ${says} |`);
});

it.each(called)('has %s as the call %s', async (_, call) => {
  const [method = '', path = ''] = call.split(' ');
  const { calls } = await (await fetch(`${server.url}/__standin`)).json();
  expect(calls).toContain(`${method} /__standin${path.replace('*', ':')}`);
  // A method that no call has is refused with those that there are: this one is among them.
  const { headers } = await fetch(`${server.url}/__standin${path.replace(/[:*]/, '')}`, { method: 'PATCH' });
  expect(headers.get('allow')?.split(', ')).toContain(method);
});

it.each(all)('gives back from %s what its schema says', async (name, { output }) => {
  const sample = samples[name as keyof typeof controls];
  const given = sample === undefined ? undefined : await sample();
  if (output === undefined) return expect(given).toBeUndefined();
  const fits: ValidateFunction = ajv.compile(output);
  // As it goes out; what is absent is not there.
  const plain = given instanceof Uint8Array ? given : withoutUndefined(given);
  fits(plain);
  expect(fits.errors ?? []).toEqual([]);
});

const ajv = new Ajv({ allowUnionTypes: true, formats: { 'date-time': true } });
ajv.addKeyword({ keyword: 'bytes', validate: (_: true, value: unknown) => value instanceof Uint8Array });

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const kept = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutUndefined(each)]));
}

const content = png({ width: 800, height: 600 });
const seed = { provider: 'feishu', account: 't-1', key: 'img_v3_sample', content } as const;

async function toWeChat(path: string, fields: object) {
  const url = `${server.url}/cgi-bin/${path}?access_token=me`;
  return (await fetch(url, { method: 'POST', body: JSON.stringify(fields) })).json();
}

async function addDraft(): Promise<string> {
  const cover = server.emulator.seedImage({ provider: 'wechat', kind: 'material/image', content });
  const article = { title: 't', content: 'c', thumb_media_id: cover.key };
  return (await toWeChat('draft/add', { articles: [article] })).media_id;
}

async function sendFile(): Promise<string> {
  const body = new FormData();
  body.append('file_type', 'opus');
  body.append('file_name', 'a.opus');
  body.append('duration', '3000');
  body.append('file', new Blob(['voice']), 'a.opus');
  const headers = { authorization: 'Bearer t-1' };
  const answer = await fetch(`${server.url}/open-apis/im/v1/files`, { method: 'POST', headers, body });
  return (await answer.json()).data.file_key;
}

/** Something of each that has much to say. */
const samples: Partial<Record<keyof typeof controls, () => unknown>> = {
  health: () => server.emulator.health(),
  snapshot: () => server.emulator.snapshot(),
  sent: async () => {
    const headers = { Authorization: 'me;s' };
    const message = { sender_key: 'k', msg: '', receiver_number: '01', sender_number: '02' };
    const body = JSON.stringify({ msg_data: [message] });
    await fetch(`${server.url}/ft-image/v2/send`, { method: 'POST', headers, body });
    return server.emulator.sent();
  },
  requests: async () => {
    server.emulator.orderFault({ provider: 'kakao', error: 'tooLarge' });
    server.emulator.orderFault({ provider: 'kakao', bytesPerSecond: 1_000_000 });
    const form = new FormData();
    form.append('image', new Blob([content]), 'a.png');
    for (const path of [
      '/file/v1/FT/image/a',
      '/file/v1/ft-carousel-feed/image/a',
      '/cgi-bin/media/uploadimg',
      '/cgi-bin/x',
    ])
      await fetch(server.url + path, { method: 'POST', body: form });
    return server.emulator.requests();
  },
  request: () => server.emulator.request('1'),
  faults: () => {
    server.emulator.orderFault({ provider: 'feishu', transport: 'reset', account: 'a' });
    return server.emulator.faults();
  },
  orderFault: () => server.emulator.orderFault({ provider: 'kakao', error: 'tooLarge', image: 2, times: 3 }),
  accounts: () => server.emulator.accounts(),
  declareAccount: () => server.emulator.declareAccount({ provider: 'wechat', appid: 'wx1', secret: 's' }),
  messages: async () => {
    const [receive_id, content] = ['oc_a0553eda9014c201e6969b478895c230', '{"text":"hello"}'];
    const send = (path: string) =>
      fetch(`${server.url}/open-apis/im/v1/messages${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer t-1' },
        body: JSON.stringify({ receive_id, msg_type: 'text', content }),
      });
    const { data } = await (await send('?receive_id_type=chat_id')).json();
    await send(`/${data.message_id}/reply`);
    return server.emulator.messages();
  },
  drafts: async () => {
    await addDraft();
    return server.emulator.drafts();
  },
  articles: async () => {
    const media_id = await addDraft();
    const { publish_id } = await toWeChat('freepublish/submit', { media_id });
    await toWeChat('freepublish/get', { publish_id });
    return server.emulator.articles();
  },
  images: () => {
    server.emulator.seedImage(seed);
    return server.emulator.images();
  },
  image: () => server.emulator.image('img_v3_sample'),
  seedImage: () => server.emulator.seedImage(seed),
  seedImages: () => server.emulator.seedImages([seed, { provider: 'kakao', content }]),
  deleteImages: () => server.emulator.deleteImages({ provider: 'kakao' }),
  deleteImage: () => server.emulator.deleteImage('img_v3_sample'),
  files: async () => {
    await sendFile();
    return server.emulator.files();
  },
  file: async () => server.emulator.file(await sendFile()),
  check: () => server.emulator.check({ file: content, filename: 'a.png' }),
  receive: () => server.emulator.receive({ provider: 'feishu', account: 'cli_1', image: content }),
  tries: () => {
    server.emulator.world.tries.note({ host: 'example.com', port: 443, outcome: 'refused', why: 'no' }, 0);
    return server.emulator.tries();
  },
  callbacks: async () => {
    server.emulator.declareAccount({ provider: 'kakao', userId: 'me', callbackUrl: 'http://127.0.0.1:1/' });
    await samples.sent?.();
    await server.emulator.world.callbacks.settled();
    return server.emulator.callbacks();
  },
  events: async () => {
    const events = server.emulator.events({ after: '0' });
    const { value } = await events.next();
    await events.return?.();
    return value;
  },
  orderOutcome: () => server.emulator.orderOutcome({ provider: 'kakao', outcome: 'A', after: '3 days', about: '01' }),
  outcomes: () => server.emulator.outcomes(),
  clock: () => server.emulator.clock(),
  turnClock: () => server.emulator.turnClock({ freeze: true }),
  settings: () => server.emulator.settings(),
  changeSettings: () => server.emulator.changeSettings({ 'kakao.wideSize': '4:3' }),
  rules: () => server.emulator.rules(),
  openapi: () => server.emulator.openapi(),
  accountsSchema: () => server.emulator.accountsSchema(),
  configSchema: () => server.emulator.configSchema(),
};
