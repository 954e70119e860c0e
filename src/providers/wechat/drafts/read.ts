import type { Call } from '../../../core/call.ts';
import { type Fields, idField, isFields, wholeField } from '../../../core/json-fields.ts';
import type { Explanation } from '../../../core/rule.ts';
import type { World } from '../../../core/world.ts';
import { type GatedCall, readGated } from '../gateway/gate.ts';
import { type JsonCall, readJsonCall } from '../gateway/json-call.ts';
import { settle } from '../publish/jobs.ts';
import { idsIn, longTextIn, type SentArticle } from './article.ts';
import { type Draft, draftOf } from './collection.ts';
import { type Filtered, filterContent } from './content.ts';
import { isOwnPicture, mediaIdOf } from './media.ts';
import { contentFilter, externalLink, jsonEscapes } from './switches.ts';
import { whyNoDraft } from './why-no-draft.ts';

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
  /** Why there is none. */
  readonly draftTrouble?: Explanation | undefined;
}

/** A call that brings articles. */
export interface ArticlesCall extends DraftCall, JsonCall {
  /** What `articles` is. */
  readonly articlesAre: 'missing' | 'a list' | 'an object' | 'a text' | 'neither';
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
  const gated = readGated(call, endpoint, world);
  // What has been published meanwhile is no draft any more.
  settle(world, gated.caller.tenant);
  return { ...gated, base: call.base };
}

export function readOneDraft(endpoint: string) {
  return (call: Call, world: World): { readonly facts: OneDraftCall } => {
    const { fields, ...json } = readJsonCall(call);
    const gated = readDraftCall(call, endpoint, world);
    return { facts: { ...json, ...gated, ...oneDraft(fields, gated.caller.tenant, world) } };
  };
}

type OneDraft = Pick<OneDraftCall, 'mediaId' | 'draft' | 'draftTrouble'>;

export function oneDraft(fields: Fields, tenant: string, world: World): OneDraft {
  const mediaId = idField(fields, 'media_id');
  const draft = mediaId === '' ? undefined : draftOf(mediaId, tenant, world);
  if (draft || mediaId === '') return { mediaId, draft };
  return { mediaId, draft, draftTrouble: whyNoDraft(mediaId, tenant, world) };
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
  const contents = await filteredIn(fields, 'a list', readDraftCall(call, DRAFT_ADD, world), world);
  const gated = readDraftCall(call, DRAFT_ADD, world);
  return { facts: { ...json, ...gated, ...articlesIn(fields, 'a list', contents, gated, world) } };
}

export async function readUpdate(call: Call, world: World): Promise<{ readonly facts: UpdateCall }> {
  const { fields, ...json } = readArticlesJson(call, world);
  const contents = await filteredIn(fields, 'an object', readDraftCall(call, DRAFT_UPDATE, world), world);
  const gated = readDraftCall(call, DRAFT_UPDATE, world);
  const one = oneDraft(fields, gated.caller.tenant, world);
  const index = wholeField(fields, 'index');
  const articles = articlesIn(fields, 'an object', contents, gated, world);
  return { facts: { ...json, ...gated, ...one, index, ...articles } };
}

const UNICODE = /u[0-9a-f]{4}/iy;
const BACKSLASH = '\\';

/** Where each `\uXXXX` begins. */
function escapesIn(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(BACKSLASH); at !== -1; at = text.indexOf(BACKSLASH, at)) {
    UNICODE.lastIndex = at + 1;
    const isUnicode = text[at + 1] !== BACKSLASH && UNICODE.test(text);
    if (isUnicode) found.push(at);
    at += isUnicode ? 6 : 2;
  }
  return found;
}

/** Each `\uXXXX` as it is written, and no character. */
function literally(text: string): string {
  const from = [0, ...escapesIn(text)];
  return from.map((start, i) => text.slice(start, from[i + 1])).join(BACKSLASH);
}

function readArticlesJson(call: Call, world: World) {
  const isLiteral = world.settings.get(jsonEscapes) === 'literal';
  const reading = { longest: LONGEST_BODY, ...(isLiteral && { rewrite: literally }) };
  const read = readJsonCall(call, reading);
  // Of a call that is refused anyway nobody asks.
  const isRead = read.body === 'fields' && call.body.kept;
  return { ...read, escapes: isRead ? escapesIn(call.body.toString()).length : 0 };
}

type Wanted = 'a list' | 'an object';

/** What stands for articles; undefined where that is not what is wanted. */
function listIn({ articles }: Fields, wanted: Wanted): readonly Fields[] | undefined {
  const list: readonly unknown[] = Array.isArray(articles) ? articles : [articles];
  return kindOf(articles) === wanted && list.length > 0 && list.every(isFields) ? list : undefined;
}

/** The contents of those that are looked at, one after the other. Others get their turn meanwhile: what else is known is read afterwards. */
async function filteredIn(
  fields: Fields,
  wanted: Wanted,
  { base, caller }: DraftCall,
  world: World,
): Promise<(Filtered | undefined)[]> {
  const filter = {
    all: world.settings.get(contentFilter) !== 'scripts',
    links: world.settings.get(externalLink) === 'text',
    keeps: isOwnPicture(base),
  };
  // Far more than any call may bring is not looked at one by one.
  const looked = caller.token === 'good' ? (listIn(fields, wanted) ?? []).slice(0, MOST_LOOKED_AT) : [];
  const filtered: (Filtered | undefined)[] = [];
  for (const each of looked) {
    const content = longTextIn(each, 'content');
    const isLong = Buffer.byteLength(content) >= CONTENT_BYTES;
    filtered.push(isLong ? undefined : await filterContent(content, filter));
  }
  return filtered;
}

function articlesIn(
  fields: Fields,
  wanted: Wanted,
  contents: readonly (Filtered | undefined)[],
  call: DraftCall,
  world: World,
): Pick<ArticlesCall, 'articlesAre' | 'articles'> {
  const articles = listIn(fields, wanted)?.map((each, i) =>
    i < contents.length ? articleIn(each, contents[i], call, world) : unread(each),
  );
  return { articlesAre: kindOf(fields.articles), articles };
}

const MOST_LOOKED_AT = 10;

function kindOf(articles: unknown): ArticlesCall['articlesAre'] {
  if (articles === undefined) return 'missing';
  if (Array.isArray(articles)) return 'a list';
  if (typeof articles === 'string') return 'a text';
  return isFields(articles) ? 'an object' : 'neither';
}

/** An article of which only the texts are known. */
export function unread(fields: Fields): SentArticle {
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

function articleIn(fields: Fields, filtered: Filtered | undefined, { caller }: DraftCall, world: World): SentArticle {
  const article = unread(fields);
  return { ...article, mediaIds: idsIn(fields).map((id) => mediaIdOf(id, caller.tenant, world)), filtered };
}
