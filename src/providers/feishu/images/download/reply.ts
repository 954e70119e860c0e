import type { Answer } from '../../../../core/answer.ts';
import type { Call } from '../../../../core/call.ts';
import { mediaTypes } from '../../../../core/media-type.ts';
import type { StoredImage } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { headersOf, newLogId } from '../../gateway/reply.ts';

/** The picture as it is given out. The help page names what downloads come in, and TIFF and HEIC are missing from it: they were turned into JPEG. */
export function downloaded(stored: StoredImage, isNamed: boolean, call: Call, world: World): Answer | Promise<Answer> {
  const { format } = stored.image;
  return format === 'tiff' || format === 'heic'
    ? asJpeg(stored, isNamed, call, world)
    : picture(stored, isNamed, world);
}

/** From then on the JPEG is what is stored. One that cannot be had is a deviation: the picture goes out as it came in. */
async function asJpeg(stored: StoredImage, isNamed: boolean, { onHangUp }: Call, world: World): Promise<Answer> {
  const converted = await world.converter.jpegOf(stored, onHangUp);
  if ('refused' in converted) {
    const deviation = `live gives a JPEG; there is none: ${converted.refused}`;
    return { ...picture(stored, isNamed, world), deviation };
  }
  const { image, jpeg } = converted;
  world.objects.replace(stored, image, jpeg);
  return picture({ key: stored.key, image, bytes: jpeg }, isNamed, world);
}

type Given = Pick<StoredImage, 'key' | 'image' | 'bytes'>;

function picture({ key, image, bytes }: Given, isNamed: boolean, world: World): Answer {
  const headers = headersOf(newLogId(world), world, mediaTypes[image.format]);
  const name = isNamed ? ['Content-Disposition', `attachment; filename="${key}.${image.format}"`] : [];
  return { reply: { status: 200, headers: [...headers, ...name], body: bytes } };
}
