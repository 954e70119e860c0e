import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { png } from '../fixtures/images.ts';
import { type RunningServer, startServer } from '../server/index.ts';
import { logger } from '../server/log.ts';
import { Redactor } from '../src/control/redact/redactor.ts';
import { SecretNames } from '../src/control/redact/secret-names.ts';
import { exchange } from './server/raw.ts';

/** What may be seen nowhere: plain, with what a URL, a form and JSON each write in another way, and very short. */
const secrets = ['Canary-of-the-Heron', 'Canary +/="\u00fc\\,;&<Heron', 'Zq9~', '~7'];

let server: RunningServer;
let said: MockInstance<typeof console.log>;
let complained: MockInstance<typeof console.error>;
beforeEach(async () => {
  said = vi.spyOn(console, 'log').mockImplementation(() => {});
  complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  const logs = [logger('text'), logger('json')];
  server = await startServer({ onRequest: (record) => void logs.forEach((log) => void log(record)) });
});
afterEach(async () => {
  await server.close();
  vi.restoreAllMocks();
});

interface Place {
  /** How the secret is written there. */
  readonly write?: (secret: string) => string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

const url = (secret: string) => encodeURIComponent(secret);
const urlOfForm = (secret: string) => encodeURIComponent(secret).replaceAll('%20', '+');
/** Every byte escaped, in small letters. */
const wholly = (secret: string) => Buffer.from(secret).toString('hex').replace(/../g, '%$&');
const json = (secret: string) => JSON.stringify(secret).slice(1, -1);
const jsonWholly = (secret: string) =>
  [...secret].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const header = (secret: string) => Buffer.from(secret).toString('latin1');
const asItIs = (secret: string) => secret;

const images = '/open-apis/im/v1/images';
const uploadimg = '/cgi-bin/media/uploadimg';
const tokens = '/open-apis/auth/v3/tenant_access_token/internal';
const multipart = (name: string, secret: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${secret}\r\n--b--\r\n`;
const formType = 'Content-Type: multipart/form-data; boundary=b';

/** `§` is where the secret goes. */
const places: Readonly<Record<string, Place>> = {
  Authorization: { write: header, path: images, headers: ['Authorization: Bearer t-§'] },
  'Authorization in capitals': { write: header, path: images, headers: ['AUTHORIZATION: BEARER §'] },
  'Authorization without a scheme': { write: header, path: images, headers: ['authorization: §'] },
  'Authorization of another scheme': { write: header, path: images, headers: ['authorization: Basic §'] },
  'Authorization twice': {
    write: header,
    path: images,
    headers: ['authorization: Bearer t-1', 'authorization: Bearer §'],
  },
  'a word and no scheme before it': { write: header, path: images, headers: ['authorization: Secret§ §'] },
  'Proxy-Authorization': { write: header, path: images, headers: ['Proxy-Authorization: Basic §'] },
  Cookie: { write: header, path: images, headers: ['cookie: session=§; other=1'] },
  'the admin token': { write: header, path: images, headers: ['x-standin-admin: §'] },
  'a header of a token': { write: header, path: images, headers: ['X-Access-Token: §'] },
  'a query': { write: url, path: `${uploadimg}?access_token=§` },
  'a query as a form writes it': { write: urlOfForm, path: `${uploadimg}?access_token=§` },
  'a query, every byte escaped': { write: wholly, path: `${uploadimg}?access_token=§` },
  'a query behind others': { write: url, path: `${uploadimg}?a=1&b&access_token=§&c=3` },
  'a query behind signs that are not escaped': { write: url, path: `${uploadimg}?access_token=x,;(')§` },
  'a query with its name escaped': { write: url, path: `${uploadimg}?%61ccess%5Ftoken=§` },
  'a query in capitals': { write: url, path: `${uploadimg}?ACCESS_TOKEN=§` },
  'a query as a list': { write: url, path: `${uploadimg}?access_token[]=§` },
  'a query twice': { write: url, path: `${uploadimg}?access_token=one&access_token=§` },
  'a query of another provider': { write: url, path: `${images}?access_token=§` },
  'a secret in a query': {
    write: url,
    method: 'GET',
    path: '/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=§',
  },
  'a query on a path that nobody knows': { write: url, path: '/cgi-bin/nothing?access_token=§' },
  'a userId': { write: url, path: '/file/v1/FT/image/§' },
  'a userId, every byte escaped': { write: wholly, path: '/file/v1/ft-carousel-feed/image/§' },
  'a userId under the live host': { write: url, path: '/tyrar0qvgf.apigw.ntruss.com/file/v1/FT_WIDE/image/§' },
  'a userId with a wrong method': { write: url, method: 'GET', path: '/file/v1/FT/image/§' },
  'a userId behind a typing error': { write: url, path: '/file/v1/FT/images/§' },
  'a userId with a slash too many': { write: url, path: '/file/v1/FT/image/§/' },
  'a userId with a part missing': { write: url, path: '/file/v1/image/§' },
  'a userId in a query': { write: url, path: '/file/v1/FT/image?userId=§' },
  'a Referer': { write: url, path: uploadimg, headers: [`Referer: http://x/${uploadimg}?access_token=§`] },
  'a Referer beside the query': {
    write: url,
    path: `${uploadimg}?access_token=§`,
    headers: [`Referer: http://x${uploadimg}?access_token=§`],
  },
  'a Referer with a userId': {
    write: url,
    path: '/file/v1/FT/image/§',
    headers: ['Referer: http://x/file/v1/FT/image/§'],
  },
  'a Referer with a password': { write: url, path: uploadimg, headers: ['Referer: http://me:§@x/'] },
  'a URL in a header of a proxy': {
    write: url,
    path: uploadimg,
    headers: [`X-Original-URL: ${uploadimg}?access_token=§`],
  },
  JSON: { write: json, path: tokens, body: '{"app_id":"cli_1","app_secret":"§"}' },
  'JSON, every character escaped': { write: jsonWholly, path: tokens, body: '{"app_id":"cli_1","app_secret":"§"}' },
  'JSON with its name escaped': { write: json, path: tokens, body: '{"app_id":"cli_1","\\u0061pp_secret":"§"}' },
  'JSON spelt otherwise': { write: json, path: tokens, body: '{"appId":"cli_1","appSecret":"§"}' },
  'JSON in a list': { write: json, path: tokens, body: '{"app_id":"cli_1","app_secret":["x",{"y":"§"}]}' },
  'JSON further in': { write: json, path: tokens, body: '{"app":{"app_id":"cli_1","app_secret":"§"}}' },
  'JSON twice': { write: json, path: tokens, body: '{"app_secret":"§","app_secret":"x","app_id":"cli_1"}' },
  'JSON in JSON': {
    write: (secret) => json(json(secret)),
    path: tokens,
    body: '{"data":"{\\"app_secret\\":\\"§\\"}"}',
  },
  'JSON in a list of its own': { write: json, path: tokens, body: '[{"app_secret":"§"}]' },
  'JSON with half a character in it': { write: json, path: tokens, body: '{"app_secret":"\\ud800§"}' },
  'JSON cut off behind it': { write: json, path: tokens, body: '{"app_id":"cli_1","app_secret":"§"' },
  'JSON cut off within it': { write: json, path: tokens, body: '{"app_id":"cli_1","app_secret":"§' },
  'JSON with a comma too many': { write: json, path: tokens, body: '{"app_secret" : "§", }' },
  'JSON with single quotes': { write: json, path: tokens, body: "{'app_secret': '§'}" },
  'JSON of a ticket': { write: json, path: '/open-apis/auth/v3/app_access_token', body: '{"app_ticket":"§"}' },
  'JSON of an app token': {
    write: json,
    path: '/open-apis/auth/v3/tenant_access_token',
    body: '{"app_access_token":"§"}',
  },
  'JSON of the stable token': { write: json, path: '/cgi-bin/stable_token', body: '{"appid":"wx1","secret":"§"}' },
  'a form in the place of JSON': { write: urlOfForm, path: tokens, body: 'app_id=cli_1&app_secret=§' },
  'a form that begins with it': { write: urlOfForm, path: tokens, body: 'app_secret=§&app_id=cli_1' },
  'a multipart form in the place of JSON': {
    path: tokens,
    headers: ['Content-Type: application/json'],
    body: multipart('app_secret', '§'),
  },
  'XML in the place of JSON': { write: url, path: tokens, body: '<xml><app_secret>§</app_secret></xml>' },
  'a field of a form': { path: uploadimg, headers: [formType], body: multipart('access_token', '§') },
  'a field of a form, typed': {
    path: uploadimg,
    headers: [formType],
    body: multipart('access_token', '§', '\r\nContent-Type: text/plain'),
  },
  'a form on a path that nobody knows': {
    path: '/cgi-bin/x',
    headers: ['Content-Type: text/plain'],
    body: multipart('secret', '§'),
  },
};

async function sendTo(place: Place, secret: string): Promise<string> {
  const { write = asItIs, method = 'POST', path = '', headers = [], body = '' } = place;
  const put = (text: string) => text.replaceAll('§', () => write(secret));
  const content = Buffer.from(put(body));
  const lines = [`${method} ${put(path)} HTTP/1.1`, 'Host: 127.0.0.1', ...headers.map(put)];
  const head = [...lines, 'Connection: close', `Content-Length: ${content.length}`, '', ''].join('\r\n');
  return exchange(server.url, Buffer.concat([Buffer.from(head, 'latin1'), content]), () => false);
}

/** Everything that shows a call, once it is all there, in each language. */
async function shown(): Promise<string> {
  const page = async (path: string, language = 'en') =>
    (await fetch(`${server.url}/__standin${path}`, { headers: { 'accept-language': language } })).text();
  const calls = server.emulator.requests({ limit: 1000 });
  const pages = ['/requests?limit=1000', '/images', ...calls.map(({ id }) => `/requests/${id}`)];
  const inOthers = ['zh', 'ko'].map((language) => page('/requests?limit=1000', language));
  const read = await Promise.all([...pages.map((path) => page(path)), ...inOthers]);
  const lines = [...said.mock.calls, ...complained.mock.calls].flat().map(String);
  return [...read, ...lines].join('\n');
}

/** What of a secret would give it away, in any of the ways to write it. All but a short beginning. */
function traces(secret: string): string[] {
  const pieces = secret.length > 6 ? [secret.slice(2, 6), secret.slice(-4)] : [secret];
  return pieces.flatMap((piece) => [piece, url(piece), wholly(piece), json(piece), jsonWholly(piece)]);
}

it.each(Object.entries(places).flatMap(([name, place]) => secrets.map((secret) => ({ name, place, secret }))))(
  'shows nothing of $secret as $name',
  async ({ place, secret }) => {
    await sendTo(place, secret);
    const [record] = server.emulator.requests();
    expect(JSON.stringify(record)).toContain('…');
    const text = await shown();
    expect(said).toHaveBeenCalledTimes(2);
    for (const trace of traces(secret)) expect(text).not.toContain(trace);
    expect(complained).not.toHaveBeenCalled();
  },
);

it('shows nothing that stood in a file of a form', async () => {
  const body = multipart('access_token', '§', '; filename="a.txt"');
  await sendTo({ path: uploadimg, headers: [formType], body }, 'Canary-of-the-Heron');
  expect(await shown()).not.toMatch(/nary|eron/);
});

const issuing: [name: string, path: string, body: object | undefined, field: string][] = [
  ['tenant_access_token', tokens, { app_id: 'cli_1', app_secret: 's' }, 'tenant_access_token'],
  [
    'app_access_token',
    '/open-apis/auth/v3/app_access_token/internal',
    { app_id: 'cli_1', app_secret: 's' },
    'app_access_token',
  ],
  ['access_token', '/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s', undefined, 'access_token'],
  [
    'stable access_token',
    '/cgi-bin/stable_token',
    { grant_type: 'client_credential', appid: 'wx1', secret: 's' },
    'access_token',
  ],
];

it.each(issuing)(
  'shows no %s that was issued, where it was given out or where it is used',
  async (_, path, body, field) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const token = (await (await fetch(server.url + path, sent)).json())[field];
    expect(token).toMatch(/.{20}/);
    await fetch(`${server.url}${uploadimg}?access_token=${token}`, { method: 'POST' });
    await fetch(`${server.url}${images}/img_v3_x`, { headers: { authorization: `Bearer ${token}` } });
    const text = await shown();
    expect(text).not.toContain(token.slice(2, 20));
    // The same everywhere, so that calls can be told apart by it.
    expect(text.match(new RegExp(`${token.slice(0, 2)}…[\\da-f]{8}`, 'g'))?.length).toBeGreaterThan(4);
  },
);

it('shows pictures without the credentials that they were uploaded with', async () => {
  const secret = 'Canary-of-the-Heron';
  const form = (field: string) => {
    const data = new FormData();
    data.append('image_type', 'message');
    data.append(field, new Blob([png({ width: 800, height: 600 })]), 'a.png');
    return { method: 'POST', body: data };
  };
  await fetch(server.url + images, { ...form('image'), headers: { authorization: `Bearer t-${secret}` } });
  await fetch(`${server.url}${uploadimg}?access_token=${secret}`, form('media'));
  await fetch(`${server.url}/file/v1/FT/image/${secret}`, form('image'));
  expect(server.emulator.images()).toHaveLength(3);
  expect(await shown()).not.toMatch(/nary|eron/);
});

it.each([
  ['an empty list', '[]'],
  ['JSON that is cut off', '[{"provider":"feishu","app_id":"cli_1","app_secret":"Canary-of-the-Heron"'],
])('keeps what stands in a control body, %s, out of the log', async (_, body) => {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${server.url}/__standin/accounts`, { method: 'POST', headers, body });
  expect(await shown()).not.toMatch(/nary|eron/);
});

const redactorOf = (names: readonly string[]) => new Redactor(new SecretNames(names));

const plain: [text: string][] = [
  ['grant_type=client_credential&appid=wx1'],
  ['{"expires_in":7200,"token_type":"tenant","image_key":"img_v3_1"}'],
  ['{"url":"http:\\/\\/mmbiz.qpic.cn\\/mmbiz_jpg\\/x\\/0?from=appmsg"}'],
  [
    '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest: see https://mmbizurl.cn/s/x"}',
  ],
  ['{ "a" : [1, 2, {"b": null}] }'],
  ['https://open.feishu.cn/app/cli_1/auth?q=im:resource&op_from=openapi&token_type=tenant'],
  ['text/html; charset=utf-8; boundary="a=b"'],
];

it.each(plain)('leaves %s as it was sent', (text) => {
  const redactor = redactorOf(['access_token', 'userId', 'authorization_code']);
  expect(redactor.text(text)).toBe(text);
  expect(redactor.url(text, [])).toBe(text);
});

it('hides every form of a secret wherever it stands once its name gave it away', () => {
  const redactor = redactorOf(['app_secret']);
  const secret = 'a b/c"d+e';
  redactor.text(JSON.stringify({ app_secret: secret }));
  const elsewhere = [secret, encodeURIComponent(secret), 'a+b%2Fc%22d%2Be', JSON.stringify(secret)];
  for (const text of redactor.all(elsewhere)) expect(text).toMatch(/^"?.{0,2}…[\da-f]{8}"?$/);
});

it.each([
  ...['X-Goog-Api-Key', 'x-functions-key', 'x-vendor-auth-key', 'X-Key', 'jwt', 'userPwd', 'PHPSESSID', 'id_token[0]'],
  ...['rsa.private_key', 'client_assertion_jwt', 'oauth.auth_code', 'X-Amz-Signature', 'Sec-Cookie', 'encodingAESKey'],
])('takes %s for the name of a secret', (name) => {
  expect(redactorOf([]).isSecret(name)).toBe(true);
});

it.each([
  ...[
    'image_key',
    'file_key',
    'key',
    'code',
    'errcode',
    'x-tt-logid',
    'x-request-id',
    'design',
    'assign',
    'token_type',
  ],
  ...['Sec-Fetch-Site', 'Content-Type', 'X-Forwarded-For', 'signed', 'monkey', 'expires_in', 'msg', 'hint', 'appid'],
])('takes %s for none', (name) => {
  expect(redactorOf([]).isSecret(name)).toBe(false);
});

it('replaces a short secret where its name stands, and no other word like it', () => {
  const redactor = redactorOf(['secret']);
  const shown = redactor.all(['{"secret":"test","kind":"test"}', 'test']);
  expect(shown).toEqual([expect.stringMatching(/^\{"secret":"t…[\da-f]{8}","kind":"test"\}$/), 'test']);
});

it('shows of a secret two characters at the most, and nothing of a very short one', () => {
  const shown = ['abcdefgh', 'abcdefg', 'abcd', 'abc', 'a', ''].map((secret) => redactorOf([]).mask(secret));
  expect(shown.map((each) => each.replace(/…[\da-f]{8}$/, ''))).toEqual(['ab', 'a', 'a', '', '', '']);
});

const canary = 'Canary-of-the-Heron';
const hostile = [
  '%25',
  '&amp;',
  '\\',
  '\\u005c',
  'secret=',
  '"secret":"',
  "secret='",
  '["secret",',
  'secret: |\n ',
  '//a@',
];

it.each([...hostile, 'name="secret"\n', '--secret ', '\0', '\u00e9', '\u00c3', '{[(', '/', 'a', ' '])(
  'shows nothing of a secret behind 8 KB of %j',
  (piece) => {
    const redactor = redactorOf(['app_secret']);
    const body = `${piece.repeat(8000 / piece.length)}\n{"app_secret":"${canary}","a":"b"}`;
    expect(redactor.text(body)).not.toMatch(/nary|eron/);
  },
);

it('shows the length and the kind of a text that is a secret as a whole', () => {
  const body = JSON.stringify({ app_id: 'cli_1', app_secret: canary });
  const shown = [Buffer.from(body).toString('base64'), Buffer.from(body, 'utf16le').toString()].map((text) =>
    redactorOf(['app_secret']).text(text),
  );
  expect(shown).toEqual(['[72 characters of base64]', '[106 characters of UTF-16]']);
});

it('leaves JSON what it is', () => {
  const sent = { app_secret: 'a"b\\c,d', other: ['"', '\\'], password: 12345678, access_token: null };
  const shown = redactorOf(['app_secret']).text(JSON.stringify(sent));
  const mask = expect.stringMatching(/^.{0,2}…[\da-f]{8}$/);
  expect(JSON.parse(shown)).toEqual({ ...sent, app_secret: mask, password: mask });
});

it('leaves a text in base64 and one in UTF-16 without a secret as they were sent', () => {
  const body = JSON.stringify({ app_id: 'cli_1', image_type: 'message' });
  for (const text of [Buffer.from(body).toString('base64'), Buffer.from(body, 'utf16le').toString()])
    expect(redactorOf(['app_secret']).text(text)).toBe(text);
});
