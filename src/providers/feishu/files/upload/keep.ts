import type { Bytes } from '../../../../core/bytes.ts';
import { type FileShelf, type KeptUpload, keepObject } from '../../../../core/shelf.ts';
import type { World } from '../../../../core/world.ts';
import { type FileType, fileTypes } from '../../wire.ts';
import type { FileUpload } from './rules.ts';

/** As downloads come: no page says more than that the type is the file's. */
const mediaTypes: Readonly<Record<FileType, string>> = {
  opus: 'audio/ogg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  stream: 'application/octet-stream',
};

/** The kind of a file is its file_type; of a type that no page lists it is a stream. */
export function keepFile(upload: FileUpload, bytes: Bytes | undefined, world: World): KeptUpload {
  const { caller, fileType, fileName = '', duration } = upload;
  const key = newFileKey(world);
  if (!bytes) return { key, warnings: [] };
  const kind = typeOf(fileType);
  const file = {
    key,
    provider: 'feishu',
    tenant: caller.tenant,
    kind,
    filename: fileName,
    mediaType: mediaTypes[kind],
    bytes,
    storedAt: world.clock.now(),
  };
  return { key, warnings: keepObject(duration ? { ...file, durationMs: Number(duration) } : file, world) };
}

/** The form of the one that was seen whole (openclaw-cn-58): as a picture's, with another word and block. */
export function newFileKey({ keys }: World): string {
  return `file_v3_00${keys.from('0123456789abcdefghijklmnopqrstuvwxyz', 2)}_${keys.uuid().slice(0, -1)}g`;
}

function typeOf(kind: string | undefined): FileType {
  return fileTypes.find((each) => each === kind) ?? 'stream';
}

/** Files that a test puts there. */
export const fileShelf: FileShelf = {
  kinds: ['stream', ...fileTypes.filter((each) => each !== 'stream')],
  keyForm: /^file_[\w-]{1,200}$/,
  newKey: newFileKey,
  mediaTypeOf: (kind) => mediaTypes[typeOf(kind)],
};
