import type { Reply } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import { authenticationFailed, json, urlNotFound } from '../gateway/reply.ts';
import { sendFailureStatus } from '../switches.ts';
import type { SendFailed, SendResult, SendResults } from '../wire.ts';
import { type SendError, type SendErrorName, sendErrors } from './errors.ts';
import type { SendCall } from './read.ts';

/** Of a call of which no message was looked at. */
export function sendRefusal(error: SendErrorName, { authorization }: SendCall, world: World): Reply {
  const row: SendError = sendErrors[error];
  if (error === 'notFound') return urlNotFound(world);
  if (error === 'unauthorized') return authenticationFailed(row.message, authorization === 'none', world);
  const body: SendFailed = { code: row.code, name: row.name ?? row.message, description: row.message };
  return json(statusOf(row.code, world), body, world);
}

function statusOf(code: string, world: World): number {
  if (world.settings.get(sendFailureStatus) === '200') return 200;
  return Number(/^C(\d{3})_/.exec(code)?.[1] ?? 400);
}

/** `error` undefined: it was taken, whatever becomes of it. Only the code is known; the names are those of the MMS image upload. */
export function resultOf(key: string, error: SendErrorName | undefined): SendResult {
  if (error === undefined) return { msg_key: key, code: 'C100', name: 'success', description: 'success' };
  const row: SendError = sendErrors[error];
  return { msg_key: key, code: row.code, name: row.name ?? row.message, description: row.message };
}

export function sendResults(results: SendResult[], world: World): Reply {
  const body: SendResults = { results };
  return json(200, body, world);
}
