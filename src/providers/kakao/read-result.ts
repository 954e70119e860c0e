import { at } from '../../client/service.ts';

/** What became of a message that was sent instead. */
export interface KakaoFailback {
  /** `0`: it arrived. */
  readonly code: string;
  readonly arrived: boolean;
  readonly description: string;
  /** `SMS`, `LMS` or `MMS`. */
  readonly messageType: string;
  /** Which service of API PLEX sent it, such as `sms-standard`. */
  readonly service: string;
}

/** What became of a message that was taken. */
export interface KakaoResult {
  /** `0`: it arrived; else a letter or digit that says why not. */
  readonly code: string;
  readonly arrived: boolean;
  readonly description: string;
  /** The message's, as the answer to its sending named it. */
  readonly key: string;
  /** As it was sent with the message; empty where nothing was. */
  readonly echo: string;
  /** `yyyy-MM-dd HH:mm:ss.SSS`, in Korea as far as is known. */
  readonly requestedAt: string;
  readonly doneAt: string;
  /** Present where a substitute was sent. */
  readonly failback?: KakaoFailback;
}

/** The answer by which API PLEX knows that a result was received; without it the result comes again, up to ten times. */
export const resultReceived = { code: '100', desc: 'success' } as const;

/**
 * Reads what API PLEX posts to an account's callback URL (`apiplex-webhook`): the body, as text or parsed. Answer it with
 * `resultReceived`, as JSON.
 *
 * @throws TypeError for what is no result of a message.
 */
export function readResult(body: unknown): KakaoResult {
  const result = at(typeof body === 'string' ? parsed(body) : body, 'results', '0');
  const code = at(result, 'code');
  const key = at(result, 'msg_key');
  if (typeof code !== 'string' || typeof key !== 'string') {
    throw new TypeError('the body is no result of API PLEX: it must have results[0] with a code and a msg_key');
  }
  const failback = at(result, 'failback');
  return {
    code,
    arrived: code === '0',
    description: text(result, 'desc'),
    key,
    echo: text(result, 'echo_to_webhook'),
    requestedAt: text(result, 'request_date'),
    doneAt: text(result, 'done_date'),
    ...(typeof at(failback, 'code') === 'string' ? { failback: readFailback(failback) } : {}),
  };
}

function readFailback(failback: unknown): KakaoFailback {
  const code = text(failback, 'code');
  return {
    code,
    arrived: code === '0',
    description: text(failback, 'desc'),
    messageType: text(failback, 'message_type'),
    service: text(failback, 'api_unique_id'),
  };
}

function text(value: unknown, name: string): string {
  const found = at(value, name);
  return typeof found === 'string' ? found : '';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
