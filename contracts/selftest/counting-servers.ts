/** Servers that count calls, and count wrong where they are told to. */
import type { RequestListener } from 'node:http';
import { feishu, logId, nothing, plain, uploaded, wechat } from './canned-bodies.ts';
import { answering, type CannedResponse } from './test-server.ts';

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
export function rateCountingServer({ perSecond, perMinute, window, countsRefused, by }: RateCounting): RequestListener {
  let now = 0;
  let calls: CountedCall[] = [];
  const within = (who: string, length: number) => {
    const start = window === 'sliding' ? now - length + 1 : now - (now % length);
    return calls.filter((call) => call.who === who && call.at >= start);
  };
  return answering((method, url, body, authorization) => {
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
  });
}

export interface DayCounting {
  /** So many more uploads than the setting allows. */
  readonly extra: number;
  /** By how many hours its day begins before that of Greenwich. */
  readonly ahead: number;
  readonly ridSeconds: number;
}

/** Counts the uploads of a day and leads from a rid to its refusal: right in both, or wrong in one thing. */
export function dayCountingServer({ extra, ahead, ridSeconds }: DayCounting): RequestListener {
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
  return answering((_, url, body) => {
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
  });
}
