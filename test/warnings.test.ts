import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { gif, jpg, png } from '../fixtures/images.ts';
import { type RunningServer, startServer } from '../server/index.ts';
import { Bytes } from '../src/core/bytes.ts';
import type { Provider } from '../src/core/provider.ts';
import { english } from '../src/core/say.ts';
import { choices, isSwitch } from '../src/core/settings.ts';
import { fileCautions as feishuFileCautions } from '../src/providers/feishu/files/upload/cautions.ts';
import { uploadCautions as feishuCautions } from '../src/providers/feishu/images/upload/cautions.ts';
import { tokenCautions as feishuTokenCautions } from '../src/providers/feishu/tokens/cautions.ts';
import { providers } from '../src/providers/index.ts';
import {
  callerCautions as kakaoCallerCautions,
  imageCautions as kakaoCautions,
} from '../src/providers/kakao/images/cautions.ts';
import { mmsCallerCautions } from '../src/providers/kakao/images/mms/cautions.ts';
import { rcsImageCautions } from '../src/providers/kakao/images/rcs/cautions.ts';
import { mmsCautions } from '../src/providers/kakao/send/mms/cautions.ts';
import { articleCautions } from '../src/providers/wechat/drafts/cautions.ts';
import { fileCautions as wechatCautions } from '../src/providers/wechat/gateway/file-cautions.ts';
import { addMaterialCautions } from '../src/providers/wechat/material/add/cautions.ts';
import { customCautions } from '../src/providers/wechat/messages/custom/cautions.ts';
import { massCautions } from '../src/providers/wechat/messages/mass/cautions.ts';
import { tokenCautions as wechatTokenCautions } from '../src/providers/wechat/token/cautions.ts';
import { coverOf, draftOf, publishedOf } from './errors/wechat-drafts.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.emulator.reset());
afterAll(() => server.close());

const picture = png({ width: 800, height: 600 });
const realToken = `t-g104${'a'.repeat(36)}`;

