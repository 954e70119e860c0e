import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';

let program: Server;
let callbackUrl: string;
let heard: { url: URL; type: string | undefined; body: string }[];
let status: number;

beforeEach(async () => {
  heard = [];
  status = 200;
  program = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(`${request.url}`, callbackUrl);
    heard.push({ url, type: request.headers['content-type'], body: Buffer.concat(chunks).toString() });
    response.writeHead(status).end('success');
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  callbackUrl = `http://127.0.0.1:${(program.address() as AddressInfo).port}/wx?mine=1`;
});
afterEach(() => {
  program.closeAllConnections();
  program.close();
});

const appid = 'wx1';

/** A draft of an account with an address, and how it is called; its clock stands. */
async function declared(more: object = {}) {
  const emulator = createEmulator({
    accounts: [{ provider: 'wechat', appid, secret: 's', callbackUrl, callbackToken: 'a token', ...more }],
  });
  emulator.turnClock({ freeze: true });
  emulator.turnClock({ set: '2026-03-04T05:06:07.000Z' });
  const ask = async (path: string, init?: RequestInit) =>
    ((await emulator.fetch(new Request(`https://api.weixin.qq.com/cgi-bin/${path}`, init))) as Response).json();
  const { access_token } = await ask(`token?grant_type=client_credential&appid=${appid}&secret=s`);
  const post = (path: string, fields: object) =>
    ask(`${path}?access_token=${access_token}`, { method: 'POST', body: JSON.stringify(fields) });
  const content = png({ width: 8, height: 8 });
  const { key } = emulator.seedImage({ provider: 'wechat', account: appid, kind: 'material/image', content });
  const article = { title: 't', content: '<p>c</p>', thumb_media_id: key };
  const { media_id } = await post('draft/add', { articles: [article, article] });
  return { emulator, post, media_id };
}

const settled = (emulator: Emulator) => emulator.world.callbacks.settled();

it('tells the program that a publication is over, as the page has it, and signs that', async () => {
  const { emulator, post, media_id } = await declared();
  const { publish_id } = await post('freepublish/submit', { media_id });
  await settled(emulator);
  expect(heard).toEqual([]);
  emulator.turnClock({ advance: '1 second' });
  await settled(emulator);
  expect(heard).toHaveLength(1);
  const [{ url, type, body }] = heard as [(typeof heard)[number]];
  expect(type).toBe('text/xml');
  expect([url.pathname, url.searchParams.get('mine')]).toEqual(['/wx', '1']);
  const [timestamp, nonce] = ['timestamp', 'nonce'].map((name) => `${url.searchParams.get(name)}`);
  const sorted = ['a token', `${timestamp}`, `${nonce}`].sort().join('');
  expect(url.searchParams.get('signature')).toBe(createHash('sha1').update(sorted).digest('hex'));
  const { article_id, article_detail } = await post('freepublish/get', { publish_id });
  const items = article_detail.item.map(
    ({ idx, article_url }: { idx: number; article_url: string }) =>
      `<item>\n<idx>${idx}</idx>\n<article_url><![CDATA[${article_url}]]></article_url>\n</item>\n`,
  );
  expect(body).toMatch(
    /^<xml>\n<ToUserName><!\[CDATA\[gh_[0-9a-f]{12}\]\]><\/ToUserName>\n<FromUserName><!\[CDATA\[o[\w-]{27}\]\]>/,
  );
  expect(body.slice(body.indexOf('<CreateTime>'))).toBe(
    `<CreateTime>1772600768</CreateTime>
<MsgType><![CDATA[event]]></MsgType>
<Event><![CDATA[PUBLISHJOBFINISH]]></Event>
<PublishEventInfo>
<publish_id>${publish_id}</publish_id>
<publish_status>0</publish_status>
<article_id><![CDATA[${article_id}]]></article_id>
<article_detail>
<count>2</count>
${items.join('')}</article_detail>
</PublishEventInfo>
</xml>`,
  );
  // By the same name as what its users write.
  const { pushed } = emulator.receive({ provider: 'wechat', account: appid, text: 'hello' });
  expect(body).toContain(`<![CDATA[${(pushed as { ToUserName: string }).ToUserName}]]></ToUserName>`);
  const page = await emulator.fetch(new Request(article_detail.item[0].article_url));
  expect(await page?.text()).toContain('<p>c</p>');
  await emulator.close();
});

it('tells of a failure which articles failed, once for each', async () => {
  const { emulator, post, media_id } = await declared();
  emulator.orderOutcome({ provider: 'wechat', about: media_id, outcome: '2', after: '10 minutes' });
  await post('freepublish/submit', { media_id });
  emulator.turnClock({ advance: '10 minutes' });
  await settled(emulator);
  expect(heard[0]?.body).toContain(
    '<publish_status>2</publish_status>\n<fail_idx>1</fail_idx>\n<fail_idx>2</fail_idx>\n</PublishEventInfo>',
  );
  await emulator.close();
});

it('tells it as soon as somebody who asks has ended it', async () => {
  const { emulator, post, media_id } = await declared();
  const { publish_id } = await post('freepublish/submit', { media_id });
  expect(await post('freepublish/get', { publish_id })).toMatchObject({ publish_status: 1 });
  await settled(emulator);
  expect(heard).toHaveLength(1);
  expect(await post('freepublish/get', { publish_id })).toMatchObject({ publish_status: 0 });
  emulator.turnClock({ advance: '1 minute' });
  await settled(emulator);
  expect(heard).toHaveLength(1);
  await emulator.close();
});

it('tries it again three times, and names it in the journal', async () => {
  const { emulator, post, media_id } = await declared();
  status = 500;
  await post('freepublish/submit', { media_id });
  const [submitted] = emulator.requests();
  emulator.turnClock({ advance: '1 second' });
  await settled(emulator);
  expect(heard).toHaveLength(4);
  expect(submitted?.callbacks).toEqual(['1']);
  expect(emulator.callbacks()).toMatchObject([
    { id: '1', kind: 'wechat/PUBLISHJOBFINISH', tenant: appid, state: 'given up', request: submitted?.id },
  ]);
  await emulator.close();
});

it('tells nobody where the account has no address', async () => {
  const { emulator, post, media_id } = await declared({ callbackUrl: undefined, callbackToken: undefined });
  await post('freepublish/submit', { media_id });
  expect(emulator.callbacks()).toEqual([]);
  await emulator.close();
});

it('refuses an outcome that there is not, an address elsewhere, and a token without one', () => {
  const emulator = createEmulator();
  expect(() => emulator.orderOutcome({ provider: 'wechat', outcome: '7' })).toThrow(
    'wechat has no outcome "7"; there are 0 (published), 2 (failed for originality)',
  );
  const account = { provider: 'wechat', appid, secret: 's' } as const;
  expect(() => emulator.declareAccount({ ...account, callbackUrl: 'https://example.com' })).toThrow(
    'callbackUrl must lead to this machine',
  );
  expect(() => emulator.declareAccount({ ...account, callbackToken: 't' })).toThrow(/callbackUrl/);
});
