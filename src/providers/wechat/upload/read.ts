import type { Bytes } from '../../../core/bytes.ts';
import { type Call, type Framing, framingOf, header } from '../../../core/call.ts';
import { type Image, readImage } from '../../../core/image.ts';
import { type Part, partsOf } from '../../../core/multipart.ts';
import { sentParts } from '../../../core/sent.ts';
import type { SentPart } from '../../../core/shapes.ts';
import type { World } from '../../../core/world.ts';
import { strangeIp } from '../account.ts';
import { usedToday } from '../gateway/call-counts.ts';
import { callerByToken, type TokenCaller } from '../gateway/caller.ts';
import { filenameRead, readWeChatForm, type WeChatForm } from '../gateway/form.ts';
import { field } from '../switches.ts';

export const UPLOADIMG = 'wechat/uploadimg';

/** What an upload turned out to be: each fact is looked up once, and the rules only compare. */
export interface Upload {
  readonly framing: Framing;
  /** It says that it came through somebody else. */
  readonly proxied: boolean;
  /** Undefined where nobody asks. */
  readonly form?: WeChatForm;
  readonly method: string;
  readonly caller: TokenCaller;
  /** The sender's address where a platform calls that lists others. */
  readonly strangeIp: string | undefined;
  /** Uploads of this account today, before this one. */
  readonly usedToday: number;
  readonly media: Media | undefined;
}

export interface Media {
  /** The part as it was sent; undefined where nobody asks, or it was not kept. */
  readonly part?: Part;
  /** As far as the service reads it. */
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
  const { media, parts, form } = readMedia(call, world);
  const upload: Upload = {
    framing: framingOf(call),
    proxied: header(call.headers, 'via') !== undefined || header(call.headers, 'x-forwarded-for') !== undefined,
    form,
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
  readonly form: WeChatForm;
}

function readMedia(call: Call, world: World): MediaRead {
  const form = readWeChatForm(header(call.headers, 'content-type'), call.body);
  if (!call.body.kept) {
    const media = { filename: 'unread.jpg', bytes: call.body.length, image: undefined, content: call.body };
    return { media, parts: [], form };
  }
  const names = world.settings.get(field).split(',');
  const parts = partsOf(form);
  const part = parts.find(({ name }) => name !== undefined && names.includes(name));
  const image = part && readImage(part.body);
  return {
    media: part && { part, filename: filenameRead(part), bytes: part.body.length, image, content: part.body },
    parts: sentParts(parts, new Map(part && [[part, image]])),
    form,
  };
}
