import type { Call } from '../../../core/call.ts';
import { type Fields, isFields, textField, wholeField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { type GatedCall, readGated } from '../gateway/gate.ts';
import { type JsonCall, readJsonCall } from '../gateway/json-call.ts';
import { imageIdsIn, longTextIn, type SentArticle } from './article.ts';
import { type Draft, draftOf } from './collection.ts';
import { filterContent } from './content.ts';
import { isOwnPicture, mediaIdOf } from './media.ts';
import { contentFilter, externalLink, jsonEscapes } from './switches.ts';

export const DRAFT_ADD = 'wechat/draft_add';
export const DRAFT_GET = 'wechat/draft_get';
export const DRAFT_UPDATE = 'wechat/draft_update';
export const DRAFT_DELETE = 'wechat/draft_delete';
export const DRAFT_BATCHGET = 'wechat/draft_batchget';
export const DRAFT_COUNT = 'wechat/draft_count';
export const DRAFT_SWITCH = 'wechat/draft_switch';

/** Of a call with articles: eight of the longest, and room for how they are written. */
const LONGEST_BODY = 4 * 1024 * 1024;
/** From so many bytes on a content is too large, and nobody looks into it. */
export const CONTENT_BYTES = 1024 * 1024;

/** What is known of every call about drafts. */
export interface DraftCall extends GatedCall {
  /** Where addresses in the answer lead. */
  readonly base: string | undefined;
}

/** A call about one draft. */
export interface OneDraftCall extends DraftCall, JsonCall {
  /** Empty where it is missing. */
  readonly mediaId: string;
  /** The caller's own; undefined where there is none under that id. */
  readonly draft: Draft | undefined;
}

/** A call that brings articles. */
export interface ArticlesCall extends DraftCall, JsonCall {
  /** What `articles` is. */
  readonly articlesAre: 'missing' | 'a list' | 'an object' | 'neither';
  /** Undefined where there are none to look at. */
  readonly articles: readonly SentArticle[] | undefined;
  /** How many `\uXXXX` the body has. */
  readonly escapes: number;
}

export interface UpdateCall extends ArticlesCall, OneDraftCall {
  /** Undefined where it is missing, or no whole number. */
  readonly index: number | undefined;
}

/** A call for a list. */
export interface ListCall extends DraftCall, JsonCall {
  readonly offset: number | undefined;
  readonly count: number | undefined;
  readonly noContent: boolean;
}

export function readDraftCall(call: Call, endpoint: string, world: World): DraftCall {
  return { ...readGated(call, endpoint, world), base: call.base };
}

export function readOneDraft(endpoint: string) {
  return (call: Call, world: World): { readonly facts: OneDraftCall } => {
    const { fields, ...json } = readJsonCall(call);
    const gated = readDraftCall(call, endpoint, world);
    return { facts: { ...json, ...gated, ...oneDraft(fields, gated.caller.tenant, world) } };
  };
}

function oneDraft(fields: Fields, tenant: string, world: World): Pick<OneDraftCall, 'mediaId' | 'draft'> {
  const mediaId = textField(fields, 'media_id');
  return { mediaId, draft: mediaId === '' ? undefined : draftOf(mediaId, tenant, world) };
}

export function readList(endpoint: string) {
  return (call: Call, world: World): { readonly facts: ListCall } => {
    const { fields, ...json } = readJsonCall(call);
    const gated = readDraftCall(call, endpoint, world);
    const [offset, count] = [wholeField(fields, 'offset'), wholeField(fields, 'count')];
    return { facts: { ...json, ...gated, offset, count, noContent: fields.no_content === 1 } };
  };
}

export async function readAdd(call: Call, world: World): Promise<{ readonly facts: ArticlesCall }> {
  const { fields, ...json } = readArticlesJson(call, world);
  const gated = readDraftCall(call, DRAFT_ADD, world);
  return { facts: { ...json, ...gated, ...(await articlesIn(fields, 'a list', gated, world)) } };
}

export async function readUpdate(call: Call, world: World): Promise<{ readonly facts: UpdateCall }> {
  const { fields, ...json } = readArticlesJson(call, world);
  const gated = readDraftCall(call, DRAFT_UPDATE, world);
  const one = oneDraft(fields, gated.caller.tenant, world);
  const index = wholeField(fields, 'index');
  return { facts: { ...json, ...gated, ...one, index, ...(await articlesIn(fields, 'an object', gated, world)) } };
}

/** What a backslash and what follows it is, in JSON. */
const ESCAPE = /\\(?:u[0-9a-f]{4}|.)/gis;
const isUnicode = (written: string): boolean => written.length > 2;

/** Each `\uXXXX` as it is written, and no character. */
const literally = (text: string): string =>
  text.replace(ESCAPE, (written) => (isUnicode(written) ? `\\${written}` : written));

function readArticlesJson(call: Call, world: World) {
  const isLiteral = world.settings.get(jsonEscapes) === 'literal';
  const reading = { longest: LONGEST_BODY, ...(isLiteral && { rewrite: literally }) };
  return { ...readJsonCall(call, reading), escapes: escapesIn(call) };
}

function escapesIn({ body }: Call): number {
  if (!body.kept || body.length > LONGEST_BODY) return 0;
  return (body.toString().match(ESCAPE) ?? []).filter(isUnicode).length;
}

async function articlesIn(
  { articles }: Fields,
  wanted: 'a list' | 'an object',
  call: DraftCall,
  world: World,
): Promise<Pick<ArticlesCall, 'articlesAre' | 'articles'>> {
  const articlesAre = kindOf(articles);
  const list: readonly unknown[] = Array.isArray(articles) ? articles : [articles];
  const isUsable = articlesAre === wanted && list.length > 0 && list.every(isFields);
  // Far more than any call may bring is not looked at one by one.
  const looked = isUsable && call.caller.token === 'good' ? (list as readonly Fields[]).slice(0, MOST_LOOKED_AT) : [];
  const read = await Promise.all(looked.map((fields) => articleIn(fields, call, world)));
  const rest = isUsable ? list.slice(read.length).map((fields) => unread(fields as Fields)) : [];
  return { articlesAre, articles: isUsable ? [...read, ...rest] : undefined };
}

const MOST_LOOKED_AT = 10;

function kindOf(articles: unknown): ArticlesCall['articlesAre'] {
  if (articles === undefined) return 'missing';
  if (Array.isArray(articles)) return 'a list';
  return isFields(articles) ? 'an object' : 'neither';
}

function unread(fields: Fields): SentArticle {
  const text = (name: string) => longTextIn(fields, name);
  return {
    fields,
    type: fields.article_type === 'newspic' ? 'newspic' : 'news',
    title: text('title'),
    author: text('author'),
    digest: text('digest'),
    content: text('content'),
    sourceUrl: text('content_source_url'),
    mediaIds: [],
    filtered: undefined,
  };
}

async function articleIn(fields: Fields, { base, caller }: DraftCall, world: World): Promise<SentArticle> {
  const article = unread(fields);
  const ids = article.type === 'newspic' ? imageIdsIn(fields) : [textField(fields, 'thumb_media_id')];
  const mediaIds = ids.map((id) => mediaIdOf(id, caller.tenant, world));
  const isLong = Buffer.byteLength(article.content) >= CONTENT_BYTES;
  const filter = {
    all: world.settings.get(contentFilter) !== 'scripts',
    links: world.settings.get(externalLink) === 'text',
    keeps: isOwnPicture(base),
  };
  return { ...article, mediaIds, filtered: isLong ? undefined : await filterContent(article.content, filter) };
}