interface Sent {
  readonly image?: Uint8Array<ArrayBuffer>;
  /** Null: none. */
  readonly filename?: string | null;
  readonly images?: number;
  readonly token?: string;
  readonly chunked?: boolean;
  readonly boundary?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as it goes out, by whichever way. */
function requestTo(base: string, path: string, field: string, sent: Sent): Request {
  const { image = picture, filename = 'a.png', images = 1, chunked, boundary = true, token, headers } = sent;
  const name = filename === null ? '' : `; filename="${filename}"`;
  const part = Buffer.concat([
    Buffer.from(`--b\r\nContent-Disposition: form-data; name="${field}"${name}\r\n\r\n`),
    image,
    Buffer.from('\r\n'),
  ]);
  const type = Buffer.from('--b\r\nContent-Disposition: form-data; name="image_type"\r\n\r\nmessage\r\n');
  const body = Buffer.concat([type, ...Array<Buffer>(images).fill(part), Buffer.from('--b--\r\n')]);
  return new Request(base + path, {
    method: 'POST',
    headers: {
      'content-type': `multipart/form-data${boundary ? '; boundary=b' : ''}`,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: chunked ? new Blob([body]).stream() : body,
    duplex: 'half',
  } as RequestInit);
}

async function overSocket(path: string, field: string, sent: Sent): Promise<void> {
  await fetch(requestTo(server.url, path, field, sent));
}

const feishu = (sent: Sent = {}) => overSocket('/open-apis/im/v1/images', 'image', { token: realToken, ...sent });
const wechat = (sent: Sent = {}) => overSocket('/cgi-bin/media/uploadimg?access_token=me', 'media', sent);
const material = (type: string, filename: string, content: string) =>
  overSocket(`/cgi-bin/material/add_material?access_token=me&type=${type}`, 'media', {
    filename,
    image: Uint8Array.from(Buffer.from(content, 'latin1')),
  });
const temporary = (image: Uint8Array<ArrayBuffer>) =>
  overSocket('/cgi-bin/media/upload?access_token=me&type=image', 'media', { image });
async function downloadMedia(): Promise<void> {
  const { key } = server.emulator.seedImage({
    provider: 'wechat',
    account: 'me',
    kind: 'media/image',
    content: picture,
  });
  await (await fetch(`${server.url}/cgi-bin/media/get?access_token=me&media_id=${key}`)).arrayBuffer();
}
/** After so many calls of that day. */
async function used(calls: number, endpoint: string, call: () => Promise<void>): Promise<void> {
  const { clock, quotas } = server.emulator.world;
  clock.set(Date.UTC(2026, 0, 15, 4));
  for (let i = 0; i < calls; i++) quotas.add(`${endpoint} me`, '20260115');
  await call();
}
/** One more than so many pictures. */
async function inLibrary(pictures: number): Promise<void> {
  const { objects } = server.emulator.world;
  const stored = { provider: 'wechat', tenant: 'me', kind: 'material/image', bytes: Bytes.text('x'), storedAt: 0 };
  for (let i = 0; i < pictures; i++) objects.put({ ...stored, key: `${i}` });
  await overSocket('/cgi-bin/material/add_material?access_token=me&type=image', 'media', {});
}
const follower = `o${'u'.repeat(27)}`;
const hello = { msgtype: 'text', text: { content: 'hello' } };
async function message(call: string, fields: object): Promise<void> {
  const url = `${server.url}/cgi-bin/message/${call}?access_token=me`;
  await fetch(url, { method: 'POST', body: JSON.stringify(fields) });
}
const answer = (fields: object = hello) => message('custom/send', { touser: follower, ...fields });
const toAll = (more: object) => message('mass/sendall', { filter: { is_to_all: true }, ...hello, ...more });
function writes(): void {
  server.emulator.receive({ provider: 'wechat', account: 'me', from: follower, text: 'hi' });
}
async function answers(times: number): Promise<void> {
  writes();
  for (let i = 0; i < times; i++) await answer();
}
const stored = (kind: 'material/image' | 'media/image') =>
  server.emulator.seedImage({ provider: 'wechat', account: 'me', kind, content: picture }).key;
/** A draft with that article, and a cover that is in the library. */
const draft =
  (more: object, settings: Record<string, string | number> = {}, path = 'add') =>
  async (): Promise<void> => {
    set(settings);
    const { world } = server.emulator;
    const article = { title: 't', content: 'c', thumb_media_id: coverOf('me', world), ...more };
    const fields =
      path === 'add'
        ? { articles: [article] }
        : { media_id: draftOf('me', 'draft', world), index: 0, articles: article };
    const body = JSON.stringify(fields).replaceAll('标', '\\u6807');
    await fetch(`${server.url}/cgi-bin/draft/${path}?access_token=me`, { method: 'POST', body });
  };
const mmsImage = (bytes: number, user = 'me') =>
  overSocket(`/image/v1/mms/${user}`, 'image', {
    image: jpg({ width: 640, height: 480, bytes }),
    filename: 'a.jpg',
    headers: { authorization: 'me;s3cret' },
  });
const rcsImage = (bytes: number, user = 'me', width = 568) =>
  overSocket(`/file/v1/rcs/image/${user}`, 'image', { image: jpg({ width, height: 336, bytes }), filename: 'a.jpg' });
const kakao = (kind: string, sent: Sent = {}, user = 'me') =>
  overSocket(`/file/v1/${kind}/image/${user}`, 'image', sent);
/** Messages in one call. */
async function sendTo(host: string, service: string, messages: readonly object[]): Promise<void> {
  const base = { sender_key: 'k', msg: 'hello', receiver_number: '01012345678', sender_number: '0212345678' };
  const msg_data = messages.map((message) => ({ ...base, template_code: 'T1', ...message }));
  await fetch(`${server.url}/${host}.apigw.ntruss.com/${service}/v2/send`, {
    method: 'POST',
    headers: { authorization: 'me;s3cret' },
    body: JSON.stringify({ msg_type: 'AT', msg_data }),
  });
}
const friendTalk = (service: string, ...messages: readonly object[]) => sendTo('9tpssuhbpx', service, messages);
const mms = (message: object) => sendTo('mr70wq2tj4', 'mms-standard', [message]);
const alimTalk = (...messages: readonly object[]) => sendTo('27ep4ci1w0', 'at-standard', messages);
const withImage = (img_url: string) => ({ attachment: { image: { img_url } } });
function uploadedUrl(): string {
  const { url = '' } = server.emulator.seedImage({ provider: 'kakao', account: 'me', kind: 'FT', content: picture });
  return url;
}
const unknownUrl = 'https://mud-kage.kakao.com/dn/bvV7K/btaaaaaaaaa/RWKh7CzFII1B7LMDuh9VgK/img_l.jpg';
async function afterDays(days: number): Promise<void> {
  const { clock } = server.emulator.world;
  const uploadedAt = Date.UTC(2025, 0, 15, 3);
  clock.set(uploadedAt);
  const url = uploadedUrl();
  clock.set(uploadedAt + days * 86_400_000);
  await friendTalk('ft-image', withImage(url));
}
/** In Korea. */
async function atTime(hours: number, minutes: number): Promise<void> {
  server.emulator.world.clock.set(Date.UTC(2025, 5, 1, hours - 9, minutes));
  await friendTalk('ft-text', {});
}
const inProcess = async (url: string, field: string, sent: Sent) => {
  await server.emulator.fetch(requestTo('', url, field, sent));
};
const feishuInProcess = (sent: Sent) =>
  inProcess('https://open.feishu.cn/open-apis/im/v1/images', 'image', { token: realToken, ...sent });
interface SentFile {
  readonly token?: string;
  readonly type?: string;
  readonly name?: string;
  readonly bytes?: number;
  readonly chunked?: boolean;
  /** Headers of the part, beside its name. */
  readonly part?: string;
}

async function file(sent: SentFile = {}): Promise<Response> {
  const { token = realToken, type = 'stream', name = 'a.txt', bytes = 5, chunked, part = '; filename="a.txt"' } = sent;
  const field = (about: string, content: string) =>
    `--b\r\nContent-Disposition: form-data; name=${about}\r\n\r\n${content}\r\n`;
  const fields = field('file_type', type) + field('file_name', name) + field(`file${part}`, 'x'.repeat(bytes));
  const body = new Blob([`${fields}--b--\r\n`]);
  return fetch(`${server.url}/open-apis/im/v1/files`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b', authorization: `Bearer ${token}` },
    body: chunked ? body.stream() : body,
    duplex: 'half',
  } as RequestInit);
}
async function downloadFile(token: string): Promise<void> {
  const { data } = (await (await file({ token })).json()) as { data: { file_key: string } };
  const headers = { authorization: `Bearer ${token}` };
  await (await fetch(`${server.url}/open-apis/im/v1/files/${data.file_key}`, { headers })).arrayBuffer();
}

const set = (settings: Record<string, string | number>) => server.emulator.world.settings.set(settings);
function pictureOf(owner: string): object {
  const { key } = server.emulator.seedImage({ provider: 'feishu', account: owner, content: picture });
  return { tag: 'img', img_key: key };
}
const cardOf = (owner: string) => JSON.stringify({ elements: [pictureOf(owner)] });
async function sendCard(content: string, padding = ''): Promise<void> {
  const fields = { receive_id: 'oc_a0553eda9014c201e6969b478895c230', msg_type: 'interactive', content, padding };
  await fetch(`${server.url}/open-apis/im/v1/messages?receive_id_type=chat_id`, {
    method: 'POST',
    headers: { authorization: `Bearer ${realToken}` },
    body: JSON.stringify(fields),
  });
}
/** A card that is made before it is sent, of so many bytes if that is said. */
async function makeCard(element: object, bytes?: number): Promise<void> {
  const card = (title: string) => JSON.stringify({ schema: '2.0', title, body: { elements: [element] } });
  const data = card('x'.repeat(bytes === undefined ? 0 : bytes - card('').length));
  await fetch(`${server.url}/open-apis/cardkit/v1/cards`, {
    method: 'POST',
    headers: { authorization: `Bearer ${realToken}` },
    body: JSON.stringify({ type: 'card_json', data }),
  });
}
async function download(token: string): Promise<void> {
  const { key } = server.emulator.seedImage({ provider: 'feishu', account: token, content: picture });
  const headers = { authorization: `Bearer ${token}` };
  await (await fetch(`${server.url}/open-apis/im/v1/images/${key}`, { headers })).arrayBuffer();
}
const sized = (bytes: number, width = 800, height = 600) => png({ width, height, bytes });

async function askFeishuToken(app_id: string): Promise<void> {
  const body = JSON.stringify({ app_id, app_secret: 'x' });
  await fetch(`${server.url}/open-apis/auth/v3/tenant_access_token/internal`, { method: 'POST', body });
}
async function askWeChatToken(appid: string, secret: string): Promise<void> {
  const asked = new URLSearchParams({ grant_type: 'client_credential', appid, secret });
  await fetch(`${server.url}/cgi-bin/token?${asked}`);
}

interface Warned {
  readonly earns: () => Promise<void>;
  readonly doesNot: () => Promise<void>;
}

/** Cautions, by how their sentences begin. */
const cautions: Readonly<Record<string, Warned>> = {
  'the JSON has \\uXXXX escapes': { earns: draft({ title: '标' }), doesNot: draft({}) },
  'an article_type that is neither': {
    earns: draft({ article_type: 'video' }),
    doesNot: draft({ article_type: 'news' }),
  },
  'a picture message with a text': {
    earns: draft({
      article_type: 'newspic',
      content: 'c'.repeat(1000),
      image_info: { image_list: [{ image_media_id: 'cover' }] },
    }),
    doesNot: draft({
      article_type: 'newspic',
      content: 'c'.repeat(999),
      image_info: { image_list: [{ image_media_id: 'cover' }] },
    }),
  },
  'the part has no filename, which is refused with 234001 if the body goes out chunked': {
    earns: () => feishuInProcess({ filename: null }),
    doesNot: () => feishu({ filename: null }),
  },
  'the body is chunked, which some clients saw refused by the CDN': {
    earns: () => feishu({ chunked: true }),
    doesNot: () => feishu(),
  },
  'no account is declared, so any token passes, and this one has not the form of a real one': {
    earns: () => feishu({ token: 't-1' }),
    doesNot: () => feishu({ token: realToken }),
  },
  'an intercepted fetch does not show how its body is framed': {
    earns: () => inProcess('https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=me', 'media', {}),
    doesNot: () => wechat(),
  },
  'the call came through a proxy': {
    earns: () => wechat({ headers: { via: '1.1 proxy' } }),
    doesNot: () => wechat({ headers: { forwarded: 'no' } }),
  },
  'the Content-Type has no boundary': {
    earns: () => wechat({ boundary: false }),
    doesNot: () => wechat(),
  },
  'the extension names another format than the content has': {
    earns: () => wechat({ filename: 'a.jpg' }),
    doesNot: () => wechat({ filename: 'a.PNG' }),
  },
  'the content begins as no sound or video': {
    earns: () => material('voice', 'a.mp3', 'a song'),
    doesNot: () => material('voice', 'a.mp3', 'ID3 a song'),
  },
  'a video should come with a description': {
    earns: () => material('video', 'a.mp4', '\0\0\0\x18ftypmp42'),
    doesNot: () => material('voice', 'a.mp3', 'ID3 a song'),
  },
  'the part has neither filename nor Content-Type': {
    earns: () => feishu({ filename: null }),
    doesNot: () => feishu(),
  },
  'the part of the file has neither filename nor Content-Type': {
    earns: async () => void (await file({ part: '' })),
    doesNot: async () => void (await file()),
  },
  'the file_name is percent-encoded': {
    earns: async () => void (await file({ name: '%E6%B5%8B.txt' })),
    doesNot: async () => void (await file({ name: '100% sure.txt' })),
  },
  'no app is declared, so any app_id gets a token': {
    earns: () => askFeishuToken('cli_mine'),
    doesNot: () => askFeishuToken('cli_a0b1c2d3e4f50617'),
  },
  'no account is declared, so any appid gets a token; this one is a placeholder': {
    earns: () => askWeChatToken('YOUR_APPID', 's3cr3t'),
    doesNot: () => askWeChatToken('wx12', 's3cr3t'),
  },
  'no account is declared, so any secret does; this one is a placeholder': {
    earns: () => askWeChatToken('wx12', '<secret>'),
    doesNot: () => askWeChatToken('wx12', 's3cr3t'),
  },
  'the userId in the path is a placeholder': {
    earns: () => kakao('FT', {}, 'undefined'),
    doesNot: () => kakao('FT'),
  },
  'the text has characters beyond EUC-KR': {
    earns: () => mms({ msg: '😀' }),
    doesNot: () => mms({ msg: '가나다 abc' }),
  },
  'which field takes the address of a picture': {
    earns: () => {
      set({ 'kakao.unknownImage': 'accept' });
      return mms({ image_url: unknownUrl });
    },
    doesNot: () => mms({ comment: 'no address', title: unknownUrl }),
  },
  'the picture has none of the sizes that are recommended': {
    earns: () => rcsImage(9000, 'me', 569),
    doesNot: () => rcsImage(9000),
  },
  'the userId in the path is not that of the Authorization': {
    earns: () => mmsImage(9000, 'you'),
    doesNot: () => mmsImage(9000),
  },
  'mpnews is not for customer messages any more': {
    earns: () => answer({ msgtype: 'mpnews', mpnews: { media_id: draftOf('me', 'd', server.emulator.world) } }),
    doesNot: () => answer(),
  },
  'the article_id is none that this account published here': {
    earns: () => answer({ msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: 'x' } }),
    doesNot: async () => {
      const article_id = publishedOf('me', 'a', server.emulator.world);
      await answer({ msgtype: 'mpnewsarticle', mpnewsarticle: { article_id } });
    },
  },
  'an official account may send one message a day (45028)': {
    earns: async () => {
      await toAll({});
      await toAll({ clientmsgid: 'x' });
    },
    doesNot: () => toAll({}),
  },
  'the filename does not end in an extension of its format': {
    earns: () => kakao('FT', { filename: 'a.gif' }),
    doesNot: () => kakao('FT', { filename: 'a.png' }),
  },
};

