/** Servers that are certainly wrong, for the suite to be red against. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { emulatorAt, type Target } from '../engine/target.ts';

const servers: Server[] = [];

/** Resolves to the address of a server that answers everything in one way. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closeServers(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** Whatever is sent is read first, so that only the answer can be what is wrong. */
export const always =
  (status: number, type: string, body: string): RequestListener =>
  (request, response) => {
    const isControl = request.url?.startsWith('/__standin');
    request.resume().on('end', () => {
      if (isControl) response.writeHead(204).end();
      else response.writeHead(status, { 'Content-Type': type }).end(body);
    });
  };

interface CannedResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}
/** What is said to what was sent. */
export type Says = (method: string, url: string, body: Buffer, authorization: string) => CannedResponse;

export const answering =
  (respond: Says): RequestListener =>
  (request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const { method = '', url = '', headers } = request;
        const {
          status = 200,
          headers: more,
          body = '',
        } = respond(method, url, Buffer.concat(chunks), headers.authorization ?? '');
        response.writeHead(status, more).end(body);
      });
  };

/** The same with no socket between: what is asked a thousand times is asked of a function. */
export function targetThat(says: Says): Target {
  const base = 'http://127.0.0.1:1';
  return {
    ...emulatorAt(base),
    send: async ({ method, url, headers, body = new Uint8Array() }) => {
      const reply = says(method, url.replace(base, ''), Buffer.from(body), headers.Authorization ?? '');
      const bytes = Buffer.from(reply.body ?? '');
      const length = ['Content-Length', `${bytes.length}`] as const;
      return { status: reply.status ?? 200, headers: [...Object.entries(reply.headers ?? {}), length], body: bytes };
    },
  };
}

const logId = '202503191325334F8F611D126FE95843E1';
const feishu = { 'Content-Type': 'application/json', 'X-Tt-Logid': logId };
const wechat = { 'Content-Type': 'application/json; encoding=utf-8' };
const plain = { 'Content-Type': 'text/plain' };
const uploaded = JSON.stringify({
  url: `http://mmbiz.qpic.cn/mmbiz_png/${'a'.repeat(107)}/0?from=appmsg`,
  errcode: 0,
  errmsg: 'ok',
});
const nothing: CannedResponse = { status: 204 };
/** What is pushed to an account, and shown where accounts are. */
const secrets = { app_ticket: 'x', component_verify_ticket: 'x', authorization_code: 'x' };

interface DeclaredAccount {
  readonly appid?: string;
  readonly component?: string;
  readonly permissions?: readonly number[];
}

/** What WeChat says as JSON where all is well. Its only authoriser is the one declared last. */
function ofWeChat(at: string, token: () => string, accounts: readonly DeclaredAccount[]): object | undefined {
  const { appid, permissions = [] } = accounts.findLast(({ component }) => component !== undefined) ?? {};
  const authorizer_refresh_token = `refreshtoken@@@${'A'.repeat(43)}`;
  switch (at.replace('/cgi-bin/', '')) {
    case 'token':
    case 'stable_token':
      return { access_token: token(), expires_in: 7200 };
    case 'component/api_component_token':
      return { component_access_token: token(), expires_in: 7200 };
    case 'component/api_query_auth': {
      const func_info = permissions.map((id) => ({ funcscope_category: { id } }));
      const issued = { authorizer_access_token: token(), expires_in: 7200, authorizer_refresh_token };
      return { authorization_info: { authorizer_appid: appid, ...issued, func_info } };
    }
    case 'component/api_authorizer_token':
      return { authorizer_access_token: token(), expires_in: 7200, authorizer_refresh_token };
    case 'clear_quota':
    case 'clear_quota/v2':
    case 'openapi/quota/clear':
      return { errcode: 0, errmsg: 'ok' };
    case 'openapi/quota/get':
      return { errcode: 0, errmsg: 'ok', quota: { daily_limit: 0, used: 0, remain: 0 } };
    default:
      return undefined;
  }
}

/**
 * Takes whatever it is given and keeps it, believes every token and counts nothing. Its tokens are well formed, live
 * for ever, and are all one or each a new one.
 */
