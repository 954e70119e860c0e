import { object, type Schema, type TakenField } from '../core/described.ts';

/** What an endpoint's list of fields says of those in one place. What may be left out may be null in JSON. */
export function schemaOfFields(fields: readonly TakenField[], place: 'query' | 'json'): Schema | undefined {
  const here = fields.filter((field) => (field.in === 'query') === (place === 'query'));
  if (here.length === 0) return undefined;
  return object(
    Object.fromEntries(
      here.map((field) => [`${field.name}${field.required ? '' : '?'}`, schemaOf(field, place === 'json')]),
    ),
  );
}

function schemaOf({ type, options, minLength, maxLength, most, required }: TakenField, mayBeNull: boolean): Schema {
  const isList = type === 'array';
  const isNull = mayBeNull && !required;
  const words = type === 'number' ? options?.map(Number) : type === 'boolean' ? undefined : options;
  return {
    type: isNull ? [type, 'null'] : type,
    ...(isList && { items: {} }),
    ...(words && { enum: isNull ? [...words, null] : words }),
    ...(minLength !== undefined && { [isList ? 'minItems' : 'minLength']: minLength }),
    ...(maxLength !== undefined && { [isList ? 'maxItems' : 'maxLength']: maxLength }),
    ...(most !== undefined && { maximum: most }),
  };
}

/** One object schema with the fields of both; what the second says of a field goes first. */
export function merged(first: Schema | undefined, second: Schema | undefined): Schema | undefined {
  if (first === undefined || second === undefined) return second ?? first;
  const required = [...new Set([...requiredIn(first), ...requiredIn(second)])];
  return {
    ...second,
    properties: { ...propertiesIn(first), ...propertiesIn(second) },
    ...(required.length > 0 && { required }),
  };
}

export const propertiesIn = ({ properties }: Schema) => (properties ?? {}) as Readonly<Record<string, Schema>>;
export const requiredIn = ({ required }: Schema) => (required ?? []) as readonly string[];
