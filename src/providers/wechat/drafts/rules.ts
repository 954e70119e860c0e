import { above, absent, ifRead, is, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import type { GatedCall } from '../gateway/gate.ts';
import { type GateErrorName, gateRules } from '../gateway/gate-rules.ts';
import type { JsonCall } from '../gateway/json-call.ts';
import { brokenJsonRule, emptyRule, formatRule, getRule, hasFields, moduleMethodRule } from '../gateway/rules.ts';
import { whyFieldMissing } from '../gateway/trouble.ts';
import { libraryGate } from '../material/gate.ts';
import { articleRules } from './article-rules.ts';
import type {
  DraftAddErrorName,
  DraftBatchgetErrorName,
  DraftCountErrorName,
  DraftDeleteErrorName,
  DraftGetErrorName,
  DraftSwitchErrorName,
  DraftUpdateErrorName,
} from './errors.ts';
import {
  type ArticlesCall,
  DRAFT_ADD,
  DRAFT_BATCHGET,
  DRAFT_COUNT,
  DRAFT_DELETE,
  DRAFT_GET,
  DRAFT_SWITCH,
  DRAFT_UPDATE,
  type DraftCall,
  type ListCall,
  type OneDraftCall,
  type UpdateCall,
} from './read.ts';
import { whyNoArticles } from './trouble.ts';

/** Who may call, and how often a day; absent: the page of limits has no row for it. */
function draftGate<Facts extends GatedCall>(
  endpoint: string,
  page: string,
  daily?: number,
): Rule<Facts, GateErrorName>[] {
  return gateRules<Facts>(endpoint, {
    ...libraryGate(page),
    ...(daily !== undefined && {
      daily: {
        most: daily,
        source: {
          page: 'wechat-limits',
          at: 'Drafts',
          says: `${daily} calls a day`,
          assumes: 'every call with a good token counts, and the day turns at midnight in China',
        },
      },
    }),
  });
}

/** Of a call that posts JSON. */
export function postRules<Facts extends JsonCall>(endpoint: string) {
  return [moduleMethodRule<Facts>(endpoint), emptyRule<Facts>(endpoint), formatRule<Facts>(endpoint)];
}

/** Of a call about one draft. */
export function oneDraftRules<Facts extends OneDraftCall>(
  endpoint: string,
  page: string,
): Rule<Facts, 'mediaIdMissing' | 'mediaIdInvalid'>[] {
  const rule = rulesOver<Facts, 'mediaIdMissing' | 'mediaIdInvalid'>();
  return ifRead<Facts, 'mediaIdMissing' | 'mediaIdInvalid'>(hasFields, [
    rule({
      id: `${endpoint}/media-id-missing`,
      error: 'mediaIdMissing',
      measure: ({ mediaId }) => mediaId,
      limit: '',
      broken: is,
      mend: 'send the media_id that draft/add answered',
      explain: ({ came }) => whyFieldMissing('media_id', came),
      source: {
        page,
        at: 'Request body, media_id',
        says: 'required',
        assumes: 'without it the refusal is 41006, as the global table has it, and not 40007',
      },
    }),
    draftRule<Facts>(endpoint),
  ]);
}

/** Of a call that names a draft; `assumes`: where it is none of those about drafts. */
export function draftRule<Facts extends OneDraftCall>(
  endpoint: string,
  assumes?: string,
): Rule<Facts, 'mediaIdInvalid'> {
  return rulesOver<Facts, 'mediaIdInvalid'>()({
    id: `${endpoint}/draft`,
    error: 'mediaIdInvalid',
    measure: ({ mediaId, draft }) => (mediaId === '' ? unread : draft),
    broken: absent,
    mend: 'send the media_id of a draft that is there: it goes when it is deleted or published',
    explain: ({ draftTrouble }) => draftTrouble,
    source: {
      page: 'draft-limits-2026',
      at: 'notes',
      says: 'a draft that is unknown, deleted or already published is refused with 40007',
      ...(assumes !== undefined && { assumes }),
    },
  });
}

const add = rulesOver<ArticlesCall, DraftAddErrorName>();
export const draftAddRules: readonly Rule<ArticlesCall, DraftAddErrorName>[] = [
  ...draftGate<ArticlesCall>(DRAFT_ADD, 'wechat-draft-add', 1000),
  ...postRules<ArticlesCall>(DRAFT_ADD),
  ...ifRead<ArticlesCall, DraftAddErrorName>(hasFields, [
    add({
      id: `${DRAFT_ADD}/articles`,
      error: 'newsEmpty',
      measure: ({ articles }) => articles,
      broken: absent,
      mend: 'send {"articles":[{…}]}, a list of objects',
      explain: whyNoArticles,
      source: {
        page: 'n8n-offiaccount-21',
        at: 'report',
        says: 'articles that are missing, no list, a list of something else or nested once more are refused with 44003',
      },
    }),
    add({
      id: `${DRAFT_ADD}/count`,
      error: 'tooManyArticles',
      measure: ({ articles }) => articles?.length,
      limit: 8,
      broken: above,
      mend: (count, most) => say`send at most ${most} articles, ${(count ?? 0) - most} fewer`,
      source: {
        page: 'co-wechat-api-106',
        at: 'report',
        says: 'too many articles are refused with 45008',
        assumes: 'the most is 8, as in the web editor',
      },
    }),
    ...articleRules<ArticlesCall>(DRAFT_ADD),
  ]),
];

const update = rulesOver<UpdateCall, DraftUpdateErrorName>();
export const draftUpdateRules: readonly Rule<UpdateCall, DraftUpdateErrorName>[] = [
  ...draftGate<UpdateCall>(DRAFT_UPDATE, 'wechat-draft-update', 1000),
  ...postRules<UpdateCall>(DRAFT_UPDATE),
  ...oneDraftRules<UpdateCall>(DRAFT_UPDATE, 'wechat-draft-update'),
  ...ifRead<UpdateCall, DraftUpdateErrorName>(hasFields, [
    update({
      id: `${DRAFT_UPDATE}/articles-list`,
      error: 'dataFormat',
      measure: ({ articlesAre }) => articlesAre,
      limit: 'a list' as const,
      broken: is,
      mend: 'send articles as one object, {"articles":{…}}: only draft/add takes a list',
      explain: () => ({ measured: 'a list as articles, as draft/add takes it', ours: true }),
      source: {
        page: 'leether-md2wechat',
        at: 'test of the shape of draft/update',
        says: 'a list is refused with 47001, and one object passes',
      },
    }),
    update({
      id: `${DRAFT_UPDATE}/articles`,
      error: 'newsEmpty',
      measure: ({ articlesAre, articles }) => (articlesAre === 'a list' ? unread : articles),
      broken: absent,
      mend: 'send articles as one object, {"articles":{…}}',
      source: {
        page: 'wechat-draft-update',
        at: 'Request body, articles',
        says: 'required',
        assumes: 'without it the refusal is that of draft/add, 44003',
      },
    }),
    update({
      id: `${DRAFT_UPDATE}/index`,
      error: 'indexInvalid',
      measure: ({ draft, index }) => (draft === undefined ? unread : { index, articles: draft.articles.length }),
      broken: ({ index, articles }) => index === undefined || index < 0 || index >= articles,
      mend: ({ articles }) => say`send an index from 0 to ${articles - 1}`,
      explain: ({ index }) => ({
        measured: index === undefined ? 'no index that is a whole number' : say`the index ${index}`,
        ours: true,
      }),
      source: {
        page: 'wechat-draft-update',
        at: 'Request body, index, and Error code, 40114',
        says: 'required, counted from 0; another is refused',
        assumes: 'one that is missing is refused alike',
      },
    }),
    ...articleRules<UpdateCall>(DRAFT_UPDATE),
  ]),
];

export const draftGetRules: readonly Rule<OneDraftCall, DraftGetErrorName>[] = [
  ...draftGate<OneDraftCall>(DRAFT_GET, 'wechat-draft-get', 500),
  ...postRules<OneDraftCall>(DRAFT_GET),
  ...oneDraftRules<OneDraftCall>(DRAFT_GET, 'wechat-draft-get'),
];

export const draftDeleteRules: readonly Rule<OneDraftCall, DraftDeleteErrorName>[] = [
  ...draftGate<OneDraftCall>(DRAFT_DELETE, 'wechat-draft-delete', 1000),
  ...postRules<OneDraftCall>(DRAFT_DELETE),
  ...oneDraftRules<OneDraftCall>(DRAFT_DELETE, 'wechat-draft-delete'),
];

/** A body that is no JSON has no fields. */
const mayHaveNumbers = ({ body }: ListCall): boolean => body === 'fields' || body === 'no JSON';

/** Of a call for a list: how many, and from where. */
export function listRules<Facts extends ListCall>(endpoint: string, page: string) {
  return [
    moduleMethodRule<Facts>(endpoint),
    emptyRule<Facts>(endpoint),
    brokenJsonRule<Facts>(endpoint),
    ...countRules<Facts>(endpoint, page),
  ];
}

function countRules<Facts extends ListCall>(endpoint: string, page: string): Rule<Facts, 'invalidArgs'>[] {
  const rule = rulesOver<Facts, 'invalidArgs'>();
  const refused = 'the refusal is 40097, and a form counts as no fields, as for a neighbouring call (community-40097)';
  return ifRead<Facts, 'invalidArgs'>(mayHaveNumbers, [
    rule({
      id: `${endpoint}/offset`,
      error: 'invalidArgs',
      measure: ({ offset }) => offset,
      limit: 0,
      broken: (offset, least) => offset === undefined || offset < least,
      mend: 'send an offset, a whole number from 0 on',
      explain: ({ body, bodyTrouble }) => (body === 'fields' ? undefined : bodyTrouble),
      source: { page, at: 'Request body, offset', says: 'required, a number', assumes: refused },
    }),
    rule({
      id: `${endpoint}/count`,
      error: 'invalidArgs',
      measure: ({ count }) => count,
      limit: 20,
      broken: (count, most) => count === undefined || count < 1 || count > most,
      mend: (_, most) => say`send a count from 1 to ${most}, as a number`,
      source: { page, at: 'Request body, count', says: 'required, from 1 to 20', assumes: refused },
    }),
  ]);
}

export const draftBatchgetRules: readonly Rule<ListCall, DraftBatchgetErrorName>[] = [
  ...draftGate<ListCall>(DRAFT_BATCHGET, 'wechat-draft-batchget', 1000),
  ...listRules<ListCall>(DRAFT_BATCHGET, 'wechat-draft-batchget'),
];

export const draftCountRules: readonly Rule<DraftCall, DraftCountErrorName>[] = [
  ...draftGate<DraftCall>(DRAFT_COUNT, 'wechat-draft-count', 1000),
  getRule<DraftCall>(DRAFT_COUNT, 'wechat-draft-count'),
];

export const draftSwitchRules: readonly Rule<DraftCall, DraftSwitchErrorName>[] = [
  ...draftGate<DraftCall>(DRAFT_SWITCH, 'wechat-draft-switch'),
  moduleMethodRule<DraftCall>(DRAFT_SWITCH),
];
