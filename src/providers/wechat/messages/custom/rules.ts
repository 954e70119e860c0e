import { above, type Explanation, ifRead, type Rule, rulesOver } from '../../../../core/rule.ts';
import { bothOf, inRow, phrase, say } from '../../../../core/say.ts';
import { quoted } from '../../../../core/words.ts';
import { postRules } from '../../drafts/rules.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { hasFields } from '../../gateway/rules.ts';
import type { CustomSendErrorName } from '../errors.ts';
import { customGate } from '../gates.ts';
import { customKinds } from '../kinds.ts';
import { isOpenid } from '../openid.ts';
import { saidRules } from '../said-rules.ts';
import { customMedia, replyTime } from '../switches.ts';
import { CUSTOM_SEND, type CustomSend } from './read.ts';

const page = 'wechat-custom-send';
const rule = rulesOver<CustomSend, CustomSendErrorName>();
const play = 'have the user do something first, as POST /__standin/incoming plays it, or emulator.receive()';

/** What is wrong with a file is told before that it is there for good. */
const troubleOf = ({ said: { media } }: CustomSend) =>
  (media.find(({ is, trouble }) => trouble && is !== 'permanent') ?? media.find(({ trouble }) => trouble))?.trouble ??
  draftTrouble;

const draftTrouble: Explanation = {
  measured: 'a draft as mpnews, which is taken no more',
  mend: 'publish the draft with freepublish/submit, and send its article_id as mpnewsarticle',
  ours: true,
};

export const customSendRules: readonly Rule<CustomSend, CustomSendErrorName>[] = [
  ...gateRules<CustomSend>(CUSTOM_SEND, customGate),
  ...postRules<CustomSend>(CUSTOM_SEND),
  ...ifRead<CustomSend, CustomSendErrorName>(hasFields, [
    rule({
      id: `${CUSTOM_SEND}/openid`,
      error: 'openidInvalid',
      measure: ({ touser }) => touser,
      broken: (touser) => !isOpenid(touser),
      mend: 'send the openid of a user as touser: 28 letters, digits, - and _',
      explain: ({ touser, came = [] }) =>
        touser === ''
          ? {
              measured: say`no touser among what came: ${came.length === 0 ? phrase('nothing') : inRow(came.slice(0, 8).map(quoted))}`,
            }
          : undefined,
      source: {
        page: 'community-message-40003',
        at: 'question',
        says: 'an openid that is none of the account’s is refused with 40003',
        assumes:
          'so is what has not the form of one (wechatpy-openid), or is missing; every one of that form is a user’s',
      },
    }),
    ...saidRules<CustomSend>(CUSTOM_SEND, page, Object.keys(customKinds)),
    rule({
      id: `${CUSTOM_SEND}/two-types`,
      error: 'typeInvalid',
      measure: ({ said }) => said.parts.length,
      limit: 1,
      broken: above,
      mend: 'send what the msgtype names alone, and each of the others by itself',
      explain: ({ said }) => ({ measured: say`${bothOf(said.parts)} in one body`, ours: true }),
      source: {
        page: 'wechat-captured-replies',
        at: '45162',
        says: 'a body with what two kinds of messages say is refused',
      },
    }),
    rule({
      id: `${CUSTOM_SEND}/text`,
      error: 'contentTooLong',
      measure: ({ said }) => Buffer.byteLength(said.text),
      limit: 2048,
      broken: above,
      mend: (bytes, most) => say`shorten it to ${most} bytes of UTF-8, by ${bytes - most}, or send it in pieces`,
      source: {
        page: 'chatgpt-on-wechat',
        at: 'MAX_UTF8_LEN',
        says: 'answers are sent in pieces of at most 2048 bytes of UTF-8',
        assumes: 'more than that is what 45002 was seen for (wechat-captured-replies)',
      },
    }),
    rule({
      id: `${CUSTOM_SEND}/articles`,
      error: 'tooManyArticles',
      measure: ({ said }) => said.articles.length,
      limit: 1,
      broken: above,
      mend: (count, most) => say`send ${most} article, ${count - most} fewer`,
      source: {
        page,
        at: 'news.articles',
        says: 'one article alone',
        assumes: 'a second one earns 45008, which the global table has for it',
      },
    }),
    rule({
      id: `${CUSTOM_SEND}/media`,
      error: 'mediaIdInvalid',
      // The id of a draft is one that stays, too.
      measure: ({ said }) => said.media.map(({ is }) => (is === 'a draft' ? 'permanent' : is)),
      limit: customMedia,
      broken: (found, allowed) => found.some((is) => !allowed.split(',').includes(is)),
      mend: 'send a media_id that media/upload answered in the last three days',
      explain: troubleOf,
      source: {
        page: 'community-message-40007',
        at: 'question',
        says: 'a media_id that does not fit is refused with 40007',
        assumes: 'so is one that is unknown, gone or of another type, be permanent ones taken or not',
      },
    }),
    rule({
      id: `${CUSTOM_SEND}/time`,
      error: 'outOfTime',
      measure: ({ reply }) => reply,
      limit: replyTime,
      broken: ({ time, isTracked }, when) =>
        time === 'over' && (when === 'always' || (when === 'declared' && isTracked)),
      mend: play,
      explain: () => ({ measured: 'a user who did nothing in the last 48 hours that may be answered', ours: true }),
      source: {
        page: 'community-message-45015',
        at: 'question',
        says: 'a message outside of the time is refused with 45015',
        assumes: 'only once it is known what the users of the account do',
      },
    }),
    rule({
      id: `${CUSTOM_SEND}/count`,
      error: 'outOfCount',
      measure: ({ reply }) => reply,
      limit: replyTime,
      broken: ({ time }, when) => time === 'spent' && when !== 'never',
      mend: play,
      explain: () => ({
        measured: 'all the messages that may answer what the user did: five to a message, three to an event',
        ours: true,
      }),
      source: {
        page: 'community-message-45047',
        at: 'question',
        says: 'one message too many is refused with 45047',
        assumes: 'of five to a message of the user, and three to a menu, a subscription or a scan',
      },
    }),
  ]),
];
