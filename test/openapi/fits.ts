import { Ajv2020 } from 'ajv/dist/2020.js';
import { queryOf } from '../../src/core/call.ts';
import { exampleKey, placedOf } from '../../src/openapi/document.ts';
import { readReply } from '../../src/openapi/failures.ts';
import { type Operation, operationOf, type Placed } from '../../src/openapi/operation.ts';
import { providers } from '../../src/providers/index.ts';
import type { Seen } from './watched.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

const placed = new Map(
  (await Promise.all(providers.map(placedOf))).flat().map((each) => [exampleKey(each.endpoint), each]),
);
const operations = new Map<string, Promise<Operation>>();
const ajv = new Ajv2020({ strict: false, allErrors: false });
const coercing = new Ajv2020({ strict: false, coerceTypes: true });

/** Which operation a call is, as the switches are set; undefined for an endpoint that no document has. */
export function operationFor({
  endpoint,
  settings,
}: Pick<Seen, 'endpoint' | 'settings'>): Promise<Operation> | undefined {
  const { name, path } = endpoint;
  const key = exampleKey({ ...endpoint, path: path.replace(/(?<=.)\/$/, '') });
  const found = placed.get(key);
  if (found === undefined) return undefined;
  const set = `${key} ${JSON.stringify(Object.entries(settings.all()).filter(([each]) => each.startsWith(name.split('/')[0] ?? '')))}`;
  const known = operations.get(set) ?? operationOf(found as Placed, settings);
  operations.set(set, known);
  return known;
}

/** What is wrong with an answer by its document; undefined where nothing is. What is taken has no field that it does not name. */
export function misfitOfAnswer({ answer, call }: Seen, { responses }: Operation): string | undefined {
  const { status, type, body } = readReply(answer.reply);
  const response = responses[status];
  if (response === undefined) return `status ${status} is not in it`;
  if (call.method === 'HEAD' || answer.reply.body.length === 0) return undefined;
  const schema = response.content?.[type ?? '']?.schema;
  if (schema === undefined) return `${type} of status ${status} is not in it`;
  return misfit(answer.verdict === undefined ? closed(schema) : schema, body);
}

/** The same of a call that was taken. */
export function misfitOfCall({ call, answer }: Seen, operation: Operation): string | undefined {
  const query = queryOf(call);
  for (const { name, in: place, required, schema } of (operation.parameters ?? []) as readonly Parameter[]) {
    if (place !== 'query') continue;
    const value = query.get(name);
    if (value === null && required) return `the query has no ${name}`;
    if (value === null || value === '') continue;
    const check = coercing.compile({ type: 'object', properties: { value: schema } });
    if (!check({ value })) return `${name}: ${coercing.errorsText(check.errors)}`;
  }
  const content = (operation.requestBody as { readonly content: Record<string, { schema: Schema }> })?.content ?? {};
  const json = content['application/json'];
  if (json) return call.body.length === 0 ? undefined : misfit(json.schema, parsed(call.body.toString()));
  const form = content['multipart/form-data'];
  return form && answer.parts ? misfit(form.schema, formOf(answer.parts, form.schema)) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file is a text of its length. */
function formOf(parts: NonNullable<Seen['answer']['parts']>, { properties }: Schema): object {
  const form: Record<string, unknown> = {};
  for (const { name, bytes, filename } of parts) {
    const schema = (properties as Record<string, Schema>)[name ?? ''];
    const value = filename === undefined && schema?.enum ? (schema.enum as unknown[])[0] : 'x'.repeat(bytes);
    if (schema?.type === 'array') form[`${name}`] = [...((form[`${name}`] as unknown[]) ?? []), value];
    else form[`${name}`] ??= value;
  }
  return form;
}

const compiled = new WeakMap<object, ReturnType<typeof ajv.compile>>();

function misfit(schema: Schema, value: unknown): string | undefined {
  const check = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, check);
  return check(value) ? undefined : ajv.errorsText(check.errors);
}

const closedOnes = new WeakMap<object, Schema>();

/** The same without room for what it does not name. */
function closed(schema: Schema): Schema {
  const known = closedOnes.get(schema);
  if (known) return known;
  const made = JSON.parse(JSON.stringify(schema), (_, value) =>
    value?.type === 'object' && value.properties ? { additionalProperties: false, ...value } : value,
  );
  closedOnes.set(schema, made);
  return made;
}
