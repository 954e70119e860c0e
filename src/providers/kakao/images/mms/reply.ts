import type { Reply } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import type { Authorized } from '../../gateway/authorization.ts';
import { authenticationFailed, codedFailure, json, statusIn, urlNotFound } from '../../gateway/reply.ts';
import type { MmsUploaded } from '../../wire.ts';
import { type MmsImageErrorName, mmsImageErrors } from './errors.ts';

/** Keys as the page has them. */
export function mmsUploaded(name: string, url: string, world: World): Reply {
  const body: MmsUploaded = {
    file_name: name,
    image_url: url,
    code: 'C100',
    name: 'success',
    description: 'success',
  };
  return json(200, body, world);
}

export function mmsRefusal(error: MmsImageErrorName, { authorization }: Authorized, world: World): Reply {
  const row = mmsImageErrors[error];
  if (error === 'notFound') return urlNotFound(world);
  if (error === 'unauthorized') return authenticationFailed(row.message, authorization === 'none', world);
  return json(statusIn(row.code), codedFailure(row), world);
}
