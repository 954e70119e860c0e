import type { Reply } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import type { FeishuError } from '../gateway/errors.ts';
import { json, newLogId, unknownPath } from '../gateway/reply.ts';
import { type TokenErrorName, tokenErrors } from './errors.ts';

/** The invalid parameter was captured with an empty `data`, the secret without (feishu-captured-replies). */
export function tokenRefusal(name: TokenErrorName, world: World): Reply {
  if (name === 'notFound') return unknownPath(world);
  const { code, message, http }: FeishuError = tokenErrors[name];
  const body = name === 'invalidParam' ? { code, data: {}, msg: message } : { code, msg: message };
  return json(http, body, newLogId(world), world);
}