export function gullibleServer(tokens: 'all one' | 'each a new one'): Says {
  const pictures: Uint8Array[] = [];
  let accounts: DeclaredAccount[] = [];
  let issued = 0;
  const mark = (length: number) =>
    String(tokens === 'all one' ? 1 : issued++)
      .padStart(length, 'A')
      .replace(/\d/g, (digit) => 'BCDEFGHIJK'.charAt(Number(digit)));
  const tenant = () => `t-g1041AAA${mark(32)}`;
  const json = (headers: Readonly<Record<string, string>>, value: object): CannedResponse => ({
    headers,
    body: JSON.stringify(value),
  });
  return (method, url, body) => {
    const at = url.replace(/\?.*/, '').replace(/\/$/, '');
    if (at === '/__standin/reset') accounts = [];
    if (at === '/__standin/accounts' && method === 'GET') return json(feishu, { accounts });
    if (at === '/__standin/accounts') accounts.push({ ...secrets, ...JSON.parse(body.toString()) });
    if (at.startsWith('/__standin')) return nothing;
    const said = ofWeChat(at, () => `99_${mark(130)}`, accounts);
    if (said) return json(wechat, said);
    switch (at) {
      case '/open-apis/im/v1/images': {
        const key = `img_v3_02mi_00000000-0000-4000-8000-${String(pictures.length).padStart(11, '0')}g`;
        const start = body.indexOf('\r\n\r\n', body.indexOf('name="image"')) + 4;
        pictures.push(body.subarray(start, body.lastIndexOf('\r\n--')));
        return json(feishu, { code: 0, data: { image_key: key }, msg: 'success' });
      }
      case '/open-apis/auth/v3/tenant_access_token/internal':
        return json(feishu, { code: 0, expire: 7200, msg: 'ok', tenant_access_token: tenant() });
      case '/open-apis/auth/v3/app_access_token/internal': {
        const token = tenant();
        return json(feishu, {
          app_access_token: token,
          code: 0,
          expire: 7200,
          msg: 'ok',
          tenant_access_token: token,
        });
      }
      case '/open-apis/auth/v3/app_access_token':
        return json(feishu, { code: 0, msg: 'success', app_access_token: `a-${mark(22)}`, expire: 7200 });
      case '/open-apis/auth/v3/tenant_access_token':
        return json(feishu, { code: 0, msg: 'success', tenant_access_token: tenant(), expire: 7200 });
      case '/open-apis/auth/v3/app_ticket/resend':
        return json(feishu, { code: 0, msg: 'success' });
      case '/cgi-bin/media/uploadimg':
        return { headers: plain, body: uploaded };
      default: {
        const picture = pictures[Number(/(\d{11})g$/.exec(at)?.[1])];
        return { headers: { 'Content-Type': 'image/png' }, body: picture ?? '' };
      }
    }
  };
}

interface CountedCall {
  readonly at: number;
  readonly who: string;
}

/** In milliseconds, after what was asked of the clock. */
function moved(now: number, body: Buffer): number {
  const to: { advance?: string; set?: string } = JSON.parse(body.toString());
  return (to.set === undefined ? now : Date.parse(to.set)) + Number.parseInt(to.advance ?? '0', 10) * 1000;
}

export interface RateCounting {
  readonly perSecond: number;
  readonly perMinute: number;
  readonly window: 'sliding' | 'by the clock';
  readonly countsRefused: boolean;
  readonly by: 'token and endpoint' | 'token' | 'endpoint';
}

