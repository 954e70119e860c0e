import { absent, type Explanation, ifRead, is, isTrue, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import { articleKinds } from '../account.ts';
import type { ListCall } from '../drafts/read.ts';
import { draftRule, listRules, postRules } from '../drafts/rules.ts';
import type { GatedCall } from '../gateway/gate.ts';
import { type GateErrorName, gateRules } from '../gateway/gate-rules.ts';
import { hasFields } from '../gateway/rules.ts';
import { whyFieldMissing } from '../gateway/trouble.ts';
import type {
  GetarticleErrorName,
  PublishBatchgetErrorName,
  PublishDeleteErrorName,
  PublishGetErrorName,
  SubmitErrorName,
} from './errors.ts';
import {
  type ArticleCall,
  type DeleteCall,
  GETARTICLE,
  type JobCall,
  PUBLISH_BATCHGET,
  PUBLISH_DELETE,
  PUBLISH_GET,
  SUBMIT,
  type SubmitCall,
} from './read.ts';

/** Who may call, and how often a day. */
function publishGate<Facts extends GatedCall>(
  endpoint: string,
  page: string,
  daily: number,
): Rule<Facts, GateErrorName>[] {
  return gateRules<Facts>(endpoint, {
    page,
    kinds: {
      are: articleKinds,
      says: 'official accounts and service accounts may call it, others may not; a test account may, too (community-publish-3)',
    },
    verified: {
      page: 'wechat-publish',
      at: 'Notes',
      says: 'since July 2025 accounts of persons, those that are not verified and those that cannot be may not call it',
      assumes: 'the refusal is 48001, as for calls of other accounts without the right',
    },
    permissions: {
      sets: [7],
      says: 'the set 7 must be granted',
      assumes: 'an account that names none has granted all',
    },
    daily: {
      most: daily,
      source: {
        page: 'wechat-limits',
        at: 'Publishing',
        says: `${daily} calls a day`,
        assumes: 'every call with a good token counts, and the day turns at midnight in China',
      },
    },
  });
}

const submit = rulesOver<SubmitCall, SubmitErrorName>();
export const submitRules: readonly Rule<SubmitCall, SubmitErrorName>[] = [
  ...publishGate<SubmitCall>(SUBMIT, 'wechat-freepublish-submit', 100),
  ...postRules<SubmitCall>(SUBMIT),
  ...ifRead<SubmitCall, SubmitErrorName>(hasFields, [
    submit({
      id: `${SUBMIT}/media-id-missing`,
      error: 'dataFormat',
      measure: ({ mediaId }) => mediaId,
      limit: '',
      broken: is,
      mend: 'send the media_id that draft/add answered',
      explain: ({ came }) => whyFieldMissing('media_id', came),
      source: {
        page: 'community-publish-47001',
        at: 'question',
        says: 'the JSON of another call, without a media_id of its own, is refused with 47001',
      },
    }),
    draftRule<SubmitCall>(SUBMIT, 'so it is by this call'),
    submit({
      id: `${SUBMIT}/media`,
      error: 'mediaIdInvalid',
      measure: ({ hasItsMedia }) => !hasItsMedia,
      broken: isTrue,
      mend: 'give the draft a picture that is in the library, with draft/update',
      explain: () => ({ measured: 'a draft whose cover, or one of whose pictures, was deleted since', ours: true }),
      source: {
        page: 'community-draft-thumb',
        at: 'question',
        says: 'a cover that is gone is refused with 40007 by draft/add',
        assumes: 'so is a draft whose cover was deleted since',
      },
    }),
  ]),
];

const job = rulesOver<JobCall, PublishGetErrorName>();
export const publishGetRules: readonly Rule<JobCall, PublishGetErrorName>[] = [
  ...publishGate<JobCall>(PUBLISH_GET, 'wechat-freepublish-get', 100),
  ...postRules<JobCall>(PUBLISH_GET),
  ...ifRead<JobCall, PublishGetErrorName>(hasFields, [
    job({
      id: `${PUBLISH_GET}/publish-id-missing`,
      error: 'argumentInvalid',
      measure: ({ publishId }) => publishId,
      limit: '',
      broken: is,
      mend: 'send the publish_id that freepublish/submit answered',
      explain: ({ came }) => whyFieldMissing('publish_id', came),
      source: {
        page: 'wechat-freepublish-get',
        at: 'Error code, 40002',
        says: 'an invalid argument',
        assumes: 'a call without a publish_id earns it',
      },
    }),
    job({
      id: `${PUBLISH_GET}/publish-id`,
      error: 'publishIdInvalid',
      measure: ({ publishId, job }) => (publishId === '' ? unread : job),
      broken: absent,
      mend: 'send the publish_id that freepublish/submit answered',
      source: {
        page: 'wechat-global-codes',
        at: '53502',
        says: 'a publish_id that is not valid',
        assumes: 'so is one that was never given out, or to another account',
      },
    }),
  ]),
];

/** Of a call about what was published. */
function articleRule<Facts extends ArticleCall>(endpoint: string): Rule<Facts, 'articleInvalid'> {
  return rulesOver<Facts, 'articleInvalid'>()({
    id: `${endpoint}/article`,
    error: 'articleInvalid',
    measure: ({ published }) => published,
    broken: absent,
    mend: 'send the article_id that freepublish/get answered',
    explain: whyNoArticle,
    source: {
      page: 'wechat-freepublish-getarticle',
      at: 'sample of a failure',
      says: 'an article_id that is not valid is refused with 53600',
      assumes: 'so is one that is missing, unknown, or of another account, by freepublish/delete too',
    },
  });
}

function whyNoArticle({ articleId, isPublishId, came }: ArticleCall): Explanation | undefined {
  if (articleId === '') return whyFieldMissing('article_id', came);
  return isPublishId ? { measured: 'a publish_id in the place of an article_id', ours: true } : undefined;
}

export const getarticleRules: readonly Rule<ArticleCall, GetarticleErrorName>[] = [
  ...publishGate<ArticleCall>(GETARTICLE, 'wechat-freepublish-getarticle', 100),
  ...postRules<ArticleCall>(GETARTICLE),
  ...ifRead<ArticleCall, GetarticleErrorName>(hasFields, [articleRule<ArticleCall>(GETARTICLE)]),
];

const remove = rulesOver<DeleteCall, PublishDeleteErrorName>();
export const publishDeleteRules: readonly Rule<DeleteCall, PublishDeleteErrorName>[] = [
  ...publishGate<DeleteCall>(PUBLISH_DELETE, 'wechat-freepublish-delete', 10),
  ...postRules<DeleteCall>(PUBLISH_DELETE),
  ...ifRead<DeleteCall, PublishDeleteErrorName>(hasFields, [
    articleRule<DeleteCall>(PUBLISH_DELETE),
    remove({
      id: `${PUBLISH_DELETE}/index`,
      error: 'indexInvalid',
      measure: ({ published, index }) => (published === undefined ? unread : { index, of: published.articles.length }),
      broken: ({ index, of }) => index === undefined || index < 0 || index > of,
      mend: ({ of }) => say`send an index from 1 to ${of}, or 0 for all`,
      source: {
        page: 'wechat-freepublish-delete',
        at: 'Request body, index',
        says: 'counted from 1; without it, or with 0, all are deleted',
        assumes: 'any other is refused, as by draft/update',
      },
    }),
  ]),
];

export const publishBatchgetRules: readonly Rule<ListCall, PublishBatchgetErrorName>[] = [
  ...publishGate<ListCall>(PUBLISH_BATCHGET, 'wechat-freepublish-batchget', 100),
  ...listRules<ListCall>(PUBLISH_BATCHGET, 'wechat-freepublish-batchget'),
];
