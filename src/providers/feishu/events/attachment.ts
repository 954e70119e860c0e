import { Bytes } from '../../../core/bytes.ts';
import { readImage } from '../../../core/image.ts';
import { InputError } from '../../../core/input-error.ts';
import type { IncomingOrder } from '../../../core/shapes.ts';
import { shelved } from '../../../core/shelf.ts';
import type { StoredObject } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import { newFileKey } from '../files/upload/keep.ts';
import { shelf } from '../shelf.ts';

/** What a message that somebody wrote says, and what it carries. */
export interface Said {
  readonly msgType: 'text' | 'image' | 'file';
  readonly content: object;
  readonly object?: StoredObject;
}

/** Throws an InputError for a picture that is none, and for what is larger than the whole store. */
export function saidIn({ text, image, file, filename = 'file' }: IncomingOrder, owner: string, world: World): Said {
  if (image !== undefined) {
    const object = pictureOf(Bytes.of(image), owner, world);
    return { msgType: 'image', content: { image_key: object.key }, object: kept(object, world) };
  }
  if (file !== undefined) {
    const object = fileOf(Bytes.of(file), filename, owner, world);
    return { msgType: 'file', content: { file_key: object.key, file_name: filename }, object: kept(object, world) };
  }
  return { msgType: 'text', content: { text } };
}

/** The key of a picture that a user sent ends in x, as a captured one (feishu-message-replies). */
function pictureOf(bytes: Bytes, tenant: string, world: World): StoredObject {
  const image = readImage(bytes);
  if (image === undefined) throw new InputError('message: image is no picture; send it as a file');
  const key = `${shelf.newKey(world).slice(0, -1)}x`;
  return shelved(shelf, key, { tenant, kind: 'message', image, bytes }, world.clock.now());
}

function fileOf(bytes: Bytes, filename: string, tenant: string, world: World): StoredObject {
  const key = newFileKey(world);
  const what = { kind: 'stream', filename, mediaType: 'application/octet-stream' };
  return { key, provider: shelf.provider, tenant, ...what, bytes, storedAt: world.clock.now() };
}

function kept(object: StoredObject, { objects }: World): StoredObject {
  if (!objects.fits(object)) {
    throw new InputError(
      `message: it has ${object.bytes.length} bytes, and the store holds ${objects.maxBytes} in all`,
    );
  }
  objects.put(object);
  return object;
}
