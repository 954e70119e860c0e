import { above, absent, ifRead, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { quoted } from '../../../../core/words.ts';
import { postRules } from '../../drafts/rules.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { hasFields } from '../../gateway/rules.ts';
import type { MassPreviewErrorName, MassSendallErrorName, MassSendErrorName } from '../errors.ts';
import { massGate, toOpenidsGate } from '../gates.ts';
import { massKinds } from '../kinds.ts';
import { isOpenid } from '../openid.ts';
import { saidRules } from '../said-rules.ts';
import {
  MASS_PREVIEW,
  MASS_SEND,
  MASS_SENDALL,
  type MassPreview,
  type MassSaying,
  type MassSend,
  type MassSendall,
  type MassSendToOpenids,
} from './read.ts';

/** What a message for many says. */
function massSaidRules<Facts extends MassSaying>(endpoint: string, page: string) {
  const rule = rulesOver<Facts, 'mediaIdInvalid' | 'system'>();
  return [
    ...saidRules<Facts>(endpoint, page, Object.keys(massKinds)),
    rule({
      id: `${endpoint}/media`,
      error: 'mediaIdInvalid',
      measure: ({ said }) => said.media.some(({ is }) => is === 'not there'),
      broken: (isBad) => isBad,
      mend: 'send the media_id of a draft, or of a file that was uploaded',
      explain: ({ said }) => said.media.find(({ is }) => is === 'not there')?.trouble,
      source: {
        page: 'siteserver-3271',
        at: 'report',
        says: 'a media_id that is none is refused with 40007',
        assumes:
          'mpnews takes a draft alone, as the page has it, and anything else files that were uploaded, for good or not',
      },
    }),
    rule({
      id: `${endpoint}/media-type`,
      error: 'system',
      measure: ({ said }) => said.media.some(({ is }) => is === 'of another type'),
      broken: (isBad) => isBad,
      mend: 'send a file of the type that the msgtype names',
      explain: ({ said }) => said.media.find(({ is }) => is === 'of another type')?.trouble,
      source: {
        page: 'wxjava-mass',
        at: 'msgType',
        says: 'where the media_id does not fit the msgtype the answer is that the system is busy',
      },
    }),
  ];
}

/** That it was not sent before. */
function onceRules<Facts extends MassSend>(endpoint: string): Rule<Facts, 'clientIdTooLong' | 'clientIdExists'>[] {
  const rule = rulesOver<Facts, 'clientIdTooLong' | 'clientIdExists'>();
  return [
    rule({
      id: `${endpoint}/client-id`,
      error: 'clientIdTooLong',
      measure: ({ ownClientId }) => Buffer.byteLength(ownClientId),
      limit: 64,
      broken: above,
      mend: (bytes, most) => say`send a clientmsgid of at most ${most} bytes, ${bytes - most} fewer`,
      source: { page: 'wxjava-mass', at: 'clientMsgId', says: 'at most 64 bytes' },
    }),
    rule({
      id: `${endpoint}/sent-before`,
      error: 'clientIdExists',
      measure: ({ sentAs }) => sentAs,
      broken: (sentAs) => sentAs !== undefined,
      mend: 'send another clientmsgid, or look at the message that was sent, whose msg_id the answer has',
      explain: ({ ownClientId }) => ({
        measured:
          ownClientId === ''
            ? 'no clientmsgid, and the same message to the same people as in the last 24 hours: a digest of both stands for one'
            : 'a clientmsgid under which something was sent in the last 24 hours',
        ours: true,
      }),
      source: {
        page: 'wxjava-mass',
        at: 'clientMsgId',
        says: 'one under which something was sent in the last 24 hours is refused; where none is sent a digest of receivers and content stands for it',
      },
    }),
  ];
}

const sendall = rulesOver<MassSendall, MassSendallErrorName>();
export const massSendallRules: readonly Rule<MassSendall, MassSendallErrorName>[] = [
  ...gateRules<MassSendall>(MASS_SENDALL, massGate('wechat-mass-sendall', 100)),
  ...postRules<MassSendall>(MASS_SENDALL),
  ...ifRead<MassSendall, MassSendallErrorName>(hasFields, [
    ...massSaidRules<MassSendall>(MASS_SENDALL, 'wechat-mass-sendall'),
    sendall({
      id: `${MASS_SENDALL}/filter`,
      error: 'system',
      measure: ({ to }) => to || undefined,
      broken: absent,
      mend: 'send {"filter":{"is_to_all":true}}, or {"filter":{"is_to_all":false,"tag_id":2}}',
      explain: () => ({ measured: 'a filter that is neither for all nor has a tag_id that is a number', ours: true }),
      source: {
        page: 'wechat-captured-replies',
        at: '-1',
        says: 'a tag that is none is answered with -1',
        assumes: 'so is a filter without one; every number is a tag, and group_id is an older name for tag_id',
      },
    }),
    ...onceRules<MassSendall>(MASS_SENDALL),
    sendall({
      id: `${MASS_SENDALL}/once-a-day`,
      error: 'noMassQuota',
      measure: ({ caller, sentToday }) => (caller.account?.kind === 'official' ? sentToday : unread),
      limit: 1,
      broken: (sent, most) => sent >= most,
      mend: 'wait until midnight in China: an official account sends one message a day',
      source: {
        page: 'wechat-batch-sends',
        at: 'Notes, 1',
        says: 'an official account may send one message a day, be it to all or to a tag',
        assumes: 'the next is refused with 45028, and the day turns at midnight in China',
      },
    }),
    sendall({
      id: `${MASS_SENDALL}/four-a-month`,
      error: 'noMassQuota',
      measure: ({ caller, isToAll, sentToAllThisMonth }) =>
        caller.account?.kind === 'service' && isToAll ? sentToAllThisMonth : unread,
      limit: 4,
      broken: (sent, most) => sent >= most,
      mend: 'wait until the month is over: a service account sends four messages a month to all',
      source: {
        page: 'wechat-batch-sends',
        at: 'is_to_all, 3',
        says: 'a service account may send four messages a month to all',
        assumes: 'the next is refused with 45028, and the month turns at midnight in China',
      },
    }),
  ]),
];

const send = rulesOver<MassSendToOpenids, MassSendErrorName>();
export const massSendRules: readonly Rule<MassSendToOpenids, MassSendErrorName>[] = [
  ...gateRules<MassSendToOpenids>(MASS_SEND, toOpenidsGate),
  ...postRules<MassSendToOpenids>(MASS_SEND),
  ...ifRead<MassSendToOpenids, MassSendErrorName>(hasFields, [
    ...massSaidRules<MassSendToOpenids>(MASS_SEND, 'wechat-mass-send'),
    send({
      id: `${MASS_SEND}/fewest-openids`,
      error: 'openidsCount',
      measure: ({ openids }) => openids,
      limit: 2,
      broken: (count, least) => count < least,
      mend: (_, least) => say`send a list of at least ${least} openids as touser`,
      source: {
        page: 'community-mass-40130',
        at: 'question',
        says: 'too short a list is refused with 40130',
        assumes: 'what is no text in it does not count',
      },
    }),
    send({
      id: `${MASS_SEND}/most-openids`,
      error: 'openidsCount',
      measure: ({ openids }) => openids,
      limit: 10_000,
      broken: above,
      mend: (count, most) => say`send at most ${most} openids at once, ${count - most} fewer`,
      source: {
        page: 'wechat-mass-send',
        at: 'touser',
        says: 'at most 10000 openids',
        assumes: 'one more is refused with 40130, as one alone is',
      },
    }),
    ...onceRules<MassSendToOpenids>(MASS_SEND),
  ]),
];

const preview = rulesOver<MassPreview, MassPreviewErrorName>();
export const massPreviewRules: readonly Rule<MassPreview, MassPreviewErrorName>[] = [
  ...gateRules<MassPreview>(MASS_PREVIEW, massGate('wechat-mass-preview', 100)),
  ...postRules<MassPreview>(MASS_PREVIEW),
  ...ifRead<MassPreview, MassPreviewErrorName>(hasFields, [
    ...massSaidRules<MassPreview>(MASS_PREVIEW, 'wechat-mass-preview'),
    preview({
      id: `${MASS_PREVIEW}/openid`,
      error: 'openidInvalid',
      measure: ({ touser, towxname }) => (towxname === '' ? touser : unread),
      broken: (touser) => !isOpenid(touser),
      mend: 'send the openid of a user as touser, or a WeChat name as towxname',
      explain: ({ touser }) => (touser === '' ? { measured: 'neither touser nor towxname', ours: true } : undefined),
      source: {
        page: 'wechat-mass-preview',
        at: 'Request body, touser and towxname',
        says: 'one of the two',
        assumes: 'without either, and with what has not the form of an openid, the refusal is 40003',
      },
    }),
    preview({
      id: `${MASS_PREVIEW}/username`,
      error: 'usernameInvalid',
      measure: ({ towxname }) => towxname || unread,
      broken: (towxname) => !/^[A-Za-z0-9_-]+$/.test(towxname),
      mend: 'send a WeChat name of letters, digits, - and _ as towxname',
      explain: ({ towxname }) => ({ measured: say`the WeChat name ${quoted(towxname)}` }),
      source: {
        page: 'wechat-global-codes',
        at: '40132',
        says: 'a WeChat name that is not valid',
        assumes: 'one with other characters; every other is somebody’s',
      },
    }),
  ]),
];
