import type { Bytes } from '../../../core/bytes.ts';
import { keepObject } from '../../../core/shelf.ts';
import type { StoredObject } from '../../../core/store.ts';
import type { Warning } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { shelf } from '../shelf.ts';
import { mediaTypeOf } from './served.ts';
import type { TypedFile } from './typed-files.ts';

/** Keeps what was uploaded under a new media_id. `of`: the concern that it is kept for. */
export function keepFile(
  of: 'material' | 'media',
  { caller, media, type }: TypedFile,
  world: World,
): { readonly object: StoredObject; readonly warnings: readonly Warning[] } {
  const { tenant } = caller;
  const kind = `${of}/${type}`;
  const storedAt = world.clock.now();
  const expiresAt = shelf.expiresAt(storedAt, kind);
  const { image } = media ?? {};
  // A copy: what is read off a header would keep all of its form's headers in memory.
  const filename = Buffer.from(media?.filename ?? '').toString();
  const object: StoredObject = {
    key: shelf.newKey(world, { tenant, kind }),
    provider: 'wechat',
    tenant,
    kind,
    filename,
    bytes: media?.part?.body as Bytes,
    storedAt,
    ...(type === 'image' || type === 'thumb' ? image && { image } : { mediaType: mediaTypeOf(filename) }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
  return { object, warnings: keepObject(object, world) };
}
