import { text } from 'node:stream/consumers';
import * as lark from '@larksuiteoapi/node-sdk';
import { parsed, type Seen, taken } from '../door.ts';

const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

/** Feishu's own SDK. It fetches no token unless it is given an app: each call then carries what it is told to. */
export function larkClient(url: string, app?: { appId: string; appSecret: string }): lark.Client {
  return new lark.Client({
    ...(app ?? { appId: 'cli_1', appSecret: 's' }),
    disableTokenCache: app === undefined,
    domain: url,
    cache: new lark.DefaultCache(),
    logger: silent,
  });
}

/** What the SDK makes of an answer: it resolves with the body, or with a part of it, and throws for any HTTP error. */
export async function seenByLark(call: Promise<unknown>): Promise<Seen> {
  try {
    const body = (await call) as { code?: number; msg?: string } | null;
    return body?.code ? { status: 200, code: body.code, message: body.msg ?? '' } : taken;
  } catch (error) {
    const { response } = error as { response?: { status: number; data: unknown } };
    if (response === undefined) throw error;
    return feishuSaid(response.status, await textOf(response.data));
  }
}

export function feishuSaid(status: number, body: string): Seen {
  const said = parsed(body);
  if (said === undefined) return { status, code: undefined, message: body };
  const { code, msg } = said as { code: number; msg: string };
  return code === 0 ? taken : { status, code, message: msg };
}

/** A download's refusal comes as a stream, any other parsed or, where it is no JSON, as text. */
async function textOf(data: unknown): Promise<string> {
  if (typeof data === 'string') return data;
  return data instanceof Object && 'pipe' in data ? text(data as NodeJS.ReadableStream) : JSON.stringify(data);
}
