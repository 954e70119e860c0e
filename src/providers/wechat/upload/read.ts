import type { Bytes } from '../../../core/bytes.ts';
import { type Call, type Framing, framingOf, header } from '../../../core/call.ts';
import { type Image, readImage } from '../../../core/image.ts';
import { splitForm, withBoundaryOf } from '../../../core/multipart.ts';
import { sentParts } from '../../../core/sent.ts';
import type { SentPart } from '../../../core/shapes.ts';
import type { World } from '../../../core/world.ts';
import { strangeIp } from '../account.ts';
import { usedToday } from '../gateway/call-counts.ts';
import { callerByToken, type TokenCaller } from '../gateway/caller.ts';
import { field } from '../switches.ts';

export const UPLOADIMG = 'wechat/uploadimg';

/** What an upload turned out to be: each fact is looked up once, and the rules only compare. */
export interface Upload {
  readonly framing: Framing;
  /** It says that it came through somebody else. */
  readonly proxied: boolean;
  readonly boundary: 'named' | 'found in the body';
  readonly method: string;
  readonly caller: TokenCaller;
  /** The sender's address where a platform calls that lists others. */
  readonly strangeIp: string | undefined;
  /** Uploads of this account today, before this one. */
  readonly usedToday: number;
  readonly media: Media | undefined;
}

export interface Media {
  /** As sent in `filename`; undefined when there is none, or only `filename*`. */
  readonly filename: string | undefined;
  readonly bytes: number;
  readonly image: Image | undefined;
}

/** The upload, what it brought, and the form as it was sent. */
interface UploadRead {
  readonly upload: Upload;
  readonly bytes: Bytes | undefined;
  readonly parts: readonly SentPart[];
}

export function readUpload(call: Call, world: World): UploadRead {
  const caller = callerByToken(call, world);
  const { media, parts, boundary } = readMedia(call, world);
  const upload: Upload = {
    framing: framingOf(call),
    proxied: header(call.headers, 'via') !== undefined || header(call.headers, 'x-forwarded-for') !== undefined,
    boundary,
    method: call.method,
    caller,
    strangeIp: strangeIp(caller.ips, call.ip),
    usedToday: usedToday(UPLOADIMG, caller.tenant, world),
    media,
  };
  return { upload, bytes: media?.content, parts };
}

interface MediaRead {
  readonly media: (Media & { readonly content: Bytes }) | undefined;
  readonly parts: readonly SentPart[];
  readonly boundary: Upload['boundary'];
}

function readMedia(call: Call, world: World): MediaRead {
  if (!call.body.kept) {
    const media = { filename: 'unread.jpg', bytes: call.body.length, image: undefined, content: call.body };
    return { media, parts: [], boundary: 'named' };
  }
  // A Content-Type without boundary was seen to work: WxJava sent none for years (wxjava-3273).
  const sent = header(call.headers, 'content-type');
  const contentType = withBoundaryOf(call.body, sent);
  const form = splitForm(contentType, call.body);
  const parts = 'parts' in form ? form.parts : [];
  const names = world.settings.get(field).split(',');
  const part = parts.find(({ name }) => name !== undefined && names.includes(name));
  const image = part && readImage(part.body);
  return {
    media: part && { filename: part.filename, bytes: part.body.length, image, content: part.body },
    parts: sentParts(parts, (each) => (each === part ? image : undefined)),
    boundary: contentType === sent ? 'named' : 'found in the body',
  };
}
