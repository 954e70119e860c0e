import type { Call } from '../../../../core/call.ts';
import { mediaTypes } from '../../../../core/media-type.ts';
import { isPicture, type StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import type { Done } from '../../gateway/json-endpoint.ts';
import { headersOf, newLogId } from '../../gateway/reply.ts';
import { renditionOf } from '../../images/download/reply.ts';

/** What a message holds, with its name: the Python SDK reads that header under just this spelling (larksuite-python-sdk). */
export async function given(stored: StoredObject, message: string, call: Call, world: World): Promise<Done> {
  const uses = [stored.key, message];
  if (!isPicture(stored)) {
    const { mediaType = 'application/octet-stream', filename = stored.key, bytes } = stored;
    return { reply: download(mediaType, filename, bytes, world), uses };
  }
  const { image, bytes, deviation } = await renditionOf(stored, call, world);
  return { reply: download(mediaTypes[image.format], `${stored.key}.${image.format}`, bytes, world), uses, deviation };
}

function download(type: string, name: string, body: StoredObject['bytes'], world: World) {
  const headers = [...headersOf(newLogId(world), world, type), 'Content-Disposition', disposition(name)];
  return { status: 200, headers, body };
}

/** Names beyond ASCII stand in it twice, as RFC 6266 has it. */
function disposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return ascii === name
    ? `attachment; filename="${name}"`
    : `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
