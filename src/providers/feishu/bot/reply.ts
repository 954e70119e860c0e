import type { Reply } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import { digest } from '../account.ts';
import { json, newLogId } from '../gateway/reply.ts';

/** Enabled. */
const IN_USE = 2;

/** Its bot stands beside `code`, and not in `data`, as on no other endpoint; keys in the live order. */
export function botInfo(appId: string, world: World): Reply {
  const bot = {
    activate_status: IN_USE,
    app_name: appId,
    avatar_url: `https://s1-imfile.feishucdn.com/static-resource/v1/${digest(`avatar ${appId}`).slice(0, 15)}`,
    ip_white_list: [],
    open_id: botOpenId(appId),
  };
  return json(200, { bot, code: 0, msg: 'ok' }, newLogId(world), world);
}

/** The same each time. */
export function botOpenId(appId: string): string {
  return `ou_${digest(`bot ${appId}`).slice(0, 32)}`;
}
