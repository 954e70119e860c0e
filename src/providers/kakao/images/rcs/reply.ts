import type { Reply } from '../../../../core/call.ts';
import { localDigits } from '../../../../core/clock.ts';
import type { World } from '../../../../core/world.ts';
import { json } from '../../gateway/reply.ts';
import { KOREA_HOURS_EAST, shelf } from '../../shelf.ts';
import { rcsReply } from '../../switches.ts';
import type { RcsFileKey, RcsUploaded } from '../../wire.ts';
import { requestDate } from '../reply.ts';

/** In the form that is set: none is published. */
export function rcsUploaded(name: string, key: string, world: World): Reply {
  return json(
    200,
    world.settings.get(rcsReply) === 'fileKey' ? withFileKey(key, world) : withImageKey(name, key, world),
    world,
  );
}

function withImageKey(name: string, key: string, world: World): RcsUploaded {
  return { data: { image_key: key, request_date: requestDate(world), name } };
}

function withFileKey(key: string, { clock }: World): RcsFileKey {
  const digits = localDigits(shelf.expiresAt(clock.now()), KOREA_HOURS_EAST);
  const expiryDate = digits.replace(/^(....)(..)(..)(..)(..)(..).*$/, '$1-$2-$3T$4:$5:$6');
  return { success: true, code: '200', message: '성공', data: { fileKey: key, expiryDate } };
}
