import type { Explanation } from '../../../core/rule.ts';
import type { World } from '../../../core/world.ts';

/** What somebody took for the key of an upload; undefined where it could have been one. */
export function whyMistaken(key: string, world: World): Explanation | undefined {
  const object = world.objects.get('feishu', key, world.clock.now());
  if (object)
    return object.image
      ? { measured: 'the key of a picture', mend: 'ask for it at GET /open-apis/im/v1/images/:image_key', ours: true }
      : { measured: 'the key of a file', mend: 'ask for it at GET /open-apis/im/v1/files/:file_key', ours: true };
  if (/^https?:|^\/|\.\w{2,4}$/.test(key))
    return {
      measured: 'an address or a path, and no key',
      mend: 'upload it first, and send the key that is answered',
      ours: true,
    };
  if (/^[A-Za-z0-9]{22,30}$/.test(key))
    return {
      measured: 'a text in the form of a token of Drive: files there have no key here',
      mend: 'download the file from Drive, and upload it to POST /open-apis/im/v1/files',
      ours: true,
    };
  return undefined;
}
