import type { Reply } from '../../../../src/core/call.ts';
import type { Failed, Stored } from '../wire.ts';
import { type PhotoErrorName, photoErrors } from './errors.ts';

export function stored(id: string, link: string): Reply {
  const body: Stored = { photo: { id, link } };
  return json(201, body);
}

export function refused(name: PhotoErrorName): Reply {
  const { code, message, http } = photoErrors[name];
  const body: Failed = { reason: code, text: message };
  return json(http, body);
}

function json(status: number, body: object): Reply {
  return { status, headers: ['Content-Type', 'application/json'], body: JSON.stringify(body) };
}
