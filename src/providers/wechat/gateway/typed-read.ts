import { type Call, query } from '../../../core/call.ts';
import { partNamed } from '../../../core/multipart.ts';
import { sentParts } from '../../../core/sent.ts';
import type { SentPart } from '../../../core/shapes.ts';
import type { World } from '../../../core/world.ts';
import { isProxied, readFileForm } from './file-form.ts';
import { readGated } from './gate.ts';
import { mediaTypes, type TypedFile } from './typed-files.ts';

/** `also`: a part that is read beside the file. */
export function readTypedFile(
  call: Call,
  endpoint: string,
  also: string | undefined,
  world: World,
): { readonly facts: TypedFile; readonly parts: readonly SentPart[] } {
  const { framing, method, caller, strangeIp, usedToday } = readGated(call, endpoint, world);
  const typeSent = query(call, 'type');
  const type = mediaTypes.find((each) => each === typeSent);
  const { media, parts, form } = readFileForm(call, ['media'], `unread.${unreadAs[type ?? 'image']}`);
  const beside = also === undefined ? undefined : partNamed(parts, also);
  const read = [media?.part, beside].flatMap((part) =>
    part ? ([[part, part === media?.part ? media?.image : undefined]] as const) : [],
  );
  const facts = {
    framing,
    proxied: isProxied(call),
    form,
    method,
    caller,
    strangeIp,
    usedToday,
    media,
    type,
    typeSent,
  };
  return { facts, parts: sentParts(parts, new Map(read)) };
}

/** So that what was too much to keep is refused for that. */
const unreadAs = { image: 'jpg', voice: 'mp3', video: 'mp4', thumb: 'jpg' } as const;
