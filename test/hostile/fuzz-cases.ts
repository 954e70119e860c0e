import { bmp, gif, heic, ico, jpg, png, tiff, webp } from '../../fixtures/images.ts';
import { trimBlanks } from '../../src/core/header-params.ts';
import { forms, images } from './corpus.ts';
import { type FuzzCall, type FuzzCase, serialised } from './fuzz-calls.ts';
import { honestUpload } from './fuzz-honest.ts';
import { decoded } from './fuzz-tiffs.ts';
import { mutate } from './mutate.ts';
import { addressed, file, form, type } from './parts.ts';
import { join } from './pieces.ts';
import type { Prng } from './prng.ts';
import { hostileRequests } from './requests.ts';
import type { Row } from './row.ts';

const FORM = 'multipart/form-data; boundary=b';
const rows: readonly Row[] = [...forms, ...images];
const size = { width: 80, height: 60 };
const pictures = [
  png(size),
  jpg(size),
  gif(size),
  bmp(size),
  ico(size),
  tiff(size),
  webp({ ...size, kind: 'extended' }),
  heic(size),
];

const uploads: readonly (readonly [url: string, field: string])[] = [
  ['/open-apis/im/v1/images', 'image'],
  ['/cgi-bin/media/uploadimg?access_token=x', 'media'],
  ['/file/v1/FT/image/me', 'image'],
  ['/file/v1/FT_WIDE/image/me', 'image'],
  ['/file/v1/ft-wide-item-list/image/me', 'image'],
  ['/file/v1/ft-carousel-feed/image/me', 'image'],
];
const secrets =
  '{"app_id":"a","app_secret":"b","appid":"a","secret":"b","grant_type":"client_credential","force_refresh":true}';
const tokens: readonly (readonly [method: string, url: string])[] = [
  ['POST', '/open-apis/auth/v3/tenant_access_token/internal'],
  ['POST', '/open-apis/auth/v3/app_access_token/internal/'],
  ['POST', '/open-apis/auth/v3/tenant_access_token'],
  ['POST', '/open-apis/auth/v3/app_access_token'],
  ['POST', '/open-apis/auth/v3/app_ticket/resend'],
  ['GET', '/cgi-bin/token?grant_type=client_credential&appid=a&secret=b'],
  ['POST', '/cgi-bin/stable_token'],
];
const fetches = [
  '/open-apis/im/v1/images/{key}',
  '{url}',
  '/mmbiz.qpic.cn/mmbiz_jpg/x/0',
  '/mud-kage.kakao.com/dn/a/b/c/d',
  '/nobody',
  '/',
];
const orders: readonly (readonly [method: string, path: string, body: string])[] = [
  ['POST', 'faults', '{"provider":"feishu","error":234041,"times":2}'],
  ['POST', 'faults', '{"provider":"kakao","error":"tooLarge","endpoint":"kakao/FT"}'],
  ['POST', 'accounts', '{"provider":"feishu","app_id":"a","app_secret":"b","bot":false,"scopes":[]}'],
  ['POST', 'accounts', '{"provider":"wechat","appid":"a","secret":"b","ips":["1.2.3.4"]}'],
  ['POST', 'accounts', '{"provider":"kakao","userId":"me"}'],
  ['POST', 'clock', '{"advance":"3 months"}'],
  ['POST', 'clock', '{"set":"2026-01-31T08:00:00Z"}'],
  ['PUT', 'settings', '{"wechat.dailyUploads":1,"kakao.wideSize":"4:3"}'],
  ['GET', 'rules', ''],
  ['DELETE', 'faults', ''],
];
const hosts = [
  '127.0.0.1',
  '127.0.0.1:4010',
  'open.feishu.cn',
  'API.WEIXIN.QQ.COM',
  'mmbiz.qpic.cn',
  'mud-kage.kakao.com',
  'x',
  '[::1]:1',
];

/** A case that the numbers of `prng` decide alone. */
export function newCase(prng: Prng): FuzzCase {
  if (prng.once(5)) return newRaw(prng);
  if (prng.once(2)) return thenFetched(prng, honestUpload(prng));
  if (prng.once(20)) return thenFetched(prng, aDecoded(prng));
  const calls: FuzzCall[] = [];
  do calls.push(newCall(prng));
  while (calls.length < 4 && prng.once(2));
  return { calls };
}

function newRaw(prng: Prng): FuzzCase {
  const source = prng.once(3)
    ? join(prng.pick(hostileRequests)[1])
    : Buffer.concat(Array.from({ length: 1 + prng.below(3) }, () => serialised(newCall(prng))));
  const raw = mutate(prng, source.subarray(0, 200_000));
  return { raw, cuts: newCuts(prng, raw.length) };
}

/** An upload, and the picture that it names. */
function thenFetched(prng: Prng, upload: Draft): FuzzCase {
  const url = upload.url === uploads[0]?.[0] ? '/open-apis/im/v1/images/{key}' : '{url}';
  const fetched: Draft = { method: 'GET', url, headers: ['Authorization', 'Bearer t-1'] };
  return { calls: [framed(prng, upload, upload.url), framed(prng, fetched, url)] };
}

