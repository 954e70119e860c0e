import type { Explanation } from '../../../../core/rule.ts';
import type { StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import type { Caller } from '../../gateway/caller.ts';
import type { Content, MessageType } from './content.ts';
import { whyNoFile, whyNoPicture } from './mistaken.ts';

/** What the keys of a message lead to: each is the first that is wrong in that way. */
export interface Resources {
  /** No picture for messages, malformed or unknown. */
  readonly badImage?: string | undefined;
  /** What it is instead, where that is plain; the same of a file. */
  readonly imageIs?: Explanation | undefined;
  readonly fileIs?: Explanation | undefined;
  /** Of another app. */
  readonly foreignImage?: string | undefined;
  readonly badFile?: string | undefined;
  readonly foreignFile?: string | undefined;
  /** The file's kind, where another type of message takes it. */
  readonly misfit?: string | undefined;
  readonly badCardImage?: string | undefined;
  readonly foreignCardImage?: string | undefined;
  readonly badCardFile?: string | undefined;
  /** The file of a message, where there is one. */
  readonly file?: StoredObject | undefined;
}

const takes: Readonly<Partial<Record<MessageType, readonly string[]>>> = {
  audio: ['opus'],
  media: ['mp4'],
  file: ['pdf', 'doc', 'xls', 'ppt', 'stream'],
};

export function readResources(type: MessageType, content: Content, { tenant }: Caller, world: World): Resources {
  const stored = (key: string) => world.objects.get('feishu', key, world.clock.now());
  // Of a caller who is nobody whose a key is is not known to be another's.
  const isOurs = (key: string) => tenant === '' || stored(key)?.tenant === tenant;
  const isPicture = (key: string) => stored(key)?.kind === 'message';
  const isFile = (key: string) => isFileKind(stored(key));
  const { images, files, cardImages, cardFiles } = content;
  const [first = ''] = files;
  const file = isFile(first) ? stored(first) : undefined;
  // A sticker's key is given to a bot with a message, and no upload makes one.
  const judged = type === 'sticker' ? [] : files;
  const badImage = images.find((key) => !isPicture(key));
  const badFile = judged.find((key) => !isFile(key) && !isDriveToken(key));
  return {
    badImage,
    imageIs: badImage === undefined ? undefined : whyNoPicture(badImage, stored(badImage)),
    foreignImage: images.find((key) => isPicture(key) && !isOurs(key)),
    badFile,
    fileIs: badFile === undefined ? undefined : whyNoFile(badFile, stored(badFile)),
    foreignFile: judged.find((key) => (isFile(key) ? !isOurs(key) : isDriveToken(key))),
    misfit: file && takes[type]?.includes(file.kind) === false ? file.kind : undefined,
    badCardImage: cardImages.find((key) => !isPicture(key)),
    foreignCardImage: cardImages.find((key) => isPicture(key) && !isOurs(key)),
    badCardFile: cardFiles.find((key) => !isFile(key) || !isOurs(key)),
    file,
  };
}

/** Of a file in Drive, which many take for a key: the service knows it, and it is not the bot's. */
export function isDriveToken(key: string): boolean {
  return /^[A-Za-z0-9]{22,27}$/.test(key);
}

function isFileKind(stored: StoredObject | undefined): boolean {
  return stored !== undefined && stored.kind !== 'message' && stored.kind !== 'avatar';
}
