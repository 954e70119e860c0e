import type { Bytes } from './bytes.ts';

/** Far more than any call with fields has; parsing megabytes of hostile JSON would hold up everybody else. */
const LONGEST = 256 * 1024;

/** The fields of a JSON object; none where the body is anything else, whatever it claims to be. */
export function jsonFields(body: Bytes): Readonly<Record<string, unknown>> {
  if (!body.kept || body.length > LONGEST) return {};
  try {
    const parsed: unknown = JSON.parse(body.toString());
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Characters of an id or a secret: more is nobody's, and would be kept for each token. */
const LONGEST_TEXT = 1024;

/** A field's text; empty where it is missing, none, or longer than any real one. */
export function textField(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : '';
}