/** What a Kakao upload relies on: that KB are of 1024 bytes, and that a userId nobody declared passes. */
function kakaoReliances(kind: string, decimalBytes: number): Readonly<Record<string, Warned>> {
  return {
    [`kakao/${kind}/size`]: {
      earns: () => kakao(kind, { image: sized(decimalBytes + 1) }),
      doesNot: () => kakao(kind, { image: sized(decimalBytes) }),
    },
    [`kakao/${kind}/user`]: {
      earns: () => {
        server.emulator.declareAccount({ provider: 'kakao', userId: 'me' });
        return kakao(kind, {}, 'somebody');
      },
      doesNot: () => {
        server.emulator.declareAccount({ provider: 'kakao', userId: 'me' });
        return kakao(kind);
      },
    },
  };
}

const withSettings = (settings: Record<string, string | number>, send: () => Promise<void>) => () => {
  set(settings);
  return send();
};

/** Rules whose limit could be read another way. */
const ofArticles = (path: string): Readonly<Record<string, Warned>> =>
  Object.fromEntries(
    (
      [
        ['title', { title: 't'.repeat(33) }, { title: 't'.repeat(32) }, { 'wechat.titleMaxChars': 64 }],
        ['digest', { digest: 'd'.repeat(121) }, { digest: 'd'.repeat(120) }, {}],
        [
          'content',
          { content: 'c'.repeat(20_000) },
          { content: 'c'.repeat(19_999) },
          { 'wechat.contentMaxChars': 'none' },
        ],
        ['external-picture', { content: '<img src="https://example.com">' }, {}, {}],
        ['external-link', { content: '<a href="https://example.com">a</a>' }, {}, {}],
      ] as const
    ).map(([rule, earns, doesNot, settings]) => [
      `wechat/draft_${path}/${rule}`,
      { earns: draft(earns, settings, path), doesNot: draft(doesNot, settings, path) },
    ]),
  );

