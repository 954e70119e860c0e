import type { Reply } from '../../../core/call.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { World } from '../../../core/world.ts';
import { failureStatus, messageForm } from '../switches.ts';
import type { Failed, ListFailed } from '../wire.ts';
import type { KakaoError } from './errors.ts';

/** Which status a code names, where a failure is to have one of its own. */
const statuses: Readonly<Record<string, number>> = { CE400: 400, CE500: 500, CE504: 504, G900: 500 };

export function json(status: number, body: object, world: World): Reply {
  const headers = ['Content-Type', 'application/json', 'x-ncp-trace-id', world.keys.hex(32)];
  return { status, headers, body: JSON.stringify(body) };
}

export function singleRefusal(error: KakaoError, verdict: Verdict, world: World): Reply {
  if (verdict.error === 'notFound') return urlNotFound(world);
  const body: Failed = {
    errcode: error.code,
    errmsg: nested(error, verdict, world) ?? messageOf(error, verdict, world),
  };
  return json(statusOf(error, world), body, world);
}

export function listRefusal(error: KakaoError, verdict: Verdict, world: World): Reply {
  if (verdict.error === 'notFound') return urlNotFound(world);
  const body: ListFailed = { code: error.code, message: messageOf(error, verdict, world) };
  return json(statusOf(error, world), body, world);
}

/** An older text: each cause inside the exception that all of E600 has in common (lunasoft-friendtalk). */
function nested({ code, message }: KakaoError, { error, detail }: Verdict, world: World): string | undefined {
  if (world.settings.get(messageForm) !== 'nested' || code !== 'E600' || error === 'failedToUpload') return undefined;
  const why = detail === undefined ? '' : `- 발송 할 수 없는 이미지 크기입니다. : ${detail}`;
  return `FailedToUploadImageException(${message}${why})`;
}

/** The exception's name, with what it found in brackets where the text for it was ever seen. */
export function messageOf({ message }: KakaoError, { detail }: Verdict, world: World): string {
  if (message.includes('%s')) return message.replace('%s', detail ?? 'image');
  const explained = detail !== undefined && world.settings.get(messageForm) !== 'bare';
  return explained ? `${message}(${detail})` : message;
}

function statusOf({ code }: KakaoError, world: World): number {
  return world.settings.get(failureStatus) === 'by-code' ? (statuses[code] ?? 200) : 200;
}

/** The gateway in front of the API, to a path or a method that it does not know (ncloud-gateway-captured). */
export function urlNotFound(world: World): Reply {
  return gateway(404, { errorCode: '300', message: 'Not Found Exception', details: 'URL not found.' }, world);
}

/** The same gateway, to a body that is too long for it (ncloud-api-gateway-errors). */
export function requestTooLarge(world: World): Reply {
  return gateway(413, { errorCode: '430', message: 'Request Entity Too Large' }, world);
}

function gateway(status: number, error: object, world: World): Reply {
  return json(status, { error }, world);
}
