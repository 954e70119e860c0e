import { type Call, type Framing, framingOf } from '../../../core/call.ts';
import { type Fields, type JsonReading, jsonFields } from '../../../core/json-fields.ts';
import { jsonTrouble } from '../../../core/json-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';

/** What a call with a JSON body is before its fields are looked at. */
export interface JsonCall {
  readonly framing: Framing;
  readonly method: string;
  /** JSON begins with a bracket, whatever the Content-Type says; `broken JSON` does, and is no object. */
  readonly body: 'empty' | 'no JSON' | 'broken JSON' | 'fields';
  /** Why there are no fields. */
  readonly bodyTrouble?: Explanation | undefined;
  /** Names of the fields, or of what the query has in their place. */
  readonly came?: readonly string[];
}

export function readJsonCall(call: Call, reading?: JsonReading): JsonCall & { readonly fields: Fields } {
  const fields = jsonFields(call.body, reading);
  const body = fields ? 'fields' : kindOf(call);
  const sent = { framing: framingOf(call), method: call.method, body };
  if (fields) return { ...sent, came: Object.keys(fields), fields };
  return { ...sent, bodyTrouble: jsonTrouble(call, {}), came: [], fields: {} };
}

function kindOf({ body }: Call): JsonCall['body'] {
  if (body.length === 0) return 'empty';
  return /^\s*[[{]/.test(body.text(0, 100)) ? 'broken JSON' : 'no JSON';
}
