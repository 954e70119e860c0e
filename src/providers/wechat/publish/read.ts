import type { Call } from '../../../core/call.ts';
import { type Fields, idField, wholeField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { mediaIdOf } from '../drafts/media.ts';
import { type DraftCall, type OneDraftCall, oneDraft, readDraftCall } from '../drafts/read.ts';
import { type JsonCall, readJsonCall } from '../gateway/json-call.ts';
import { type Job, jobOf, type Published, publishedOf } from './jobs.ts';

export const SUBMIT = 'wechat/freepublish_submit';
export const PUBLISH_GET = 'wechat/freepublish_get';
export const PUBLISH_DELETE = 'wechat/freepublish_delete';
export const GETARTICLE = 'wechat/freepublish_getarticle';
export const PUBLISH_BATCHGET = 'wechat/freepublish_batchget';

export interface SubmitCall extends OneDraftCall {
  /** Whether every picture that the draft names is still in the library. */
  readonly hasItsMedia: boolean;
}

export interface JobCall extends DraftCall, JsonCall {
  /** Empty where it is missing. */
  readonly publishId: string;
  /** The caller's own; undefined where there is none under that id. */
  readonly job: Job | undefined;
}

export interface ArticleCall extends DraftCall, JsonCall {
  /** Empty where it is missing. */
  readonly articleId: string;
  /** The caller's own; undefined where there is none under that id. */
  readonly published: Published | undefined;
  /** Whether it is the id of a publication, in the place of that of its articles. */
  readonly isPublishId: boolean;
}

export interface DeleteCall extends ArticleCall {
  /** Counted from 1, and 0 for all. Undefined where it is no whole number. */
  readonly index: number | undefined;
}

interface Read<Facts> {
  readonly facts: Facts;
}

export function readSubmit(call: Call, world: World): Read<SubmitCall> {
  const { fields, ...json } = readJsonCall(call);
  const gated = readDraftCall(call, SUBMIT, world);
  const { tenant } = gated.caller;
  const one = oneDraft(fields, tenant, world);
  const ids = one.draft?.articles.flatMap(({ type, thumbMediaId, imageMediaIds }) =>
    type === 'newspic' ? imageMediaIds : [thumbMediaId],
  );
  const hasItsMedia = ids?.every((id) => mediaIdOf(id, tenant, world).is === 'good') ?? true;
  return { facts: { ...json, ...gated, ...one, hasItsMedia } };
}

/** As a number, as it is answered, or as a text, as the page has it. */
function publishIdIn(fields: Fields, name = 'publish_id'): string {
  const whole = wholeField(fields, name);
  return whole === undefined ? idField(fields, name) : `${whole}`;
}

export function readJob(call: Call, world: World): Read<JobCall> {
  const { fields, ...json } = readJsonCall(call);
  const gated = readDraftCall(call, PUBLISH_GET, world);
  const publishId = publishIdIn(fields);
  return { facts: { ...json, ...gated, publishId, job: jobOf(publishId, gated.caller.tenant, world) } };
}

export function readArticle(call: Call, world: World): Read<ArticleCall> {
  return { facts: articleCall(call, GETARTICLE, world).facts };
}

function articleCall(call: Call, endpoint: string, world: World) {
  const { fields, ...json } = readJsonCall(call);
  const gated = readDraftCall(call, endpoint, world);
  const { tenant } = gated.caller;
  const articleId = publishIdIn(fields, 'article_id');
  const published = publishedOf(articleId, tenant, world);
  const isPublishId = jobOf(articleId, tenant, world) !== undefined;
  return { fields, facts: { ...json, ...gated, articleId, published, isPublishId } };
}

export function readDelete(call: Call, world: World): Read<DeleteCall> {
  const { fields, facts } = articleCall(call, PUBLISH_DELETE, world);
  return { facts: { ...facts, index: Object.hasOwn(fields, 'index') ? wholeField(fields, 'index') : 0 } };
}
