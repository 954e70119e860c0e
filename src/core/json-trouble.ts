import { type Call, header } from './call.ts';
import { jsonExcess } from './json-bounds.ts';
import { type Fields, LONGEST, textField } from './json-fields.ts';
import type { Explanation } from './rule.ts';
import { allOf, type Filling, type Said, say, someOf } from './say.ts';
import { quoted } from './words.ts';

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
      const measured = say`JSON of ${body.length} bytes, more than Standin reads of a call of fields`;
      return { measured, mend: say`send ${LONGEST} bytes at the most`, ours: true };
    }
    return { measured: say`JSON that cannot be parsed, of ${body.length} bytes`, mend, ours: true };
  }
  return { measured: 'a body that is no JSON', mend, ours: true };
}

function missingFields(fields: Fields, missing: readonly string[]): Explanation {
  const came = Object.keys(fields);
  const wrong = missing.find((name) => Object.hasOwn(fields, name));
  if (wrong !== undefined) {
    const value = fields[wrong];
    return { measured: isNoText(wrong, value), mend: say`send ${wrong} as a text`, ours: true };
  }
  const what = allOf(missing.map((name, i): Filling => (i === 0 || i === missing.length - 1 ? say`no ${name}` : name)));
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const alike = missing.find((name) => came.some((each) => letters(each) === letters(name)));
  return {
    measured: say`${what} among the fields that came: ${someOf(came.map(quoted), TOLD)}`,
    mend: alike === undefined ? say`add ${allOf(missing)}` : say`spell it ${alike}`,
  };
}

function isNoText(name: string, value: unknown): Said {
  if (value === '') return say`${name} is empty`;
  if (typeof value === 'string') return say`${name} is too long`;
  if (value === null) return say`${name} is null, and no text`;
  if (Array.isArray(value)) return say`${name} is a list, and no text`;
  if (typeof value === 'object') return say`${name} is an object, and no text`;
  return typeof value === 'number' ? say`${name} is a number, and no text` : say`${name} is a boolean, and no text`;
}
