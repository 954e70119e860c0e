import type { Fields } from '../../../../core/json-fields.ts';
import type { Mention } from '../store.ts';

/** What the content of a message turned out to be, before anybody looks at what its keys lead to. */
export interface Content {
  /** Why it is none of its type, in the service's words. */
  readonly trouble?: string;
  /** Why it is no card, in the card service's words. */
  readonly cardTrouble?: string;
  /** Keys of pictures and of files, in the order in which they stand. */
  readonly images: readonly string[];
  readonly files: readonly string[];
  /** The same in a card. */
  readonly cardImages: readonly string[];
  readonly cardFiles: readonly string[];
  /** As it is read back, as JSON; of files without what their uploads tell. */
  readonly shown: Fields;
  readonly mentions: readonly Mention[];
}

export const nothing: Content = {
  images: [],
  files: [],
  cardImages: [],
  cardFiles: [],
  shown: {},
  mentions: [],
};

export const messageTypes = [
  'text',
  'post',
  'image',
  'file',
  'audio',
  'media',
  'sticker',
  'interactive',
  'share_chat',
  'share_user',
  'system',
] as const;

export type MessageType = (typeof messageTypes)[number];

export function isMessageType(text: string): text is MessageType {
  return messageTypes.some((each) => each === text);
}

export function invalid(why: string): string {
  return `invalid message content. ${why}`;
}
