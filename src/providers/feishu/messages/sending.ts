import type { Recent } from '../../../core/windows.ts';
import type { World } from '../../../core/world.ts';
import { appIdOf, digest, tenantKeyOf } from '../account.ts';
import { type Entity, markSent, readEntity } from '../cards/entity.ts';
import type { Card } from '../cards/store.ts';
import { type Asked, type Looked, text } from '../gateway/asked.ts';
import type { Caller } from '../gateway/caller.ts';
import type { Done } from '../gateway/json-endpoint.ts';
import { richMessageMaxBytes } from '../switches.ts';
import { readCard } from './content/card.ts';
import { type Content, isMessageType, type MessageType, nothing } from './content/content.ts';
import type { Namer } from './content/mentions.ts';
import { readContent } from './content/read.ts';
import { type Resources, readResources } from './content/resources.ts';
import { isPrivateChat } from './private.ts';
import type { Receiver } from './receiver.ts';
import { shown } from './shown.ts';
import { keepMessage, type Message, type Sender, type Written } from './store.ts';
import { earlierOf, rememberUuid, sendKey } from './uuid.ts';

/** A message that is to be sent, to somebody or as a reply. */
export interface Sending extends Looked {
  readonly receiver: Omit<Receiver, 'ids'>;
  readonly msgType: string;
  /** As it was sent; empty where there is none. */
  readonly sent: string;
  readonly content: Content;
  readonly resources: Resources;
  /** Bytes of the request. */
  readonly bytes: number;
  /** Whether it is for a chat of several, of a type that only chats of two take. */
  readonly isMisplaced: boolean;
  /** Whether it shares a chat of two. */
  readonly sharesPrivate: boolean;
  /** Messages that this chat got of late. */
  readonly inChat: Recent;
  /** The message that was sent under the same uuid. */
  readonly earlier: Message | undefined;
  /** That was made before, where the message names one. */
  readonly card: Card | undefined;
}

export const none: Recent = { count: 0, lessInMs: 0 };
const SECOND = 1000;
/** Bytes of a request whose content is read, more than any message has unless it is said to. */
const LONGEST_READ = 256 * 1024;

export function readSending(asked: Asked, { ids, ...receiver }: Receiver, world: World, as?: MessageType): Sending {
  const { caller, call } = asked;
  const [msgType, sent] = [as ?? text(asked, 'msg_type'), text(asked, 'content')];
  const type = isMessageType(msgType) ? msgType : undefined;
  const earlier = earlierOf(sendKey(text(asked, 'uuid'), caller, receiver.chatId, world), world);
  const isNew = earlier === undefined && as === undefined;
  const isLong = call.body.length > Math.max(LONGEST_READ, world.settings.get(richMessageMaxBytes));
  const isRead = type !== undefined && sent !== '' && !isLong;
  const entity = type === 'interactive' && isNew && isRead ? readEntity(sent, caller, world) : undefined;
  const brought = isRead ? readContent(type, sent, namerFor(caller)) : nothing;
  const content = entity ? contentOf(entity) : brought;
  return {
    ...asked,
    ids,
    receiver,
    msgType,
    sent,
    content,
    resources: type === undefined ? {} : readResources(type, content, caller, world),
    isMisplaced: type === 'system' && !receiver.isPrivate && !isPrivateChat(receiver.chatId, caller, world),
    sharesPrivate: type === 'share_chat' && isPrivateChat(String(content.shown.chat_id), caller, world),
    bytes: call.body.length,
    inChat: earlier ? none : recentIn(receiver.chatId, world),
    earlier,
    card: entity?.card,
  };
}

/** What was made before is read back as if the message had brought it. */
function contentOf({ card, trouble }: Entity): Content {
  return card ? readCard(card.content) : { ...nothing, cardTrouble: trouble ?? '' };
}

/** Messages that a chat got of late. */
export function recentIn(chatId: string, { calls, clock, rateLimits }: World): Recent {
  return rateLimits ? calls.within(SECOND, windowOf(chatId), clock.now()) : none;
}

export function countIn({ chatId, createdAt }: Message, world: World): void {
  if (world.rateLimits) world.calls.add(windowOf(chatId), createdAt);
}

function windowOf(chatId: string): string {
  return `feishu/messages to ${chatId}`;
}

export function namerFor(caller: Caller): Namer {
  return (id) => {
    const user = caller.app?.users?.find((each) => each.open_id === id || each.user_id === id || each.union_id === id);
    return { id_type: idTypeOf(id), name: user?.name ?? '', tenant_key: tenantKeyOf(caller) };
  };
}

function idTypeOf(id: string): string {
  return id.startsWith('ou_') ? 'open_id' : id.startsWith('on_') ? 'union_id' : 'user_id';
}

/** The bot, or the user whose token it was. */
export function senderOf(caller: Caller): Sender {
  const tenant_key = tenantKeyOf(caller);
  if (caller.token !== 'user') return { id: appIdOf(caller), id_type: 'app_id', sender_type: 'app', tenant_key };
  return { id: `ou_${digest(caller.tenant).slice(0, 32)}`, id_type: 'open_id', sender_type: 'user', tenant_key };
}

/** What a message says, with what its file's upload tells of it. */
export function written({ msgType, sent, content, resources }: Sending): Written {
  const { files, images, cardImages, mentions } = content;
  return {
    msgType,
    sent,
    content: JSON.stringify({ ...content.shown, ...ofFile(msgType as MessageType, resources) }),
    mentions,
    keys: [...images, ...files, ...cardImages],
  };
}

function ofFile(type: MessageType, { file }: Resources): object {
  const name = type === 'file' || type === 'media' ? { file_name: file?.filename } : {};
  return type === 'audio' || type === 'media' ? { ...name, duration: file?.durationMs } : name;
}

/** Where a message stands among others. */
type Links = Pick<Message, 'rootId' | 'parentId' | 'threadId'>;

/** Sends it, unless it was sent before under the same uuid. */
export function send(sending: Sending, links: Links, world: World): Done {
  const { caller, receiver, earlier, card } = sending;
  if (earlier) return { data: shown(earlier), uses: [earlier.id] };
  const says = written(sending);
  const draft = { ...says, ...links, chatId: receiver.chatId, sender: senderOf(caller), tenant: caller.tenant };
  const message = keepMessage(receiver.isPrivate ? { ...draft, isPrivate: true } : draft, world);
  rememberUuid(sendKey(text(sending, 'uuid'), caller, receiver.chatId, world), message, world);
  if (card) markSent(card, world);
  countIn(message, world);
  return {
    data: shown(message),
    uses: [...says.keys, ...(links.parentId ? [links.parentId] : []), ...(card ? [card.id] : [])],
    made: [message.id],
  };
}
