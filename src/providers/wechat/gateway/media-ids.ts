import { createHash } from 'node:crypto';
import type { World } from '../../../core/world.ts';

/** 43 characters; those of one account begin with the same 21 (wxjava-tests). */
export function newPermanentId(tenant: string, world: World): string {
  return newId(tenant, 16, world);
}

/** 64 characters. */
export function newTemporaryId(tenant: string, world: World): string {
  return newId(tenant, 32, world);
}

function newId(tenant: string, bytes: number, { keys }: World): string {
  const account = createHash('sha256').update(tenant).digest().subarray(0, 16);
  return Buffer.concat([account, keys.bytes(bytes)]).toString('base64url');
}

/** 80 bytes in base64 without padding, where `i`, `+` and `/` are written `ia`, `ib` and `ic` (read off captured URLs). */
export function pictureId(bytes: Buffer): string {
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return base64.replaceAll('i', 'ia').replaceAll('+', 'ib').replaceAll('/', 'ic');
}

const MEDIA_BYTES = 32;

/** What stands for a permanent media_id in the address of its picture: its bytes, and a hash of them. */
export function pictureIdOf(mediaId: string): string {
  const bytes = Buffer.from(mediaId, 'base64url');
  // One that a test put there may be of any form, and stands for itself.
  if (bytes.length !== MEDIA_BYTES || bytes.toString('base64url') !== mediaId) return mediaId;
  return pictureId(Buffer.concat([bytes, hashOf(bytes)]));
}

/** The media_id for which it stands; undefined for the address of any other picture. */
export function mediaIdIn(id: string): string | undefined {
  const base64 = id.replace(/i([abc])/g, (_, which: 'a' | 'b' | 'c') => ({ a: 'i', b: '+', c: '/' })[which]);
  const bytes = Buffer.from(base64, 'base64');
  const media = bytes.subarray(0, MEDIA_BYTES);
  return hashOf(media).equals(bytes.subarray(MEDIA_BYTES)) ? media.toString('base64url') : undefined;
}

/** 48 bytes. */
function hashOf(bytes: Buffer): Buffer {
  return createHash('sha384').update(bytes).digest();
}