const reliances: Readonly<Record<string, Warned>> = {
  'wechat/message_custom_send/daily-quota': {
    earns: () => used(50_000, 'wechat/message_custom_send', () => answer()),
    doesNot: () => used(49_999, 'wechat/message_custom_send', () => answer()),
  },
  'wechat/message_custom_send/media': {
    earns: () => answer({ msgtype: 'image', image: { media_id: stored('material/image') } }),
    doesNot: () => answer({ msgtype: 'image', image: { media_id: stored('media/image') } }),
  },
  'wechat/message_custom_send/time': {
    earns: () => answer(),
    doesNot: () => {
      writes();
      return answer();
    },
  },
  'wechat/message_custom_send/count': {
    earns: withSettings({ 'wechat.replyTime': 'never' }, () => answers(6)),
    doesNot: withSettings({ 'wechat.replyTime': 'never' }, () => answers(5)),
  },
  ...ofArticles('add'),
  ...ofArticles('update'),
  'feishu/images/edge': { earns: () => feishu({ chunked: true }), doesNot: () => feishu() },
  'feishu/images/chunked-nameless': {
    earns: withSettings({ 'feishu.chunked': 'accept-all' }, () => feishu({ chunked: true, filename: null })),
    doesNot: withSettings({ 'feishu.chunked': 'accept-all' }, () => feishu({ filename: null })),
  },
  'feishu/images/user-token': {
    earns: withSettings({ 'feishu.userToken': 'accept' }, () => feishu({ token: 'u-1' })),
    doesNot: withSettings({ 'feishu.userToken': 'accept' }, () => feishu()),
  },
  'feishu/download/user-token': {
    earns: withSettings({ 'feishu.userToken': 'accept' }, () => download('u-1')),
    doesNot: withSettings({ 'feishu.userToken': 'accept' }, () => download(realToken)),
  },
  'feishu/images/size': {
    earns: () => feishu({ image: sized(5_242_881) }),
    doesNot: () => feishu({ image: sized(5_242_880) }),
  },
  'feishu/files/edge': {
    earns: async () => void (await file({ chunked: true })),
    doesNot: async () => void (await file()),
  },
  'feishu/files/user-token': {
    earns: withSettings({ 'feishu.userToken': 'accept' }, async () => void (await file({ token: 'u-1' }))),
    doesNot: withSettings({ 'feishu.userToken': 'accept' }, async () => void (await file())),
  },
  'feishu/files/file-type': {
    earns: withSettings({ 'feishu.fileType': 'any' }, async () => void (await file({ type: 'audio' }))),
    doesNot: withSettings({ 'feishu.fileType': 'any' }, async () => void (await file({ type: 'opus' }))),
  },
  'feishu/files/size': {
    earns: async () => void (await file({ bytes: 30_000_001 })),
    doesNot: async () => void (await file({ bytes: 30_000_000 })),
  },
  'feishu/file_download/user-token': {
    earns: withSettings({ 'feishu.userToken': 'accept' }, () => downloadFile('u-1')),
    doesNot: withSettings({ 'feishu.userToken': 'accept' }, () => downloadFile(realToken)),
  },
  'feishu/messages/rich-size': {
    earns: () => sendCard('{}', 'x'.repeat(30_400)),
    doesNot: () => sendCard('{}'),
  },
  'feishu/messages/card-image-owner': {
    earns: () => sendCard(cardOf('t-other')),
    doesNot: () => sendCard(cardOf(realToken)),
  },
  'feishu/cards/size': {
    earns: () => makeCard({ tag: 'hr' }, 30_001),
    doesNot: () => makeCard({ tag: 'hr' }, 30_000),
  },
  'feishu/cards/image-owner': {
    earns: () => makeCard(pictureOf('t-other')),
    doesNot: () => makeCard(pictureOf(realToken)),
  },
  'wechat/uploadimg/size': {
    earns: withSettings({ 'wechat.imageMaxBytes': 10_485_760 }, () => wechat({ image: sized(1_048_576) })),
    doesNot: withSettings({ 'wechat.imageMaxBytes': 10_485_760 }, () => wechat({ image: sized(1_048_575) })),
  },
  'wechat/uploadimg/extension': {
    earns: withSettings({ 'wechat.formats': 'jpg,png,gif' }, () => wechat({ filename: 'a.gif' })),
    doesNot: withSettings({ 'wechat.formats': 'jpg,png,gif' }, () => wechat()),
  },
  'wechat/uploadimg/content': {
    earns: withSettings({ 'wechat.formats': 'jpg,png,gif' }, () => wechat({ image: gif({ width: 8, height: 8 }) })),
    doesNot: withSettings({ 'wechat.formats': 'jpg,png,gif' }, () => wechat()),
  },
  'wechat/media_upload/image-size': {
    earns: () => temporary(sized(2_097_153)),
    doesNot: () => temporary(sized(2_097_152)),
  },
  'wechat/media_upload/daily-quota': {
    earns: () => used(500, 'wechat/media_upload', () => temporary(picture)),
    doesNot: () => used(499, 'wechat/media_upload', () => temporary(picture)),
  },
  'wechat/media_get/daily-quota': {
    earns: () => used(1000, 'wechat/media_get', downloadMedia),
    doesNot: () => used(999, 'wechat/media_get', downloadMedia),
  },
  'wechat/add_material/image-library': { earns: () => inLibrary(5000), doesNot: () => inLibrary(4999) },
  'wechat/uploadimg/daily-quota': {
    earns: async () => {
      const small = { image: png({ width: 8, height: 8 }) };
      const url = 'https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=me';
      for (let i = 0; i < 1000; i++) await inProcess(url, 'media', small);
      await wechat();
    },
    doesNot: () => wechat(),
  },
  ...kakaoReliances('FT', 500_000),
  ...kakaoReliances('FT_WIDE', 2_000_000),
  ...kakaoReliances('ft-wide-item-list', 2_000_000),
  ...kakaoReliances('ft-carousel-feed', 2_000_000),
  'kakao/FT_WIDE/shape': {
    earns: withSettings({ 'kakao.wideSize': '4:3' }, () =>
      kakao('FT_WIDE', { image: png({ width: 400, height: 300 }) }),
    ),
    doesNot: withSettings({ 'kakao.wideSize': '4:3' }, () => kakao('FT_WIDE')),
  },
  'kakao/ft-wide-item-list/count': {
    earns: () => kakao('ft-wide-item-list', { images: 5 }),
    doesNot: () => kakao('ft-wide-item-list', { images: 4 }),
  },
  'kakao/ft-carousel-feed/count': {
    earns: () => kakao('ft-carousel-feed', { images: 7 }),
    doesNot: () => kakao('ft-carousel-feed', { images: 6 }),
  },
  // Every message relies on it, so only another call does not.
  'kakao/friendtalk/ended': { earns: () => friendTalk('ft-text', {}), doesNot: () => kakao('FT') },
  'kakao/friendtalk/image': {
    earns: withSettings({ 'kakao.unknownImage': 'accept' }, () => friendTalk('ft-image', withImage(unknownUrl))),
    doesNot: withSettings({ 'kakao.unknownImage': 'accept' }, () => friendTalk('ft-image', withImage(uploadedUrl()))),
  },
  'kakao/friendtalk/image-age': { earns: () => afterDays(90), doesNot: () => afterDays(89) },
  'kakao/friendtalk/key-repeated': {
    earns: withSettings({ 'kakao.repeatedKey': 'accept' }, () =>
      friendTalk('ft-text', { msg_key: 'a' }, { msg_key: 'a' }),
    ),
    doesNot: withSettings({ 'kakao.repeatedKey': 'accept' }, () =>
      friendTalk('ft-text', { msg_key: 'a' }, { msg_key: 'b' }),
    ),
  },
  'kakao/alimtalk/key-repeated': {
    earns: withSettings({ 'kakao.repeatedKey': 'accept' }, () => alimTalk({ msg_key: 'a' }, { msg_key: 'a' })),
    doesNot: withSettings({ 'kakao.repeatedKey': 'accept' }, () => alimTalk({ msg_key: 'a' }, { msg_key: 'b' })),
  },
  'kakao/mms/key-repeated': {
    earns: withSettings({ 'kakao.repeatedKey': 'accept' }, () =>
      sendTo('mr70wq2tj4', 'mms-bulk', [{ msg_key: 'a' }, { msg_key: 'a' }]),
    ),
    doesNot: withSettings({ 'kakao.repeatedKey': 'accept' }, () => mms({ msg_key: 'a' })),
  },
  'kakao/mms/image': {
    earns: withSettings({ 'kakao.unknownImage': 'accept' }, () => mms({ image_url: unknownUrl })),
    doesNot: withSettings({ 'kakao.unknownImage': 'accept' }, () => mms({})),
  },
  'kakao/rcs-image/size': { earns: () => rcsImage(1_000_001), doesNot: () => rcsImage(1_000_000) },
  'kakao/rcs-image/user': {
    earns: () => {
      server.emulator.declareAccount({ provider: 'kakao', userId: 'me' });
      return rcsImage(9000, 'somebody');
    },
    doesNot: () => {
      server.emulator.declareAccount({ provider: 'kakao', userId: 'me' });
      return rcsImage(9000);
    },
  },
  'kakao/mms-image/size': { earns: () => mmsImage(300_001), doesNot: () => mmsImage(300_000) },
  'kakao/friendtalk/night': { earns: () => atTime(20, 50), doesNot: () => atTime(20, 49) },
};

