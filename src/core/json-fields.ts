import type { Bytes } from './bytes.ts';
import { jsonExcess } from './json-bounds.ts';

/** Far more than any call with fields has; parsing megabytes of hostile JSON would hold up everybody else. */
export const LONGEST = 256 * 1024;

export type Fields = Readonly<Record<string, unknown>>;

/** How a body is read whose provider reads it in its own way. */
export interface JsonReading {
  /** Bytes that are parsed at the most. */
  readonly longest?: number;
  /** What is parsed in place of the text. */
  readonly rewrite?: (text: string) => string;
}

/** The members of a JSON object, whatever the body claims to be; undefined where it is anything else, or longer than that. */
export function jsonFields(body: Bytes, { longest = LONGEST, rewrite }: JsonReading = {}): Fields | undefined {
  if (!body.kept || body.length > longest) return undefined;
  const text = body.toString();
  return fieldsIn(rewrite === undefined ? text : rewrite(text));
}

/** The members of the object that a text is as JSON; undefined of what nests or branches without measure, too. */
export function fieldsIn(text: string): Fields | undefined {
  if (jsonExcess(text) !== undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isFields(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that is a whole number; undefined where it is missing, or anything else. */
export function wholeField(fields: Fields, name: string): number | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Number.isSafeInteger(value) ? Number(value) : undefined;
}

/** Characters of an id or a secret: more is nobody's, and would be kept for each token. */
const LONGEST_TEXT = 1024;

/** A field's text; empty where it is missing, none, or longer than any real one. */
export function textField(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : '';
}

/** The text of an id that names something. One longer than any real one is cut: it is nobody's, and not missing. */
export function idField(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT + 1) : '';
}
