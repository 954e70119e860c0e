import { type Fields, idField, isFields, textField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { pictureKeysIn } from '../gateway/picture-keys.ts';
import type { MessageKind, MessageKinds } from './kinds.ts';
import { type NamedMedia, namedMedia } from './media.ts';

/** What a message says. */
export interface Said {
  /** As it was sent; empty where there is none. */
  readonly msgtype: string;
  readonly isKnown: boolean;
  /** Members of the body that are each what a message of some kind says. */
  readonly parts: readonly string[];
  /** The field without which it says nothing. */
  readonly lacks: string | undefined;
  /** The field that should name an upload and names none. */
  readonly lacksMedia: string | undefined;
  readonly media: readonly NamedMedia[];
  readonly text: string;
  /** Of a message of links to elsewhere. */
  readonly articles: readonly Fields[];
}

export function saidIn(fields: Fields, kinds: MessageKinds, tenant: string, world: World): Said {
  const msgtype = textField(fields, 'msgtype');
  const kind = Object.hasOwn(kinds, msgtype) ? kinds[msgtype] : undefined;
  const all = new Set(Object.values(kinds).flatMap(({ at }) => at));
  const parts = [...all].filter((name) => Object.hasOwn(fields, name));
  const nothing = { lacks: undefined, lacksMedia: undefined, media: [], text: '', articles: [] };
  if (kind === undefined) return { msgtype, isKnown: false, parts, ...nothing };
  return { msgtype, isKnown: true, parts, ...partIn(fields, kind, tenant, world) };
}

function partIn(
  fields: Fields,
  { at, needs, media: wanted, optional = [] }: MessageKind,
  tenant: string,
  world: World,
): Pick<Said, 'lacks' | 'lacksMedia' | 'media' | 'text' | 'articles'> {
  const name = at.find((each) => isFields(fields[each])) ?? (at[0] as string);
  const part = isFields(fields[name]) ? fields[name] : {};
  const media = Object.entries(wanted).flatMap(([field, is]) =>
    idsIn(part, field).map((id) => namedMedia(`${name}.${field}`, id, is, tenant, world)),
  );
  const articles = Array.isArray(part.articles) ? part.articles.filter(isFields) : [];
  const lacks =
    needs.find((each) => isEmpty(part[each])) ?? (isFields(fields[name]) || hasMedia(wanted) ? undefined : '');
  const missing = Object.keys(wanted).find((each) => !optional.includes(each) && idsIn(part, each).length === 0);
  const lacksMedia = missing ?? (hasMedia(wanted) && media.length === 0 ? Object.keys(wanted)[0] : undefined);
  return {
    lacks: lacks === undefined ? undefined : [name, lacks].filter((each) => each !== '').join('.'),
    lacksMedia: lacksMedia && `${name}.${lacksMedia}`,
    media,
    text: typeof part.content === 'string' ? part.content : '',
    articles,
  };
}

const hasMedia = (wanted: MessageKind['media']): boolean => Object.keys(wanted).length > 0;

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Far more pictures than a message has. */
const MOST_IDS = 1000;

/** A field's id, or the ids of a list. */
function idsIn(part: Fields, name: string): string[] {
  const value = Object.hasOwn(part, name) ? part[name] : undefined;
  if (Array.isArray(value)) return value.slice(0, MOST_IDS).map((each) => idField({ each }, 'each'));
  const id = idField(part, name);
  return id === '' ? [] : [id];
}

/** Keys of the uploads in it: those that it names, and those whose addresses it has. */
export function keysIn({ media, articles }: Pick<Said, 'media' | 'articles'>): string[] {
  return [...media.map(({ id }) => id), ...articles.flatMap((each) => pictureKeysIn(textField(each, 'picurl')))];
}
