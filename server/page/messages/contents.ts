import type { MessageRecord } from '../../../src/core/shapes.ts';
import { t } from '../texts/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** JSON of an object, else nothing: what was sent may be anything. */
export function fieldsOf(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

/** One piece of a rich text. */
export interface Piece {
  readonly kind: 'text' | 'link' | 'mention' | 'picture' | 'other';
  readonly text: string;
}

export interface Post {
  readonly title: string;
  readonly lines: readonly (readonly Piece[])[];
}

/** A rich text: in one language, or the first of several. */
export function postIn(fields: Fields): Post | undefined {
  const body = Array.isArray(fields.content)
    ? fields
    : Object.values(fields).find((each) => isFields(each) && Array.isArray(each.content));
  if (!isFields(body) || !Array.isArray(body.content)) return undefined;
  const lines = body.content.map((line: unknown) =>
    (Array.isArray(line) ? line : [line]).filter(isFields).map(pieceOf),
  );
  return { title: textIn(body, 'title') ?? '', lines };
}

function pieceOf(fields: Fields): Piece {
  const text = (name: string) => textIn(fields, name) ?? '';
  switch (fields.tag) {
    case 'text':
    case 'md':
      return { kind: 'text', text: text('text') };
    case 'a':
      return { kind: 'link', text: text('text') };
    case 'at':
      return { kind: 'mention', text: `@${text('user_name') || text('user_id')}` };
    case 'img':
    case 'media':
      return { kind: 'picture', text: text('image_key') };
    default:
      return { kind: 'other', text: text('text') || text('tag') };
  }
}

/** The outline of a card: its heading, and every text in it that somebody would read. */
export function cardIn(fields: Fields): { readonly title: string; readonly lines: readonly string[] } {
  const { header, ...rest } = fields;
  return { title: textsIn(header).join(' '), lines: textsIn(rest) };
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    if (typeof each === 'string') return name === 'content' || name === 'text' ? [each] : [];
    return textsIn(each);
  });
}

/** In a line, for a list. */
export function summaryOf({ type, content, deleted }: MessageRecord): string {
  if (deleted) return t.recalled;
  const fields = fieldsOf(content);
  return textIn(fields, 'text') ?? postIn(fields)?.title ?? `[${type}]`;
}
