/**
 * What an endpoint takes and answers, for whoever reads a document in place of the code: JSON schemas, which nothing here
 * judges a call by. No limit is written into one: it names the rule that has it.
 */

export type Schema = Readonly<Record<string, unknown>>;
/** By the name of a field, a parameter or a part; with a question mark behind it where it may be left out. */
export type Shapes = Readonly<Record<string, Schema>>;

export interface DescribedEndpoint {
  /** What a call of it does. */
  readonly says: string;
  /** The method it is meant for, where any comes to it. */
  readonly method?: string;
  /** What stands in the path; what is not here is any text. */
  readonly path?: Shapes;
  readonly query?: Shapes;
  readonly headers?: Shapes;
  readonly json?: Schema;
  readonly form?: Schema;
  /** Of a call that is taken; absent where none is. */
  readonly reply?: Schema;
  /** In its place, or beside it: bytes of these types. */
  readonly bytes?: readonly string[];
  /** What there is not is answered with a 404 and no body. */
  readonly missing?: true;
  /** It takes no credential in the place where the others have it. */
  readonly open?: true;
}

/** How a provider's endpoints are called, by their names; one of several paths has its last segments behind a blank. */
export interface Described {
  /** Where callers show who they are, as OpenAPI has it. */
  readonly security: Readonly<Record<string, Schema>>;
  readonly endpoints: Readonly<Record<string, DescribedEndpoint>>;
}

/** A field that an endpoint looks at, where it has them as a list. */
export interface TakenField {
  readonly name: string;
  readonly in?: 'query';
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array';
  readonly required?: true;
  readonly options?: readonly string[];
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly most?: number;
}

export const text: Schema = { type: 'string' };
export const whole: Schema = { type: 'integer' };
export const yesNo: Schema = { type: 'boolean' };
export const anything: Schema = {};
/** Bytes, as a part of a form. */
export const file: Schema = { contentMediaType: 'application/octet-stream' };
/** A number of the provider's that some of its own programs send as text. */
export const number: Schema = { type: ['integer', 'string'] };
export const time: Schema = { type: 'integer', description: 'Seconds since 1970.' };

export const told = (schema: Schema, description: string): Schema => ({ ...schema, description });
export const just = (value: unknown): Schema => ({ const: value });
export const oneOf = (words: readonly (string | number)[]): Schema => ({ enum: [...words] });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const either = (...schemas: readonly Schema[]): Schema => ({ anyOf: schemas });
export const orNull = (schema: Schema): Schema =>
  Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] };

export function object(fields: Shapes): Schema {
  const entries = Object.entries(fields);
  const required = entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name);
  const properties = Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema]));
  return { type: 'object', properties, ...(required.length > 0 && { required }) };
}

/** Where a schema says which rule has its limit, and which of JSON schema's words that is. */
export const LIMIT = 'x-standin-limit';

/** `maxLength` of a file is in bytes. */
export function limited(
  schema: Schema,
  word: 'maxLength' | 'maxItems' | 'minItems' | 'maximum' | 'enum',
  rule: string,
) {
  const before = (schema[LIMIT] as readonly Schema[] | undefined) ?? [];
  return { ...schema, [LIMIT]: [...before, { word, rule }] };
}
