import type { Answer } from '../../../../core/answer.ts';
import { mediaTypes } from '../../../../core/media-type.ts';
import type { StoredImage } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { headersOf, newLogId } from '../../gateway/reply.ts';

/** The picture as it is given out. The help page names what downloads come in, and TIFF and HEIC are missing from it: they were turned into JPEG. */
export function downloaded(stored: StoredImage, world: World): Answer | Promise<Answer> {
  const { format } = stored.image;
  return format === 'tiff' || format === 'heic' ? asJpeg(stored, world) : picture(stored, world);
}

/** From then on the JPEG is what is stored. One that cannot be had is a deviation: the picture goes out as it came in. */
async function asJpeg(stored: StoredImage, world: World): Promise<Answer> {
  const converted = await world.converter.jpegOf(stored.bytes, stored.image);
  if ('refused' in converted) {
    const deviation = `live gives a JPEG; there is none: ${converted.refused}`;
    return { ...picture(stored, world), deviation };
  }
  const { image, jpeg } = converted;
  world.images.replace(stored, image, jpeg);
  return picture({ image, bytes: jpeg }, world);
}

function picture({ image, bytes }: Pick<StoredImage, 'image' | 'bytes'>, world: World): Answer {
  const headers = headersOf(newLogId(world), world, mediaTypes[image.format]);
  return { reply: { status: 200, headers, body: bytes } };
}
