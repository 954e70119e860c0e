import type { Reply } from '../../../core/call.ts';
import { mediaTypes } from '../../../core/media-type.ts';
import { isPicture, type StoredObject } from '../../../core/store.ts';
import { extensionOf } from './file-extensions.ts';

/** What sounds and videos are served as, by their extensions. */
const typesByExtension: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  wma: 'audio/x-ms-wma',
  wav: 'audio/wav',
  amr: 'audio/amr',
  mp4: 'video/mp4',
};

export function mediaTypeOf(filename: string): string {
  return typesByExtension[extensionOf(filename)] ?? 'application/octet-stream';
}

/** The bytes under that id, with the headers that media/get was seen to have. */
export function fileOf(object: StoredObject): Reply {
  const extension = isPicture(object) ? object.image.format : extensionOf(object.filename ?? '');
  const type = isPicture(object) ? mediaTypes[object.image.format] : (object.mediaType ?? 'application/octet-stream');
  return {
    status: 200,
    headers: [
      ...['Content-Type', type],
      ...['Content-disposition', `attachment; filename="${object.key}.${extension}"`],
      ...['Cache-Control', 'no-cache, must-revalidate'],
    ],
    body: object.bytes,
  };
}
