import type { Answer } from '../../../../core/answer.ts';
import type { Bytes } from '../../../../core/bytes.ts';
import { type Call, type Head, header } from '../../../../core/call.ts';
import { readHeaderValue } from '../../../../core/header-params.ts';
import type { Image } from '../../../../core/image.ts';
import { mediaTypes } from '../../../../core/media-type.ts';
import type { StoredImage } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { headersOf, newLogId } from '../../gateway/reply.ts';
import { contentDisposition } from '../../switches.ts';

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

export async function downloaded(stored: StoredImage, call: Call, world: World): Promise<Answer> {
  const isNamed = named(call, world);
  const { image, bytes, deviation } = await renditionOf(stored, call, world);
  const headers = headersOf(newLogId(world), world, mediaTypes[image.format]);
  const name = isNamed ? ['Content-Disposition', `attachment; filename="${stored.key}.${image.format}"`] : [];
  const reply = { status: 200, headers: [...headers, ...name], body: bytes };
  return deviation === undefined ? { reply } : { reply, deviation };
}

function named(call: Head, { settings }: World): boolean {
  const when = settings.get(contentDisposition);
  if (when !== 'json-request') return when === 'always';
  return readHeaderValue(header(call.headers, 'content-type') ?? '').word === 'application/json';
}
