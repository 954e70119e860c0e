import { type Call, header } from './call.ts';
import { jsonExcess } from './json-bounds.ts';
import { type Fields, LONGEST, textField } from './json-fields.ts';
import type { Explanation } from './rule.ts';
import { listed, quoted } from './words.ts';

/** Names of fields that are told. */
const TOLD = 8;
/** Bytes of a body that are looked through for what is wrong with them. */
const MOST_LOOKED_AT = 1024 * 1024;

/** Why one of these texts is not among the fields of a call with a JSON body; undefined where each is. */
export function fieldTrouble(call: Call, fields: Fields, names: readonly string[]): Explanation | undefined {
  const missing = names.filter((name) => textField(fields, name) === '');
  if (missing.length === 0) return undefined;
  return jsonTrouble(call, fields) ?? missingFields(fields, missing);
}

/** Why a body has no fields; undefined where it has some. */
export function jsonTrouble({ headers, body }: Call, fields: Fields): Explanation | undefined {
  if (Object.keys(fields).length > 0) return undefined;
  if (body.length === 0)
    return { measured: 'no body', mend: 'send the fields as a JSON object in the body', ours: true };
  const type = header(headers, 'content-type');
  const head = body.text(0, 200);
  if (/^\s*\{\s*\}\s*$/.test(head)) return { measured: 'a JSON object without fields', ours: true };
  const mend = 'send the fields as a JSON object, with Content-Type: application/json';
  if (type?.includes('urlencoded') || /^[\w.%-]+=[^&]*(?:&[\w.%-]+=|$)/.test(head)) {
    return { measured: 'the fields as application/x-www-form-urlencoded', mend, ours: true };
  }
  if (type?.startsWith('multipart/')) return { measured: 'the fields as a multipart form', mend, ours: true };
  if (/^\s*\[object /.test(head)) {
    return { measured: 'an object that became text', mend: 'serialise it: JSON.stringify(fields)', ours: true };
  }
  if (/^\s*"/.test(head)) return { measured: 'JSON that is a text: the object was serialised twice', mend, ours: true };
  if (/^\s*\[/.test(head)) return { measured: 'a list in the place of a JSON object', mend, ours: true };
  if (/^\s*\{\s*'/.test(head)) return { measured: 'single quotes where JSON has double ones', mend, ours: true };
  if (head.startsWith('\ufeff'))
    return { measured: 'a byte order mark before the JSON', mend: 'send it without', ours: true };
  if (/^\s*\{/.test(head)) {
    const excess = body.length <= MOST_LOOKED_AT ? jsonExcess(body.toString()) : undefined;
    if (excess !== undefined) return { measured: excess, mend: 'send no more than the page asks for', ours: true };
    if (body.length > LONGEST) {
      const measured = `JSON of ${body.length} bytes, more than Standin reads of a call of fields`;
      return { measured, mend: `send ${LONGEST} bytes at the most`, ours: true };
    }
    return { measured: `JSON that cannot be parsed, of ${body.length} bytes`, mend, ours: true };
  }
  return { measured: 'a body that is no JSON', mend, ours: true };
}

function missingFields(fields: Fields, missing: readonly string[]): Explanation {
  const came = Object.keys(fields);
  const wrong = missing.find((name) => Object.hasOwn(fields, name));
  const all = listed(came.slice(0, TOLD).map(quoted)) + (came.length > TOLD ? ` and ${came.length - TOLD} more` : '');
  if (wrong !== undefined) {
    const value = fields[wrong];
    const is = value === '' ? 'empty' : typeof value === 'string' ? 'too long' : `${kindOf(value)}, and no text`;
    return { measured: `${wrong} is ${is}`, mend: `send ${wrong} as a text`, ours: true };
  }
  const what = `no ${listed(missing).replace(' and ', ' and no ')}`;
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const alike = missing.find((name) => came.some((each) => letters(each) === letters(name)));
  return {
    measured: `${what} among the fields that came: ${all}`,
    mend: alike === undefined ? `add ${listed(missing)}` : `spell it ${alike}`,
  };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
