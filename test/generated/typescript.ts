import { perProvider, typed } from '../../src/control/define.ts';

/** JSON schema as TypeScript: as far as our own schemas go. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  /** Our own keyword: not JSON, but a Uint8Array. */
  readonly bytes?: true | string;
  /** The TypeScript that it is for. */
  readonly [typed]?: string;
  readonly [perProvider]?: true | undefined;
}

/** Every schema with a name among these and in them; it must be the same wherever it stands. */
export function namedIn(schemas: readonly Schema[]): Map<string, Schema> {
  const found = new Map<string, Schema>();
  const visit = (schema: Schema): void => {
    for (const inner of innerOf(schema)) visit(inner);
    if (schema.title === undefined) return;
    const known = found.get(schema.title);
    if (known && JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(`two schemas of the name ${schema.title}`);
    found.set(schema.title, schema);
  };
  for (const schema of schemas) visit(schema);
  return found;
}

function innerOf({ anyOf = [], items = [], properties = {}, patternProperties = {} }: Schema): Schema[] {
  return [...anyOf, ...[items].flat(), ...Object.values(properties), ...Object.values(patternProperties)];
}

/** As it stands where it is used: by its name, where it has one. */
export function typeOf(schema: Schema): string {
  return schema.title === undefined ? spelledOut(schema) : schema.title + argumentOf(schema);
}

/** Of what has a word of providers in it. */
export function isGeneric(schema: Schema): boolean {
  return schema[typed]?.includes('<P>') === true || innerOf(schema).some(isGeneric);
}

function argumentOf(schema: Schema): string {
  return isGeneric(schema) ? '<P>' : '';
}

function parameterOf(schema: Schema): string {
  return isGeneric(schema) ? '<P extends Named = Named>' : '';
}

/** `export interface Name { … }`. */
export function declarationOf(schema: Schema): string {
  const { title, properties, additionalProperties } = schema;
  const doc = docOf(schema, '');
  const parameter = parameterOf(schema);
  if (properties === undefined) return `${doc}export type ${title}${parameter} = ${spelledOut(schema)};\n`;
  if (schema[perProvider]) {
    const one = `${title}Of`;
    const union = `${doc}export type ${title}${parameter} = P extends Named ? ${one}<P> : never;\n`;
    return `${union}\n${declarationOf({ ...schema, title: one, [perProvider]: undefined, description: '' })}`;
  }
  const open = typeof additionalProperties === 'object' ? ['  readonly [property: string]: unknown;'] : [];
  return `${doc}export interface ${title}${parameter} {\n${[...propertiesOf(schema), ...open].join('\n')}\n}\n`;
}

function propertiesOf({ properties = {}, required = [] }: Schema): string[] {
  return Object.entries(properties).map(([name, each]) => {
    const isOptional = !required.includes(name);
    const type = typeOf(each);
    const orNone = isOptional && type !== 'unknown' ? ' | undefined' : '';
    const doc = each.title === undefined ? docOf(each, '  ') : '';
    return `${doc}  readonly ${name}${isOptional ? '?' : ''}: ${type}${orNone};`;
  });
}

function spelledOut(schema: Schema): string {
  const { type, anyOf, properties, patternProperties } = schema;
  if (schema[typed] !== undefined) return schema[typed];
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.bytes) return 'Uint8Array';
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  if (Array.isArray(type)) return type.map(simple).join(' | ');
  if (type === 'array') return listOf(schema);
  if (properties) return `{\n${propertiesOf(schema).join('\n')}\n}`;
  const [any] = Object.values(patternProperties ?? {});
  return any ? `Readonly<Record<string, ${typeOf(any)}>>` : simple(type);
}

function listOf({ items = {} }: Schema): string {
  if (!Array.isArray(items)) {
    const each = typeOf(items as Schema);
    return `readonly ${/[ |]/.test(each) ? `(${each})` : each}[]`;
  }
  return `readonly [${items.map((each: Schema) => `${each.description}: ${typeOf(each)}`).join(', ')}]`;
}

function simple(type: unknown): string {
  if (type === undefined) return 'unknown';
  return type === 'integer' ? 'number' : String(type);
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function docOf({ description = '', default: preset }: Schema, margin: string): string {
  const says = [description, preset === undefined ? '' : `Default ${preset}.`].filter((each) => each !== '').join(' ');
  return says === '' ? '' : `${margin}/** ${says} */\n`;
}
