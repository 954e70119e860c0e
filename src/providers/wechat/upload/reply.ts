import type { Call, Reply } from '../../../core/call.ts';
import type { VerdictOf } from '../../../core/judge.ts';
import type { World } from '../../../core/world.ts';
import type { Caller } from '../gateway/caller.ts';
import { API_TYPE, json, refusal } from '../gateway/reply.ts';
import { successFields } from '../switches.ts';
import type { Uploaded } from '../wire.ts';
import { type UploadErrorName, uploadErrors } from './errors.ts';

/** The upload answers JSON under this name (doocs-md-1877). */
const UPLOAD_TYPE = 'text/plain';

/** Slashes are escaped, as in every captured reply (wechat-captured-replies). */
export function uploaded(url: string, world: World): Reply {
  const body: Uploaded = world.settings.get(successFields) === 'url' ? { url } : { url, errcode: 0, errmsg: 'ok' };
  const { status, headers, body: text } = json(body, UPLOAD_TYPE);
  return { status, headers, body: `${text}`.replaceAll('/', '\\/') };
}

export function refused(verdict: VerdictOf<UploadErrorName>, call: Call, { owner }: Caller, world: World): Reply {
  const type = verdict.error === 'invalidUrl' ? API_TYPE : UPLOAD_TYPE;
  return refusal(uploadErrors[verdict.error], type, { call, owner, verdict }, world);
}
