import { type Fields, isFields, textField } from '../../../core/json-fields.ts';
import type { RecordForm } from '../../../core/state/form.ts';
import type { Filtered } from './content.ts';

/** An article as it is kept: what draft/get gives back of it. */
export interface Article {
  readonly type: 'news' | 'newspic';
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  readonly content: string;
  readonly sourceUrl: string;
  /** Of a picture message that of its first picture. */
  readonly thumbMediaId: string;
  /** Live, of its cover as it was when the article was sent. */
  readonly thumbUrl: string;
  readonly imageMediaIds: readonly string[];
  readonly needOpenComment: 0 | 1;
  readonly onlyFansCanComment: 0 | 1;
}

export const articleForm: RecordForm = {
  ...{ type: 'string', title: 'string', author: 'string', digest: 'string', content: 'string', sourceUrl: 'string' },
  ...{ thumbMediaId: 'string', thumbUrl: 'string', imageMediaIds: ['string'] },
  ...{ needOpenComment: 'number', onlyFansCanComment: 'number' },
};

/** What became of a media_id in the store; `good` stands for a permanent picture of the caller's. */
export interface MediaId {
  readonly id: string;
  readonly is: 'good' | 'missing' | 'temporary' | 'foreign' | 'no picture' | 'gone' | 'unknown';
}

/** An article as it was sent: what the rules look at. */
export interface SentArticle {
  readonly fields: Fields;
  readonly type: Article['type'];
  /** Empty where it is missing or no text. */
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  readonly content: string;
  readonly sourceUrl: string;
  /** The thumb of an article, or the pictures of a picture message. */
  readonly mediaIds: readonly MediaId[];
  /** Undefined where its content is not looked into. */
  readonly filtered: Filtered | undefined;
}

/** A field's text, however long. */
export function longTextIn(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The pictures of a picture message, in turn; none where they are not written as they should be. */
export function imageIdsIn({ image_info: info }: Fields): string[] {
  const list = isFields(info) ? info.image_list : undefined;
  return Array.isArray(list) ? list.map((each) => (isFields(each) ? textField(each, 'image_media_id') : '')) : [];
}

/** The thumb of an article, or the pictures of a picture message. */
export function idsIn(fields: Fields): string[] {
  return fields.article_type === 'newspic' ? imageIdsIn(fields) : [textField(fields, 'thumb_media_id')];
}

/** 0 or 1, as a number or a text, or true. */
export function flagIn(fields: Fields, name: string): 0 | 1 {
  const value = Object.hasOwn(fields, name) ? fields[name] : 0;
  return value === 1 || value === '1' || value === true ? 1 : 0;
}

/** The text of a content, up to so many characters: what is shown where no digest was sent. */
export function textOfContent(content: string, most: number): string {
  const text = content
    .slice(0, 20_000)
    .replace(/<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(text.slice(0, most * 2))
    .slice(0, most)
    .join('');
}
