import { absent, ifRead, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { postRules } from '../../drafts/rules.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { hasFields } from '../../gateway/rules.ts';
import type { MassDeleteErrorName, MassGetErrorName } from '../errors.ts';
import { massGate } from '../gates.ts';
import { MASS_DELETE, MASS_GET, type MassJobCall } from './read.ts';

/** Of a call about a message that was sent. */
function jobRules<Facts extends MassJobCall>(
  endpoint: string,
  source: Rule<never>['source'],
): Rule<Facts, 'messageIdInvalid'>[] {
  const rule = rulesOver<Facts, 'messageIdInvalid'>();
  return ifRead<Facts, 'messageIdInvalid'>(hasFields, [
    rule({
      id: `${endpoint}/msg-id`,
      error: 'messageIdInvalid',
      measure: ({ job }) => job,
      broken: absent,
      mend: 'send the msg_id that mass/sendall or mass/send answered',
      explain: ({ msgId }) => ({
        measured:
          msgId === undefined ? 'no msg_id that is a number' : say`the msg_id ${msgId}, which nothing was sent as`,
        ours: true,
      }),
      source,
    }),
  ]);
}

export const massGetRules: readonly Rule<MassJobCall, MassGetErrorName>[] = [
  ...gateRules<MassJobCall>(MASS_GET, massGate('wechat-mass-get')),
  ...postRules<MassJobCall>(MASS_GET),
  ...jobRules<MassJobCall>(MASS_GET, {
    page: 'wechat-mass-get',
    at: 'Error code, 40059',
    says: 'a msg_id that is none',
    assumes: 'so is that of a preview',
  }),
];

const remove = rulesOver<MassJobCall, MassDeleteErrorName>();
export const massDeleteRules: readonly Rule<MassJobCall, MassDeleteErrorName>[] = [
  ...gateRules<MassJobCall>(MASS_DELETE, massGate('wechat-mass-delete')),
  ...postRules<MassJobCall>(MASS_DELETE),
  ...jobRules<MassJobCall>(MASS_DELETE, {
    page: 'community-mass-delete-40059',
    at: 'question',
    says: 'a call without a msg_id is refused with 40059',
    assumes: 'so is one with a msg_id that is none, or with a url alone, which nothing here has',
  }),
  ...ifRead<MassJobCall, MassDeleteErrorName>(hasFields, [
    remove({
      id: `${MASS_DELETE}/msgtype`,
      error: 'messageType',
      measure: ({ job }) => job?.msgtype ?? unread,
      limit: ['mpnews', 'mpvideo', 'video'],
      broken: (msgtype, deletable) => !deletable.includes(msgtype),
      mend: 'leave it: what is sent is sent, but for articles and films',
      source: {
        page: 'wechat-mass-delete',
        at: 'Notes, and Error code, 40008',
        says: 'articles and films alone can be deleted',
        assumes: 'anything else is what 40008 is for',
      },
    }),
    remove({
      id: `${MASS_DELETE}/article-idx`,
      error: 'articleIndexInvalid',
      measure: ({ job, articleIdx }) => (job ? { articleIdx, articles: job.articles } : unread),
      broken: ({ articleIdx, articles }) => articleIdx === undefined || articleIdx > articles,
      mend: ({ articles }) => say`send an article_idx from 1 to ${articles}, or 0 for all`,
      explain: ({ articleIdx }) => ({
        measured:
          articleIdx === undefined
            ? 'an article_idx that is no whole number from 0 on'
            : say`the article_idx ${articleIdx}`,
        ours: true,
      }),
      source: {
        page: 'wechat-global-codes',
        at: '40060',
        says: 'the article to be deleted is none',
        assumes:
          'it is counted from 1, and 0 means all, as the page has it; so is a negative one, and what is no number',
      },
    }),
  ]),
];
