import type { Bytes } from '../../../../core/bytes.ts';
import type { Call } from '../../../../core/call.ts';
import type { Image } from '../../../../core/image.ts';
import { mediaTypes } from '../../../../core/media-type.ts';
import type { StoredImage } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { headersOf, newLogId } from '../../gateway/reply.ts';
import type { Given } from '../../resources/download-endpoint.ts';

/** A picture as it is given out. */
export interface Rendition {
  readonly image: Image;
  readonly bytes: Bytes;
  /** Why it is not what the live service gives. */
  readonly deviation?: string;
}

/** The help page names what downloads come in, and TIFF and HEIC are missing from it: they were turned into JPEG. */
export function renditionOf(stored: StoredImage, call: Call, world: World): Rendition | Promise<Rendition> {
  const { format } = stored.image;
  return format === 'tiff' || format === 'heic' ? asJpeg(stored, call, world) : stored;
}

/** From then on the JPEG is what is stored. One that cannot be had is a deviation: the picture goes out as it came in. */
async function asJpeg(stored: StoredImage, { onHangUp }: Call, world: World): Promise<Rendition> {
  const converted = await world.converter.jpegOf(stored, onHangUp);
  const { image, bytes } = stored;
  if ('refused' in converted)
    return { image, bytes, deviation: `live gives a JPEG; there is none: ${converted.refused}` };
  world.objects.replace(stored, converted.image, converted.jpeg);
  return { image: converted.image, bytes: converted.jpeg };
}

export function downloaded(stored: StoredImage, isNamed: boolean, call: Call, world: World): Given | Promise<Given> {
  const rendition = renditionOf(stored, call, world);
  const give = ({ image, bytes, deviation }: Rendition): Given => {
    const headers = headersOf(newLogId(world), world, mediaTypes[image.format]);
    if (isNamed) headers.push('Content-Disposition', `attachment; filename="${stored.key}.${image.format}"`);
    return { reply: { status: 200, headers, body: bytes }, deviation };
  };
  return rendition instanceof Promise ? rendition.then(give) : give(rendition);
}