/** Refuses every call, and most of all those that come too often: right in all, or wrong in one thing. */
export function rateCountingServer({ perSecond, perMinute, window, countsRefused, by }: RateCounting): Says {
  // Where no second and no minute begins.
  let now = 30_300;
  let calls: CountedCall[] = [];
  const within = (who: string, length: number) => {
    const start = window === 'sliding' ? now - length + 1 : now - (now % length);
    return calls.filter((call) => call.who === who && call.at >= start);
  };
  return (method, url, body, authorization) => {
    if (url.startsWith('/__standin')) {
      if (url.endsWith('/reset')) calls = [];
      if (url.endsWith('/clock')) now = moved(now, body);
      return nothing;
    }
    const who = { 'token and endpoint': method + authorization, token: authorization, endpoint: method }[by];
    const [second, minute] = [within(who, 1000), within(who, 60_000)];
    const [full, limit, length] = second.length >= perSecond ? [second, perSecond, 1000] : [minute, perMinute, 60_000];
    const refused = full.length >= limit;
    if (!refused || countsRefused) calls.push({ at: now, who });
    if (refused) {
      return {
        status: 429,
        headers: {
          'Content-Type': 'application/json',
          'x-ogw-ratelimit-limit': String(limit),
          'x-ogw-ratelimit-reset': String(Math.ceil(((full[0]?.at ?? now) + length - now) / 1000)),
        },
        body: '{"code":99991400,"msg":"request trigger frequency limit"}',
      };
    }
    const troubleshooter =
      '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi' +
      `&log_id=${logId}&code=234001&method_id=6936075528891187228`;
    const error = { log_id: logId, troubleshooter };
    return {
      status: 400,
      headers: feishu,
      body: JSON.stringify({ code: 234001, msg: 'Invalid request param.', error }),
    };
  };
}

export interface DayCounting {
  /** So many more uploads than the setting allows. */
  readonly extra: number;
  /** By how many hours its day begins before that of Greenwich. */
  readonly ahead: number;
  readonly ridSeconds: number;
}

/** Counts the uploads of a day and leads from a rid to its refusal: right in both, or wrong in one thing. */
export function dayCountingServer({ extra, ahead, ridSeconds }: DayCounting): Says {
  let [now, allowed] = [Date.parse('2026-01-01T00:00:00.000Z'), 0];
  let uploads: CountedCall[] = [];
  const refusals = new Map<string, { at: number; body: string }>();
  const refuse = (headers: Readonly<Record<string, string>>, errcode: number, words: string): CannedResponse => {
    const rid = `${Math.floor(now / 1000).toString(16)}-${String(refusals.size).padStart(8, '0')}-00000000`;
    const body = JSON.stringify({ errcode, errmsg: `${words} rid: ${rid}` });
    refusals.set(rid, { at: now, body });
    return { headers, body };
  };
  const day = (at: number) => Math.floor((at / 3_600_000 + ahead) / 24);
  const usedBy = (who: string) => uploads.filter((call) => call.who === who && day(call.at) === day(now)).length;
  const ok = (more: object): CannedResponse => ({
    headers: wechat,
    body: JSON.stringify({ errcode: 0, errmsg: 'ok', ...more }),
  });
  const find = (rid: string): CannedResponse => {
    const { at, body } = refusals.get(rid) ?? { at: 0, body: '' };
    if (now - at > ridSeconds * 1000) return refuse(wechat, 76004, 'rid is too old');
    const asked = { request_url: '', request_body: '', response_body: body, client_ip: '127.0.0.1' };
    return ok({ request: { invoke_time: Math.floor(at / 1000), cost_in_ms: 0, ...asked } });
  };
  return (_, url, body) => {
    const who = url.replace(/.*access_token=/, '');
    if (url.endsWith('/reset')) [uploads, allowed] = [[], 0];
    if (url.endsWith('/clock')) now = moved(now, body);
    if (url.endsWith('/settings')) allowed = JSON.parse(body.toString())['wechat.dailyUploads'];
    if (url.startsWith('/__standin')) return nothing;
    const used = usedBy(who);
    if (url.includes('quota/get')) return ok({ quota: { daily_limit: allowed, used, remain: allowed - used } });
    if (url.includes('rid/get')) return find(JSON.parse(body.toString()).rid);
    if (allowed > 0 && used >= allowed + extra) return refuse(plain, 45009, 'reach max api daily quota limit');
    uploads.push({ at: now, who });
    if (body.includes('picture.gif')) return refuse(plain, 40005, 'invalid file type hint: [A0000d418]');
    return { headers: plain, body: uploaded };
  };
}
