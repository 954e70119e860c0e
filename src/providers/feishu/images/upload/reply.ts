import type { Reply } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import { json, newLogId } from '../../gateway/reply.ts';
import type { Uploaded } from '../../wire.ts';

export function uploaded(key: string, world: World): Reply {
  const body: Uploaded = { code: 0, data: { image_key: key }, msg: 'success' };
  return json(200, body, newLogId(world), world);
}