function newCall(prng: Prng): FuzzCall {
  const call = prng.pick([anUpload, anUpload, aPicture, aPicture, aToken, aFetch, anOrder])(prng);
  const url = prng.once(6) ? visible(mutate(prng, Buffer.from(call.url)).toString('latin1')) : call.url;
  return framed(prng, { ...call, host: call.host ?? (prng.once(5) ? prng.pick(hosts) : '127.0.0.1') }, url);
}

function framed(prng: Prng, draft: Draft, url: string): FuzzCall {
  const bare = { method: 'POST', host: '127.0.0.1', headers: [], body: Buffer.alloc(0), chunks: [], cuts: [] };
  const whole: FuzzCall = { ...bare, ...draft, url: /^[/{]/.test(url) ? url : `/${url}` };
  const chunked = whole.body.length > 0 && prng.once(3) ? { ...whole, chunks: newChunks(prng, whole.body) } : whole;
  return { ...chunked, cuts: newCuts(prng, serialised(chunked).length) };
}

type Draft = Partial<FuzzCall> & { readonly url: string };

function anUpload(prng: Prng): Draft {
  const [, body, , contentType = FORM] = prng.pick(rows);
  const [url, field] = prng.pick(uploads);
  const bytes = addressed(body, field);
  // Some rows are of 10 MB. They are sent as they are by a test; here a thousand small cases tell more.
  const some = bytes.length > 300_000 && !prng.once(30) ? bytes.subarray(0, prng.below(5000)) : bytes;
  return { url, headers: typed(prng, contentType), body: prng.once(6) ? some : mutate(prng, some) };
}

function aPicture(prng: Prng): Draft {
  const [url, field] = prng.pick(uploads);
  const contents = Array.from({ length: 1 + prng.below(3) }, () =>
    mutate(prng, Buffer.from(prng.pick(pictures)), prng.below(6)),
  );
  const body = addressed(
    form(type, ...contents.map((content) => file({ content, filename: prng.pick(['a.png', 'b.jpg']) }))),
    field,
  );
  return { url, headers: typed(prng, FORM), body };
}

/** One that is turned into a JPEG when it is fetched, or would be. */
function aDecoded(prng: Prng): Draft {
  const content = mutate(prng, prng.pick(decoded), prng.below(4));
  const headers = ['Authorization', 'Bearer t-1', 'Content-Type', FORM];
  return { url: uploads[0]?.[0] as string, headers, body: addressed(form(type, file({ content })), 'image') };
}

function aToken(prng: Prng): Draft {
  const [method, url] = prng.pick(tokens);
  const body = prng.once(3) ? Buffer.from(secrets) : mutate(prng, Buffer.from(secrets));
  return { method, url, headers: typed(prng, 'application/json'), body };
}

function aFetch(prng: Prng): Draft {
  return {
    method: prng.pick(['GET', 'GET', 'GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']),
    url: prng.pick(fetches),
    headers: typed(prng, null),
  };
}

function anOrder(prng: Prng): Draft {
  const [method, path, json] = prng.pick(orders);
  const body = json === '' || prng.once(3) ? Buffer.from(json) : mutate(prng, Buffer.from(json));
  return { method, url: `/__standin/${path}`, host: '127.0.0.1', headers: ['Content-Type', 'application/json'], body };
}

function typed(prng: Prng, contentType: string | null): string[] {
  const token = prng.once(8) ? visible(mutate(prng, Buffer.from('Bearer t-1')).toString('latin1')) : 'Bearer t-1';
  const changed =
    contentType !== null && prng.once(5)
      ? mutate(prng, Buffer.from(contentType, 'latin1')).toString('latin1')
      : contentType;
  const type = changed === null ? [] : ['Content-Type', valued(changed)];
  return ['Authorization', valued(token), ...type];
}

function newCuts(prng: Prng, length: number): number[] {
  if (prng.once(2)) return [];
  // Around the beginning, where a head and the first headers of a form are, or anywhere.
  const reach = prng.once(2) ? length : Math.min(length, 600);
  return Array.from({ length: 1 + prng.below(6) }, () => prng.below(reach));
}

/** Lengths of chunks: any, or such that a border stands within a delimiter, where a search has to look across it. */
function newChunks(prng: Prng, body: Buffer): number[] {
  // Shorter ones are joined by the server, and leave no border.
  const delimiter = body.indexOf('\r\n--', 4096);
  if (delimiter !== -1 && prng.once(2)) return [delimiter + prng.below(8), 1 + prng.below(5000)];
  return Array.from({ length: 1 + prng.below(3) }, () => 1 + prng.below(6000));
}

/** As a URL may hold it. */
function visible(text: string): string {
  return text.slice(0, 4000).replace(/[^!-~]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** As the value of a header may be: in one line, and without blanks around it. */
function valued(text: string): string {
  const isLegal = (char: string) => char === '\t' || (char >= ' ' && char !== '\x7f');
  return trimBlanks([...text.slice(0, 4000)].filter(isLegal).join(''));
}
