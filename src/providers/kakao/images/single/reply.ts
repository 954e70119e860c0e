import type { Reply } from '../../../../core/call.ts';
import type { Verdict } from '../../../../core/verdict.ts';
import type { World } from '../../../../core/world.ts';
import type { KakaoError } from '../../gateway/errors.ts';
import { json } from '../../gateway/reply.ts';
import { messageForm } from '../../switches.ts';
import type { Failed, Uploaded } from '../../wire.ts';
import { messageOf, refusal, requestDate } from '../reply.ts';

export function uploaded(name: string, url: string, world: World): Reply {
  const body: Uploaded = { data: { image_key: world.keys.hex(32), request_date: requestDate(world), name, url } };
  return json(200, body, world);
}

export function singleRefusal(error: KakaoError, verdict: Verdict, world: World): Reply {
  const body: Failed = {
    errcode: error.code,
    errmsg: nested(error, verdict, world) ?? messageOf(error, verdict, world),
  };
  return refusal(error, verdict, body, world);
}

/** An older text: each cause inside the exception that all of E600 has in common (lunasoft-friendtalk). */
function nested({ code, message }: KakaoError, { error, detail }: Verdict, world: World): string | undefined {
  if (world.settings.get(messageForm) !== 'nested' || code !== 'E600' || error === 'failedToUpload') return undefined;
  const why = detail === undefined ? '' : `- 발송 할 수 없는 이미지 크기입니다. : ${detail}`;
  return `FailedToUploadImageException(${message}${why})`;
}
