import type { Reply } from '../../../core/call.ts';
import { localDigits } from '../../../core/clock.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { World } from '../../../core/world.ts';
import type { KakaoError } from '../gateway/errors.ts';
import { json, urlNotFound } from '../gateway/reply.ts';
import { KOREA_HOURS_EAST } from '../shelf.ts';
import { failureStatus, messageForm } from '../switches.ts';
import type { Failed, ListFailed } from '../wire.ts';

/** Which status a code names, where a failure is to have one of its own. */
const statuses: Readonly<Record<string, number>> = { CE400: 400, CE500: 500, CE504: 504, G900: 500 };

/** Single and list uploads say it in words of their own, and send it alike. */
export function refusal(error: KakaoError, verdict: Verdict, body: Failed | ListFailed, world: World): Reply {
  return verdict.error === 'notFound' ? urlNotFound(world) : json(statusOf(error, world), body, world);
}

/** The exception's name, with what it found in brackets where the text for it was ever seen. */
export function messageOf({ message }: KakaoError, { detail }: Verdict, world: World): string {
  if (message.includes('%s')) return message.replace('%s', detail ?? 'image');
  const explained = detail !== undefined && world.settings.get(messageForm) !== 'bare';
  return explained ? `${message}(${detail})` : message;
}

/** `YYYYMMDD`; that it is Korea's day is assumed. */
export function requestDate({ clock }: World): string {
  return localDigits(clock.now(), KOREA_HOURS_EAST).slice(0, 8);
}

function statusOf({ code }: KakaoError, world: World): number {
  return world.settings.get(failureStatus) === 'by-code' ? (statuses[code] ?? 200) : 200;
}
