import type { Bytes } from './bytes.ts';

/** Far more than any call with fields has; parsing megabytes of hostile JSON would hold up everybody else. */
const LONGEST = 256 * 1024;

export type Fields = Readonly<Record<string, unknown>>;

/** The members of a JSON object, whatever the body claims to be; undefined where it is anything else. */
export function jsonFields(body: Bytes): Fields | undefined {
  if (!body.kept || body.length > LONGEST) return undefined;
  try {
    const parsed: unknown = JSON.parse(body.toString());
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Fields) : undefined;
  } catch {
    return undefined;
  }
}

/** Characters of an id or a secret: more is nobody's, and would be kept for each token. */
const LONGEST_TEXT = 1024;

/** A field's text; empty where it is missing, none, or longer than any real one. */
export function textField(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : '';
}