/** Beginnings of sentences of the last call, which has to have been taken. */
function warned(begins: string): number {
  const [record] = server.emulator.requests({ limit: 1 });
  expect(record).not.toHaveProperty('verdict');
  for (const { says, grade, source } of record?.warnings ?? []) {
    expect(says).toMatch(/^\S.*[^.]$/);
    expect(['documented', 'observed', 'assumed']).toContain(grade);
    expect(source?.page).toMatch(/\w/);
  }
  return (record?.warnings ?? []).filter(({ says }) => says.startsWith(begins)).length;
}

const rows = [
  ...Object.entries(cautions).map(([begins, calls]) => ({ begins, ...calls })),
  ...Object.entries(reliances).map(([id, calls]) => ({ begins: `${id} lets this pass`, ...calls })),
];

it.each(rows)('warns once that $begins', async ({ begins, earns }) => {
  await earns();
  expect(warned(begins)).toBe(1);
});

it.each(rows)('does not warn without reason that $begins', async ({ begins, doesNot }) => {
  await doesNot();
  expect(warned(begins)).toBe(0);
});

it('has a call for every caution', () => {
  const each = [
    ...[...feishuCautions, ...feishuFileCautions, ...feishuTokenCautions, ...wechatCautions, ...wechatTokenCautions],
    ...[...addMaterialCautions, ...articleCautions, ...customCautions, ...massCautions],
    ...[...kakaoCautions, ...kakaoCallerCautions, ...mmsCallerCautions, ...mmsCautions, ...rcsImageCautions],
  ].map(({ says }) => says);
  const all = [...new Set(each)];
  const begins = Object.keys(cautions);
  expect(all.filter((says) => begins.filter((begin) => english(says).startsWith(begin)).length !== 1)).toEqual([]);
  expect(all).toHaveLength(begins.length);
});

