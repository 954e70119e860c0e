import type { Bytes } from '../../../core/bytes.ts';
import type { Call } from '../../../core/call.ts';
import { sentParts } from '../../../core/sent.ts';
import type { SentPart } from '../../../core/shapes.ts';
import type { World } from '../../../core/world.ts';
import type { SentFile } from '../gateway/file-cautions.ts';
import { isProxied, readFileForm } from '../gateway/file-form.ts';
import { type GatedCall, readGated } from '../gateway/gate.ts';
import { field } from '../switches.ts';

export const UPLOADIMG = 'wechat/uploadimg';

/** What an upload turned out to be: each fact is looked up once, and the rules only compare. */
export interface Upload extends GatedCall, SentFile {}

/** The upload, what it brought, and the form as it was sent. */
interface UploadRead {
  readonly upload: Upload;
  readonly bytes: Bytes | undefined;
  readonly parts: readonly SentPart[];
}

export function readUpload(call: Call, world: World): UploadRead {
  const { framing, method, caller, strangeIp, usedToday } = readGated(call, UPLOADIMG, world);
  const names = world.settings.get(field).split(',');
  const { media, parts, form } = readFileForm(call, names, 'unread.jpg');
  const upload: Upload = { framing, proxied: isProxied(call), form, method, caller, strangeIp, usedToday, media };
  const { part, image } = media ?? {};
  return { upload, bytes: media?.content, parts: sentParts(parts, new Map(part && [[part, image]])) };
}
