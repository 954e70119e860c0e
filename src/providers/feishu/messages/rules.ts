import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { inRow, type Said, say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import type { Recent } from '../../../core/windows.ts';
import type { Called } from '../gateway/rules.ts';
import * as switches from '../switches.ts';
import { isMessageType, messageTypes } from './content/content.ts';
import { isAddress } from './content/mistaken.ts';
import { formOf } from './content/read.ts';
import { isDriveToken } from './content/resources.ts';
import type { sendErrors } from './errors.ts';
import type { Sending } from './sending.ts';

type SendErrorName = keyof typeof sendErrors;

const rule = rulesOver<Sending, SendErrorName>();

const page = 'feishu-message-create';
const unordered = 'the order among the codes of the service is not documented';
const row = (code: number, says: string, assumes = unordered): Source => ({
  page,
  at: `Error codes, ${code}`,
  says,
  assumes,
});
const ext = (value: string, assumes?: string): Source => ({
  page: 'feishu-230001',
  at: value,
  says: 'a value of ext behind the message of 230001',
  ...(assumes === undefined ? {} : { assumes }),
});
/** As which a picture is uploaded for a message, and for nothing else. */
const PICTURE = 'picture for messages';
const found = (key: string | undefined) => key !== undefined;
const reupload = (what: 'picture' | 'file' | typeof PICTURE) => (sent: string) => {
  const key = JSON.stringify(sent);
  if (isAddress(sent))
    return what === 'file'
      ? say`upload the file first: an address or a path is no key, and this is ${key}`
      : say`upload the picture first: an address or a path is no key, and this is ${key}`;
  if (what === PICTURE)
    return say`upload the picture, as image_type message, with this app and send the key that this answers, in the place of ${key}`;
  return what === 'file'
    ? say`upload the file with this app and send the key that this answers, in the place of ${key}`
    : say`upload the picture with this app and send the key that this answers, in the place of ${key}`;
};

/** What every call about messages asks of the app. */
export const botRule = rulesOver<Called, 'botDisabled'>()({
  id: 'feishu/messages/bot',
  error: 'botDisabled',
  measure: ({ caller }) => caller.app?.bot,
  limit: false,
  broken: is,
  mend: "turn on the app's bot",
  source: row(230006, 'the app must have the bot ability on'),
});

/** And of the chat. */
export const inChatRule = rulesOver<Pick<Sending, 'receiver'>, 'outOfChat'>()({
  id: 'feishu/messages/in-chat',
  error: 'outOfChat',
  measure: ({ receiver }) => receiver.outside,
  broken: isTrue,
  mend: 'add the bot to the chat',
  source: row(230002, 'the bot must be in the chat'),
});

/** Of its type and its content, ahead of whom it is for. */
export const contentRules: readonly Rule<Sending, SendErrorName>[] = [
  rule({
    id: 'feishu/messages/msg-type',
    error: 'invalidParam',
    detail: 'invalid msg_type',
    measure: ({ msgType, tooLong }) => tooLong || isMessageType(msgType),
    limit: false as boolean,
    broken: is,
    mend: say`set msg_type to one of ${inRow(messageTypes)}`,
    source: ext('invalid msg_type'),
  }),
  rule({
    id: 'feishu/messages/content-empty',
    error: 'invalidParam',
    detail: 'content cannot be empty',
    measure: ({ sent, tooLong }) => sent === '' && !tooLong,
    broken: isTrue,
    mend: 'send the content as a string that holds JSON',
    source: ext('content cannot be empty'),
  }),
  rule({
    id: 'feishu/messages/content',
    error: 'invalidParam',
    detail: '%v',
    measure: ({ content }) => content.trouble,
    broken: found,
    mend: (trouble) => mendOf(trouble),
    source: ext('invalid message content', 'which text goes with which fault'),
  }),
  botRule,
];

function mendOf(trouble: string): Said {
  if (trouble === 'invalid message content')
    return 'send the post as {"zh_cn":{"title":"…","content":[[…]]}}, with no "post" around the language: that is the form of the webhook';
  if (trouble.includes('not a string in json format')) return 'send the content as JSON in a string: JSON.stringify(…)';
  const [, type = ''] = /content format of the (\w+) type/.exec(trouble) ?? [];
  if (isMessageType(type)) return say`send ${formOf(type)} as the content of a message of type ${type}`;
  const [, tag, field] = /message_content_(\w+)_tag's (\w+) field can't be nil/.exec(trouble) ?? [];
  if (tag !== undefined) return say`give every node of tag ${tag} its ${field ?? ''}, as a text`;
  if (trouble === 'invalid href') return 'send links that begin with http:// or https://';
  return say`mend the content: ${trouble}`;
}

const dissolvedRule = rulesOver<Pick<Sending, 'receiver'>, 'chatDissolved'>()({
  id: 'feishu/messages/chat-dissolved',
  error: 'chatDissolved',
  measure: ({ receiver }) => receiver.dissolved,
  broken: isTrue,
  mend: 'send to a chat that there still is',
  source: row(232009, 'the chat was dissolved'),
});

/** Of the chat that it goes to. */
export const placeRules = [inChatRule, dissolvedRule] as const;

export const chatRateRule = rulesOver<Pick<Sending, 'inChat'>, 'tooOften'>()({
  id: 'feishu/messages/chat-rate',
  error: 'tooOften',
  measure: ({ inChat }) => inChat,
  limit: 5,
  broken: ({ count }: Recent, most) => count >= most,
  mend: ({ lessInMs }) => say`wait ${lessInMs} ms`,
  source: {
    page,
    at: 'Limits',
    says: 'one user, or one chat with all its bots, gets 5 messages a second',
    assumes: 'the window slides, messages that were refused do not count, and it is looked at last',
  },
});

const isRich = (msgType: string) => msgType === 'post' || msgType === 'interactive';

/** Of how long it is, and of what it holds. */
export const messageRules: readonly Rule<Sending, SendErrorName>[] = [
  rule({
    id: 'feishu/messages/size',
    error: 'tooLong',
    measure: ({ bytes, msgType }) => (isRich(msgType) ? 0 : bytes),
    limit: 153_600,
    broken: (bytes, most) => bytes > most,
    mend: (bytes, most) => say`send a request of at most ${most} bytes, ${bytes - most} fewer`,
    source: {
      page,
      at: 'Request body, limits',
      says: 'the request of a text message is at most 150 KB',
      assumes:
        'KB is 1024 bytes, the request is its body, and no message of another type but cards and posts is longer',
    },
  }),
  rule({
    id: 'feishu/messages/rich-size',
    error: 'tooLong',
    measure: ({ bytes, msgType }) => (isRich(msgType) ? bytes : 0),
    limit: switches.richMessageMaxBytes,
    broken: (bytes, most) => bytes > most,
    mend: (bytes, most) => say`send a request of at most ${most} bytes, ${bytes - most} fewer`,
    source: switches.richMessageMaxBytes.source,
  }),
  rule({
    id: 'feishu/messages/image-key',
    error: 'invalidParam',
    detail: 'invalid image_key',
    measure: ({ resources }) => resources.badImage,
    broken: found,
    mend: reupload(PICTURE),
    explain: ({ resources }) => resources.imageIs,
    source: row(
      230001,
      'an image_key must be one of this app’s uploads for messages',
      'an avatar’s key is invalid too',
    ),
  }),
  rule({
    id: 'feishu/messages/image-owner',
    error: { by: switches.foreignImageKey, errors: { 230001: 'invalidParam', 230017: 'notTheOwner' } },
    detail: 'invalid image_key',
    measure: ({ resources }) => resources.foreignImage,
    broken: found,
    mend: reupload('picture'),
    source: switches.foreignImageKey.source,
  }),
  rule({
    id: 'feishu/messages/file-key',
    error: 'invalidParam',
    detail: 'invalid file_key',
    measure: ({ resources }) => resources.badFile,
    broken: found,
    mend: reupload('file'),
    explain: ({ resources }) => resources.fileIs,
    source: { page: 'feishu-230001', at: 'invalid file_key', says: 'a value of ext behind the message of 230001' },
  }),
  rule({
    id: 'feishu/messages/file-owner',
    error: 'notTheOwner',
    measure: ({ resources }) => resources.foreignFile,
    broken: found,
    mend: (key) =>
      isDriveToken(key)
        ? 'upload the file by im/v1/files and send the file_key that this answers: a token of Drive is none'
        : reupload('file')(key),
    source: {
      page: 'feishu-cli-42',
      at: 'report',
      says: 'a token of Drive in the place of a file_key is refused with 230017, and so is a file that a user sent',
    },
  }),
  rule({
    id: 'feishu/messages/file-type',
    error: 'kindMismatch',
    measure: ({ resources }) => resources.misfit,
    broken: found,
    mend: (kind) => say`send a file that was uploaded as ${kind} as ${typeFor(kind)}`,
    source: row(230055, 'opus goes out as audio, mp4 as media, all others as file'),
  }),
  rule({
    id: 'feishu/messages/system-in-group',
    error: 'invalidParam',
    detail: 'sending system messages in group chats is not supported',
    measure: ({ isMisplaced }) => isMisplaced,
    broken: isTrue,
    mend: 'send a system message to a user, by open_id: only a chat of two takes it',
    source: ext(
      'sending system messages in group chats is not supported',
      'a chat of which nothing is known is one of several',
    ),
  }),
  rule({
    id: 'feishu/messages/shared-chat',
    error: 'privateChatShared',
    measure: ({ sharesPrivate }) => sharesPrivate,
    broken: isTrue,
    mend: 'share a chat of several: a chat of two is for those two',
    source: row(230015, 'a chat of two is not shared'),
  }),
  rule({
    id: 'feishu/messages/card',
    error: 'cardFailed',
    detail: '%v',
    measure: ({ content }) => content.cardTrouble,
    broken: found,
    mend: 'send a card as JSON in a string, with at most five tables in it',
    source: row(230099, 'what the card service finds is named behind ext=', 'what it finds first, and a stop less'),
  }),
  rule({
    id: 'feishu/messages/card-image',
    error: 'cardFailed',
    detail: 'ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key %v',
    measure: ({ resources }) => resources.badCardImage,
    broken: found,
    mend: reupload(PICTURE),
    source: {
      page: 'feishu-message-refusals',
      at: 'a card with a key that is none',
      says: 'the card is refused as a whole, and the key is named as it was sent, be it a path or an address',
    },
  }),
  rule({
    id: 'feishu/messages/card-image-owner',
    error: 'cardFailed',
    detail: 'ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key %v',
    measure: ({ resources }) => resources.foreignCardImage,
    limit: switches.foreignCardImage,
    broken: (key, mode) => key !== undefined && mode === 'refuse',
    mend: reupload('picture'),
    source: switches.foreignCardImage.source,
  }),
  rule({
    id: 'feishu/messages/card-audio',
    error: 'cardFailed',
    detail:
      'ErrCode: 300240; ErrMsg: This application cannot retrieve audio information. Please check if the application used for uploading audio is the same as the one used for sending messages; ',
    measure: ({ resources }) => found(resources.badCardFile),
    broken: isTrue,
    mend: 'upload the audio with this app',
    source: row(230099, '300240: the audio of a card must be an upload of the same app'),
  }),
  chatRateRule,
];

function typeFor(kind: string): string {
  return kind === 'opus' ? 'audio' : kind === 'mp4' ? 'media' : 'file';
}

const all = [...contentRules, ...placeRules, ...messageRules];

/** Some of these rows, for a call that asks no others, and the errors that they answer with. */
export function rowsNamed<Error extends SendErrorName>(...slugs: readonly string[]): Rule<Sending, Error>[] {
  const named = slugs.flatMap((slug) => all.filter(({ id }) => id === `feishu/messages/${slug}`));
  return named as Rule<Sending, Error>[];
}
