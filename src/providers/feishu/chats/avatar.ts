import type { World } from '../../../core/world.ts';
import { type Asked, text } from '../gateway/asked.ts';
import { isDefaultAvatar } from './shown.ts';

/** What an avatar's key leads to, where that is no avatar of this app. */
export interface Avatar {
  readonly bad?: string | undefined;
  /** A picture for messages. */
  readonly ofMessages?: string | undefined;
}

export function readAvatar(asked: Asked, name: string, world: World): Avatar {
  const key = text(asked, name);
  if (key === '' || isDefaultAvatar(key)) return {};
  const stored = world.objects.get('feishu', key, world.clock.now());
  const { tenant } = asked.caller;
  // Of a caller who is nobody whose a key is is not known to be another's.
  const isOurs = tenant === '' || stored?.tenant === tenant;
  if (isOurs && stored?.kind === 'avatar') return {};
  return isOurs && stored?.kind === 'message' ? { ofMessages: key } : { bad: key };
}
