import { type Call, type Framing, framingOf } from '../../../core/call.ts';
import { type Fields, jsonFields } from '../../../core/json-fields.ts';

/** What a call with a JSON body is before its fields are looked at. */
export interface JsonCall {
  readonly framing: Framing;
  readonly method: string;
  /** JSON begins with a bracket, whatever the Content-Type says; `broken JSON` does, and is no object. */
  readonly body: 'empty' | 'no JSON' | 'broken JSON' | 'fields';
}

export function readJsonCall(call: Call): JsonCall & { readonly fields: Fields } {
  const fields = jsonFields(call.body);
  const body = fields ? 'fields' : kindOf(call);
  return { framing: framingOf(call), method: call.method, body, fields: fields ?? {} };
}

function kindOf({ body }: Call): JsonCall['body'] {
  if (body.length === 0) return 'empty';
  return /^\s*[[{]/.test(body.read(0, 100).toString()) ? 'broken JSON' : 'no JSON';
}
