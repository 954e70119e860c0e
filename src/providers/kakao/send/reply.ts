import type { Reply } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import type { CodedError } from '../gateway/errors.ts';
import { authenticationFailed, codedFailure, json, statusIn, urlNotFound } from '../gateway/reply.ts';
import { sendFailureStatus } from '../switches.ts';
import type { SendResult, SendResults } from '../wire.ts';
import { type SendErrorName, sendErrors } from './errors.ts';
import type { SendCall } from './read.ts';

/** Of a call of which no message was looked at. */
export function sendRefusal(error: SendErrorName, { authorization }: SendCall, world: World): Reply {
  const row: CodedError = sendErrors[error];
  if (error === 'notFound') return urlNotFound(world);
  if (error === 'unauthorized') return authenticationFailed(row.message, authorization === 'none', world);
  const status = world.settings.get(sendFailureStatus) === '200' ? 200 : statusIn(row.code);
  return json(status, codedFailure(row), world);
}

/** `error` undefined: it was taken, whatever becomes of it. Only the code is known; the names are those of the MMS image upload. */
export function resultOf(key: string, error: SendErrorName | undefined): SendResult {
  if (error === undefined) return { msg_key: key, code: 'C100', name: 'success', description: 'success' };
  const row: CodedError = sendErrors[error];
  return { msg_key: key, code: row.code, name: row.name ?? row.message, description: row.message };
}

export function sendResults(results: SendResult[], world: World): Reply {
  const body: SendResults = { results };
  return json(200, body, world);
}
