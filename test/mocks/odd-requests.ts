import type { ProviderName } from '../../contracts/engine/case.ts';
import { addressed, file, form, type } from '../hostile/parts.ts';
import type { Sent } from './senders.ts';

/** What is odd, and a call whose URL begins behind the host of its provider. */
export type OddRequest = readonly [odd: string, provider: ProviderName, call: Partial<Sent>];

const FT = '/file/v1/FT/image/me';
const multipart = { 'Content-Type': 'multipart/form-data; boundary=b' };
const bearer = { ...multipart, Authorization: 'Bearer t-odd' };
const picture = addressed(form(type, file()), 'image');
const media = addressed(form(file()), 'media');
const upload = '/cgi-bin/media/uploadimg?access_token=odd';
const images = '/open-apis/im/v1/images';
/** Past the size up to which a body is kept. */
const vast = { content: Buffer.alloc(65 * 1024 * 1024) };
const vastImage = addressed(form(type, file(vast)), 'image');

const kakao = (odd: string, url: string, more: Partial<Sent> = {}): OddRequest => [
  odd,
  'kakao',
  { url, headers: multipart, body: picture, ...more },
];
const wechat = (odd: string, url: string, more: Partial<Sent> = {}): OddRequest => [
  odd,
  'wechat',
  { url, headers: multipart, body: media, ...more },
];
const feishu = (odd: string, more: Partial<Sent> = {}): OddRequest => [
  odd,
  'feishu',
  { url: images, headers: bearer, body: picture, ...more },
];

const methods = ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].flatMap((method) => [
  kakao(`${method} without a body`, FT, { method, body: undefined, headers: {} }),
  kakao(`${method} with a body`, FT, { method }),
  wechat(`${method} of WeChat`, upload, { method, body: undefined, headers: {} }),
  feishu(`${method} of Feishu`, { method, body: undefined, headers: {} }),
]);

const urls: readonly OddRequest[] = [
  kakao('a path of half an escape', '/file/v1/FT/image/%e0%a4%'),
  kakao('a path of escaped zero bytes and slashes', '/file/v1/FT/image/%00%2f..%2f'),
  kakao('a path of 15 KB', `/file/v1/FT/image/${'u'.repeat(15 * 1024)}`),
  kakao('a path with dots that lead nowhere', '/file/v1/./FT/image/me'),
  kakao('a path with dots that lead up', '/file/v1/x/../FT/image/me'),
  kakao('a path with a slash too many', '/file/v1//FT/image/me'),
  kakao('a path that begins with two slashes', `/${FT}`),
  kakao('a path with a backslash', '/file/v1/FT\\image/me'),
  kakao('a path with a slash at its end', `${FT}/`),
  kakao('a path in capitals', '/FILE/V1/FT/IMAGE/ME'),
  kakao('a path with quotes and brackets', '/file/v1/FT/image/"<a>{b}|^`'),
  kakao('a user of __proto__', '/file/v1/FT/image/__proto__'),
  kakao('a user that is empty', '/file/v1/FT/image/'),
  kakao('a fragment', `${FT}#x`),
  kakao('a question mark and nothing', `${FT}?`),
  kakao('a query of 2000 parameters', `${FT}?${'a&'.repeat(2000)}`),
  kakao('the host of another provider’s pictures as the first segment', '/mmbiz.qpic.cn/mmbiz_png/x/0', {
    method: 'GET',
    body: undefined,
  }),
  wechat('a token twice', `${upload}&access_token=`),
  wechat('a token that is empty', '/cgi-bin/media/uploadimg?access_token='),
  wechat('a token in capitals', '/cgi-bin/media/uploadimg?ACCESS_TOKEN=odd'),
  wechat('a token with blanks as plus signs', '/cgi-bin/media/uploadimg?access_token=+odd+'),
  wechat('a token that is no UTF-8', '/cgi-bin/media/uploadimg?access_token=%ff%fe%'),
  wechat('a token in quotes', `/cgi-bin/media/uploadimg?access_token='"odd"'`),
  wechat('a magic token', '/cgi-bin/media/uploadimg?access_token=standin-40009'),
  wechat('a path that WeChat does not have', '/cgi-bin/nothing'),
  wechat('no path', '/'),
];

const headers: readonly OddRequest[] = [
  feishu('no headers', { headers: {} }),
  feishu('two authorizations', { headers: { ...multipart, Authorization: ['Bearer t-odd', 'Bearer u-odd'] } }),
  feishu('two content types', { headers: { ...bearer, 'Content-Type': [multipart['Content-Type'], 'text/plain'] } }),
  feishu('two types, the wrong one first', {
    headers: { ...bearer, 'Content-Type': ['text/plain', multipart['Content-Type']] },
  }),
  feishu('an authorization with blanks around it', {
    headers: { ...multipart, Authorization: ' \t Bearer t-odd \t ' },
  }),
  feishu('an authorization with two blanks', { headers: { ...multipart, Authorization: 'Bearer  t-odd' } }),
  feishu('an authorization beyond ASCII', { headers: { ...multipart, Authorization: 'Bearer t-ü\xff' } }),
  feishu('an authorization that is empty', { headers: { ...multipart, Authorization: '' } }),
  feishu('header names in capitals', {
    headers: { 'CONTENT-TYPE': multipart['Content-Type'], AUTHORIZATION: 'Bearer t-odd' },
  }),
  feishu('a thousand headers', {
    headers: { ...bearer, ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x-${i}`, 'v'])) },
  }),
  feishu('a type beyond ASCII', { headers: { ...bearer, 'Content-Type': 'multipart/form-data; boundary=b; x=ü' } }),
  feishu('an encoding that the body does not have', { headers: { ...bearer, 'Content-Encoding': 'gzip' } }),
  feishu('a connection that is to be closed', { headers: { ...bearer, Connection: 'close' } }),
  feishu('a method in a header', { headers: { ...bearer, 'X-HTTP-Method-Override': 'GET' } }),
  feishu('the address of somebody behind a proxy', { headers: { ...bearer, 'X-Forwarded-For': '1.2.3.4' } }),
  feishu('cookies', { headers: { ...bearer, Cookie: ['a=b', 'c=d'] } }),
  kakao('a Host that is nobody’s', FT, { headers: { ...multipart, Host: 'nobody.test' } }),
  kakao('a Host that is another provider’s', FT, { headers: { ...multipart, Host: 'api.weixin.qq.com' } }),
  feishu('Expect: 100-continue', { headers: { ...bearer, Expect: '100-continue' } }),
];

const bodies: readonly OddRequest[] = [
  feishu('no body and no length', { body: undefined }),
  feishu('a body of no bytes', { body: new Uint8Array() }),
  feishu('a body past the guard', { body: vastImage }),
  feishu('a body in chunks', { headers: { ...bearer, 'Transfer-Encoding': 'chunked' } }),
  wechat('a WeChat body in chunks', upload, { headers: { ...multipart, 'Transfer-Encoding': 'chunked' } }),
  wechat('no WeChat body in chunks', upload, {
    headers: { ...multipart, 'Transfer-Encoding': 'chunked' },
    body: undefined,
  }),
  kakao('a body in chunks for Kakao', FT, { headers: { ...multipart, 'Transfer-Encoding': 'chunked' } }),
];

export const oddRequests: readonly OddRequest[] = [...methods, ...urls, ...headers, ...bodies];

/** Of a provider that looks at each of several pictures by itself. */
export const vastList = kakao('a body past the guard for a list', '/file/v1/ft-wide-item-list/image/me', {
  body: vastImage,
});
