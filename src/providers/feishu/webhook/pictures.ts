import type { Explanation } from '../../../core/rule.ts';
import { phrase, say } from '../../../core/say.ts';
import { whyGone } from '../../../core/shelf.ts';
import type { World } from '../../../core/world.ts';

/** The first key that leads to no picture for messages, whichever app uploaded it: a custom bot has none of its own. */
export function badKeyIn(keys: readonly string[], world: World): string | undefined {
  return keys.find((key) => world.objects.get('feishu', key, world.clock.now())?.kind !== 'message');
}

export function whyBadKey(key: string, world: World): Explanation {
  const object = world.objects.get('feishu', key, world.clock.now());
  const fate = world.objects.fateOf('feishu', key);
  const again = 'upload the picture with image_type message, and send the image_key that is answered';
  if (object?.kind === 'avatar') return { measured: say`${key}, the key of an avatar`, mend: again };
  if (object) return { measured: say`${key}, the key of a file`, mend: again };
  if (fate)
    return { measured: say`${key}, which is gone: ${phrase(whyGone(fate, world) ?? 'it was deleted')}`, mend: again };
  if (/^https?:|\//.test(key)) return { measured: say`${key}, an address or a path, and no key`, mend: again };
  return { measured: say`${key}, a key that no upload answered`, mend: again };
}