it('has a call for every rule of an upload whose limit could be read another way', () => {
  const all: readonly Provider[] = providers;
  const endpoints = all.flatMap(({ origins }) => origins.flatMap((origin) => origin.endpoints));
  const open = endpoints.flatMap(({ rules }) =>
    rules.filter(({ limit, otherwise }) => (isSwitch(limit) ? choices(limit).length > 1 : otherwise !== undefined)),
  );
  expect(new Set(Object.keys(reliances))).toEqual(new Set(open.map(({ id }) => id)));
});

it('says which values would refuse the call', async () => {
  await feishu({ image: sized(10_000_001) });
  const [record] = server.emulator.requests();
  expect(record?.warnings.map(({ says }) => says)).toEqual([
    'feishu/images/size lets this pass with feishu.imageMaxBytes=10485760, and not with 10000000 or 5242880',
  ]);
});

it('says how else a limit could be meant', async () => {
  await kakao('FT', { image: sized(500_001) });
  const [record] = server.emulator.requests();
  expect(record?.warnings).toMatchObject([
    { says: 'kakao/FT/size lets this pass up to 512000, and would not if the page meant 500000', grade: 'assumed' },
  ]);
});

it('does not warn of a call that is refused', async () => {
  await feishu({ token: 't-1', image: new Uint8Array(3) });
  expect(server.emulator.requests()).toMatchObject([{ verdict: { code: 234011 }, warnings: [] }]);
});

