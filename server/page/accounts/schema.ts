import { t } from '../texts/index.ts';

/** A field, as far as a form can make something of its schema. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: unknown;
  readonly description?: string;
  readonly items?: FieldSchema;
}

interface AccountSchema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, FieldSchema>>;
}

/** What `GET /schema/accounts` gives. */
export interface AccountsSchema {
  readonly items: { readonly allOf: readonly { readonly then: AccountSchema }[] };
}

/** How a field is asked for. */
export type Asked = 'text' | 'choice' | 'list' | 'number' | 'json';

export interface AccountField {
  readonly name: string;
  readonly asked: Asked;
  readonly schema: FieldSchema;
  readonly isRequired: boolean;
}

/** By provider. */
export function fieldsIn({ items }: AccountsSchema): ReadonlyMap<string, readonly AccountField[]> {
  return new Map(
    items.allOf.map(({ then: { properties, required = [] } }) => {
      const { provider, ...others } = properties;
      const fields = Object.entries(others).map(([name, schema]) => {
        return { name, schema, asked: askedAs(schema), isRequired: required.includes(name) };
      });
      return [provider?.const ?? '', fields];
    }),
  );
}

function askedAs({ type, enum: words, items }: FieldSchema): Asked {
  if (words !== undefined || type === 'boolean') return 'choice';
  if (type === 'string') return 'text';
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'array' && ['string', 'integer'].includes(items?.type ?? '') ? 'list' : 'json';
}

/** What was typed, as it is declared. Throws an Error that names the field. */
export function declaredAs({ name, asked, schema }: AccountField, typed: string): unknown {
  if (asked === 'number') return Number(typed);
  if (asked === 'choice' && schema.type === 'boolean') return typed === 'true';
  if (asked === 'list') {
    const each = typed.split(',').map((word) => word.trim());
    return schema.items?.type === 'integer' ? each.map(Number) : each;
  }
  if (asked !== 'json') return typed;
  try {
    return JSON.parse(typed);
  } catch {
    throw new SyntaxError(t.notJson(name));
  }
}
