import type { Explanation } from '../../../../core/rule.ts';
import type { Said } from '../../../../core/say.ts';
import type { StoredObject } from '../../../../core/store.ts';

/** Whether it is the address or the path of a file, and not the key of one. */
export function isAddress(key: string): boolean {
  return /^https?:|^\.{0,2}\/|\.\w{2,4}$/i.test(key);
}

const address = (mend: Said): Explanation => ({
  measured: 'an address or a path, and no key',
  mend,
  ours: true,
});

/** What was named in the place of a picture for messages. */
export function whyNoPicture(key: string, stored: StoredObject | undefined): Explanation | undefined {
  if (stored?.kind === 'avatar') {
    return {
      measured: 'the key of an avatar',
      mend: 'upload the picture once more, with image_type message: the key of an avatar is none for a message',
      ours: true,
    };
  }
  if (stored) {
    return {
      measured: 'the key of a file',
      mend: 'send it as a message of type file, {"file_key":"…"}: it is the key of a file',
      ours: true,
    };
  }
  return isAddress(key) ? address('upload the picture first, and send the key that is answered') : undefined;
}

/** The same of a file. */
export function whyNoFile(key: string, stored: StoredObject | undefined): Explanation | undefined {
  if (stored) {
    return {
      measured: 'the key of a picture',
      mend: 'send it as a message of type image, {"image_key":"…"}: it is the key of a picture',
      ours: true,
    };
  }
  return isAddress(key) ? address('upload the file first, and send the key that is answered') : undefined;
}