it('tells of a message that will not arrive nothing that it relies on', async () => {
  await friendTalk('ft-image', withImage(unknownUrl));
  const [record] = server.emulator.requests();
  expect(record).toMatchObject({ status: 200, verdict: { rule: 'kakao/friendtalk/image' } });
  expect(record?.warnings.filter(({ says }) => says.startsWith('kakao/friendtalk/image'))).toEqual([]);
});

it('does not warn of a call of which no message is taken', async () => {
  await friendTalk('ft-text', { sender_number: 'x' });
  expect(server.emulator.requests()).toMatchObject([{ verdict: { code: 'G140' }, warnings: [] }]);
});

it('warns of every image of a list that passed', async () => {
  await kakao('ft-carousel-feed', { filename: 'a.gif', images: 3 });
  expect(warned('the filename does not end in an extension of its format')).toBe(3);
});

it.each([
  [
    't-standin-nonsense',
    'the credential asks for the error no…999aaa86 and got nothing for it: there is no such error of feishu',
  ],
  [
    't-standin-99991668',
    'the credential asks for the error 99991668 and got nothing for it: it is several errors here: say which of userTokenInvalid, userTokenRefused',
  ],
])('warns of %s, which asks for nothing', async (token, says) => {
  await feishu({ token });
  const [record] = server.emulator.requests();
  expect(record?.status).toBe(200);
  expect(record?.warnings.map((warning) => warning.says)).toContain(says);
});

it('does not warn of a token that is asked for in the name of what the upload shall meet', async () => {
  const asked = { app_id: 'standin-234041', app_secret: 's' };
  const path = '/open-apis/auth/v3/tenant_access_token/internal';
  await fetch(server.url + path, { method: 'POST', body: JSON.stringify(asked) });
  expect(server.emulator.requests()[0]?.warnings).toEqual([]);
});
