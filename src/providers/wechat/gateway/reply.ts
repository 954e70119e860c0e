import type { Call, Reply } from '../../../core/call.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { World } from '../../../core/world.ts';
import type { Done, Failed } from '../wire.ts';
import type { WeChatError } from './errors.ts';
import { traceOf } from './trace.ts';

/** Not `charset`: that is how the rest of the API spells it (wechat-captured-replies). */
export const API_TYPE = 'application/json; encoding=utf-8';

/** What takes files, or gives them out, answers JSON under this name (doocs-md-1877, wechat-api-4). */
export const MODULE_TYPE = 'text/plain';

/** Of calls that have nothing else to tell. */
export const done: Done = { errcode: 0, errmsg: 'ok' };

/** The call that is refused, and whose it is, for whoever asks by the rid what became of it. */
interface Refused {
  readonly call: Call;
  /** Empty: nobody's, and everybody may ask. */
  readonly owner: string;
  readonly verdict?: Verdict;
  /** More fields of the answer. */
  readonly beside?: object | undefined;
}

export function json(body: object, contentType: string): Reply {
  return { status: 200, headers: ['Content-Type', contentType], body: JSON.stringify(body) };
}

/** Of a module: slashes are escaped, as in every captured reply (wechat-captured-replies). */
export function moduleJson(body: object, contentType = MODULE_TYPE): Reply {
  const { status, headers, body: text } = json(body, contentType);
  return { status, headers, body: `${text}`.replaceAll('/', '\\/') };
}

/** One refusal: HTTP 200 and the code in the body, with the ids by which support finds a call; or the bare 412. */
export function refusal(error: WeChatError, contentType: string, refused: Refused, world: World): Reply {
  if (error.code === 412) return noLength();
  const { call, owner, verdict, beside } = refused;
  const at = world.clock.now();
  const rid = newRid(at, world);
  const message = error.message.replaceAll('%s', call.ip);
  const failed: Failed = { errcode: error.code, errmsg: `${message}${locator(error, at, call, world)} rid: ${rid}` };
  const body = beside === undefined ? failed : { ...failed, ...beside };
  const reply = error.locator === 'hint+rid' ? moduleJson(body, contentType) : json(body, contentType);
  const tookMs = verdict?.fault?.delayMs ?? 0;
  world.traces.add(rid, traceOf(call, { owner, at, tookMs, answer: String(reply.body) }));
  return reply;
}

/** What stands in front of the whole host says this to a body without a length, and nothing else: no body at all (fastwego-15). */
export function noLength(): Reply {
  return { status: 412, headers: [], body: '' };
}

/** Three groups of eight hex digits, the first one the seconds since 1970. */
function newRid(at: number, { keys }: World): string {
  const seconds = Math.floor(at / 1000) % 2 ** 32;
  return `${seconds.toString(16).padStart(8, '0')}-${keys.hex(8)}-${keys.hex(8)}`;
}

/** What stands between the text and the rid. A hint ends in the last three digits of the same second. */
function locator({ locator: kind }: WeChatError, at: number, { ip }: Call, { keys }: World): string {
  if (kind === 'rid') return '';
  if (kind === 'ip+rid') return ` requestIP: ${ip}`;
  const second = `${Math.floor(at / 1000) % 1000}`.padStart(3, '0');
  const tail = `${keys.below(10)}${keys.below(10)}-${keys.below(2)}`;
  return ` hint: [${keys.alnum(6)}0${second}${tail}]`;
}
