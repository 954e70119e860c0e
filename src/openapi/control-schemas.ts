import type { Schema } from '../core/described.ts';

export type Schemas = Readonly<Record<string, Schema>>;

/** A control's schema as OpenAPI has it: what has a name stands among `schemas`, and is referred to. */
export function hoisted(schema: Schema, schemas: Record<string, Schema>): Schema {
  const { title, ...rest } = schema;
  const made = plain(
    Object.fromEntries(Object.entries(rest).map(([word, value]) => [word, within(word, value, schemas)])),
  );
  if (typeof title !== 'string') return made;
  schemas[title] = made;
  return { $ref: `#/components/schemas/${title}` };
}

const byName = new Set(['properties', 'patternProperties']);
const bySchema = new Set(['items', 'additionalProperties', 'anyOf', 'allOf', 'oneOf', 'not', 'if', 'then', 'else']);

function within(word: string, value: unknown, schemas: Record<string, Schema>): unknown {
  const isObject = typeof value === 'object' && value !== null;
  if (Array.isArray(value)) {
    return bySchema.has(word) ? value.map((each) => hoisted(each as Schema, schemas)) : value;
  }
  if (byName.has(word) && isObject) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hoisted(each as Schema, schemas)]));
  }
  return bySchema.has(word) && isObject ? hoisted(value as Schema, schemas) : value;
}

/** Our own words as JSON schema of today: bytes, and a list of so many different things. */
export function plain({ bytes, items, additionalItems: _, description, ...rest }: Schema): Schema {
  return {
    ...rest,
    ...(description !== undefined && description !== '' && { description }),
    ...(bytes !== undefined && { contentMediaType: 'application/octet-stream' }),
    ...(Array.isArray(items) ? { prefixItems: items, items: false } : items !== undefined && { items }),
  };
}
