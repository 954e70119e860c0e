import type { Call, Reply } from '../../../core/call.ts';
import type { VerdictOf } from '../../../core/judge.ts';
import type { World } from '../../../core/world.ts';
import type { Caller } from '../gateway/caller.ts';
import { API_TYPE, MODULE_TYPE, moduleJson, refusal } from '../gateway/reply.ts';
import { successFields } from '../switches.ts';
import type { Uploaded } from '../wire.ts';
import { type UploadErrorName, uploadErrors } from './errors.ts';

export function uploaded(url: string, world: World): Reply {
  const body: Uploaded = world.settings.get(successFields) === 'url' ? { url } : { url, errcode: 0, errmsg: 'ok' };
  return moduleJson(body);
}

export function refused(verdict: VerdictOf<UploadErrorName>, call: Call, { owner }: Caller, world: World): Reply {
  const type = verdict.error === 'invalidUrl' ? API_TYPE : MODULE_TYPE;
  return refusal(uploadErrors[verdict.error], type, { call, owner, verdict }, world);
}
