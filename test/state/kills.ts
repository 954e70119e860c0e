import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { printed } from '../printed.ts';

/** A server in a process of its own, which can be killed. */
export class Kept {
  readonly child: ChildProcess;
  readonly url: string;

  private constructor(child: ChildProcess, url: string) {
    this.child = child;
    this.url = url;
  }

  static async start(...args: string[]): Promise<Kept> {
    const { child, said } = await begun(...args);
    const url = /http:\S+/.exec(said)?.[0];
    if (url === undefined) throw new Error(said);
    return new Kept(child, url);
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

/** What a start says first, on whichever stream. */
export async function begun(...args: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['dist/bin/main.cjs', '--port', '0', '--no-rate-limits', ...args]);
  return { child, said: await Promise.any([printed(child.stdout), printed(child.stderr)]) };
}

interface Acknowledged {
  readonly what: string;
  /** Whether it is there, and whole. */
  check(url: string): Promise<void>;
}

type Json = Readonly<Record<string, never>>;

const feishu = { authorization: 'Bearer t-one' };
const account = { provider: 'wechat', appid: 'wx1', secret: 's' };

async function json(url: string, init?: RequestInit): Promise<Json> {
  return (await (await fetch(url, init)).json()) as Json;
}

const post = (url: string, fields: object, headers: Readonly<Record<string, string>> = {}) =>
  json(url, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Where a strict account is declared, and its cover uploaded. */
export async function prepare(url: string): Promise<{ readonly cover: string }> {
  await post(`${url}/__standin/accounts`, account);
  const token = await tokenOf(url);
  const body = new FormData();
  body.append('media', new Blob([png({ width: 9, height: 9 })]), 'cover.png');
  const path = `/cgi-bin/material/add_material?type=image&access_token=${token}`;
  return { cover: (await json(url + path, { method: 'POST', body })).media_id ?? '' };
}

async function tokenOf(url: string): Promise<string> {
  const path = '/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s';
  return `${(await json(url + path)).access_token}`;
}

let issued = 0;

async function upload(url: string): Promise<Acknowledged> {
  issued += 1;
  const content = png({ width: 9, height: 9, bytes: 2000 + (issued % 3) * 40_000 });
  const body = new FormData();
  body.append('image_type', 'message');
  body.append('image', new Blob([content]), `${issued}.png`);
  const answer: { data?: { image_key?: string } } = await json(`${url}/open-apis/im/v1/images`, {
    method: 'POST',
    body,
    headers: feishu,
  });
  const key = answer.data?.image_key;
  expect(key).toBeDefined();
  return {
    what: `upload ${key}`,
    async check(at) {
      const got = await fetch(`${at}/open-apis/im/v1/images/${key}`, { headers: feishu });
      expect(Buffer.compare(Buffer.from(await got.arrayBuffer()), content)).toBe(0);
    },
  };
}

async function token(url: string): Promise<Acknowledged> {
  const value = await tokenOf(url);
  return {
    what: 'token',
    check: async (at) =>
      expect(await json(`${at}/cgi-bin/draft/count?access_token=${value}`)).toHaveProperty('total_count'),
  };
}

async function message(url: string): Promise<Acknowledged> {
  issued += 1;
  const content = JSON.stringify({ text: `message ${issued}` });
  const sent = { receive_id: 'oc_a0553eda9014c201e6969b478895c230', msg_type: 'text', content };
  const path = '/open-apis/im/v1/messages';
  const answer: { data?: { message_id?: string } } = await post(`${url}${path}?receive_id_type=chat_id`, sent, feishu);
  const id = answer.data?.message_id;
  expect(id).toBeDefined();
  return {
    what: `message ${id}`,
    check: async (at) =>
      expect(await json(`${at}${path}/${id}`, { headers: feishu })).toMatchObject({
        data: { items: [{ body: { content } }] },
      }),
  };
}

async function draft(url: string, cover: string): Promise<Acknowledged> {
  issued += 1;
  const title = `draft ${issued}`;
  const access = await tokenOf(url);
  const article = { title, content: '<p>c</p>', thumb_media_id: cover };
  const { media_id } = await post(`${url}/cgi-bin/draft/add?access_token=${access}`, { articles: [article] });
  expect(media_id).toBeDefined();
  return {
    what: `draft ${media_id}`,
    check: async (at) => {
      const token = await tokenOf(at);
      expect(await post(`${at}/cgi-bin/draft/get?access_token=${token}`, { media_id })).toMatchObject({
        news_item: [{ title }],
      });
    },
  };
}

/** Calls of every sort at once until so many were acknowledged; then the server is killed, with others under way. */
export async function loadAndKill(server: Kept, cover: string, until: number): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  let isDead = false;
  const calls = [upload, token, message, (url: string) => draft(url, cover), upload, message];
  const worker = async (call: (url: string) => Promise<Acknowledged>) => {
    while (!isDead) {
      const one = await call(server.url).catch((error) => {
        if (!isDead && !(error instanceof TypeError)) throw error;
      });
      if (one === undefined) return;
      acknowledged.push(one);
      if (acknowledged.length >= until && !isDead) {
        isDead = true;
        server.child.kill('SIGKILL');
      }
    }
  };
  await Promise.all(calls.map(worker));
  await server.kill();
  return acknowledged;
}

/** Everything that the server shows is whole, whoever was told of it. */
export async function expectNothingHalf(url: string): Promise<void> {
  const { images }: { images?: readonly { key: string; bytes: number }[] } = await json(
    `${url}/__standin/images?limit=10000`,
  );
  for (const { key, bytes } of images ?? []) {
    const content = await (await fetch(`${url}/__standin/images/${key}`)).arrayBuffer();
    expect(content.byteLength, key).toBe(bytes);
  }
  const { requests }: { requests?: readonly { id: string }[] } = await json(`${url}/__standin/requests?limit=1000`);
  const ids = (requests ?? []).map(({ id }) => Number(id));
  expect(ids).toEqual(ids.map((_, i) => (ids[0] ?? 0) - i));
}

/** So many times: load, kill, start, and look for all that was acknowledged. */
export async function killRepeatedly(folder: string, rounds: number): Promise<void> {
  const everything: Acknowledged[] = [];
  let server = await Kept.start('--state', folder);
  try {
    const { cover } = await prepare(server.url);
    for (let round = 0; round < rounds; round++) {
      const until = 5 + ((round * 37) % 60);
      const now = await loadAndKill(server, cover, until);
      expect(now.length).toBeGreaterThanOrEqual(until);
      everything.push(...now);
      server = await Kept.start('--state', folder);
      const older = everything.filter((each, i) => each.what !== 'token' && i % 7 === round % 7).slice(-20);
      for (const { check } of [...now, ...older]) await check(server.url);
      await expectNothingHalf(server.url);
    }
  } finally {
    await server.kill();
  }
}
