import type { Reply } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import type { CodedFailure } from '../wire.ts';
import type { CodedError } from './errors.ts';

export function json(status: number, body: object, world: World): Reply {
  const headers = ['Content-Type', 'application/json', 'x-ncp-trace-id', world.keys.hex(32)];
  return { status, headers, body: JSON.stringify(body) };
}

export function codedFailure({ code, name, message }: CodedError): CodedFailure {
  return { code, name: name ?? message, description: message };
}

/** The status that a code names; that of the others is 400. */
export function statusIn(code: string): number {
  return Number(/^C(\d{3})_/.exec(code)?.[1] ?? 400);
}

/** The gateway in front of the API, to a path or a method that it does not know (ncloud-gateway-captured). */
export function urlNotFound(world: World): Reply {
  return gateway(404, { errorCode: '300', message: 'Not Found Exception', details: 'URL not found.' }, world);
}

/** The same, to credentials that are none, or none that it knows (ncloud-gateway-captured). */
export function authenticationFailed(message: string, isMissing: boolean, world: World): Reply {
  const details = isMissing ? 'Authentication information are missing.' : 'Invalid authentication information.';
  return gateway(401, { errorCode: '200', message, details }, world);
}

/** The same gateway, to a body that is too long for it (ncloud-api-gateway-errors). */
export function requestTooLarge(world: World): Reply {
  return gateway(413, { errorCode: '430', message: 'Request Entity Too Large' }, world);
}

function gateway(status: number, error: object, world: World): Reply {
  return json(status, { error }, world);
}
