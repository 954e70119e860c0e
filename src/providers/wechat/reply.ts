import type { Reply } from '../../core/call.ts';
import type { World } from '../../core/world.ts';
import type { WeChatError } from './errors.ts';
import type { Failed } from './wire.ts';

/** The upload answers JSON under this name (doocs-md-1877). */
export const UPLOAD_TYPE = 'text/plain';
/** Not `charset`: that is how the rest of the API spells it (wechat-captured-replies). */
export const API_TYPE = 'application/json; encoding=utf-8';

export function json(body: object, contentType: string): Reply {
  return { status: 200, headers: ['Content-Type', contentType], body: JSON.stringify(body) };
}

/** One refusal: HTTP 200 and the code in the body, with the ids by which support finds a call. */
export function refusal(error: WeChatError, contentType: string, world: World): Reply {
  const body: Failed = { errcode: error.code, errmsg: `${error.message}${locators(error, world)}` };
  return json(body, contentType);
}

/** What stands in front of the whole host says this to a body without a length, and nothing else: no body at all (fastwego-15). */
export function noLength(): Reply {
  return { status: 412, headers: [], body: '' };
}

/** `rid`: three groups of eight hex digits, the first one the time. `hint`: ends in the last three digits of the same second. */
function locators({ locator }: WeChatError, { clock, keys }: World): string {
  const seconds = Math.floor(clock.now() / 1000);
  const rid = `${seconds.toString(16).padStart(8, '0')}-${keys.hex(8)}-${keys.hex(8)}`;
  if (locator === 'rid') return ` rid: ${rid}`;
  const tail = `${keys.below(10)}${keys.below(10)}-${keys.below(2)}`;
  const hint = `${keys.alnum(6)}0${`${seconds % 1000}`.padStart(3, '0')}${tail}`;
  return ` hint: [${hint}] rid: ${rid}`;
}
