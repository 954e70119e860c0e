/** A record as a row: what it may lack is null there, and a time is a Date. */
export type RowOf<Shown> = {
  readonly [Name in keyof Shown]-?:
    | (Name extends 'at' | `${string}At` ? Date : Exclude<Shown[Name], undefined>)
    | (undefined extends Shown[Name] ? null : never);
};

/** The schema of a record, as far as columns are made from it. */
export interface RecordSchema {
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
}

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly isNullable: boolean;
}

type ColumnKind = typeof String | typeof Number | typeof Boolean | typeof date;

const kinds: Readonly<Record<string, ColumnKind>> = {
  string: String,
  number: Number,
  integer: Number,
  boolean: Boolean,
};

/** `Date` itself would give a text. */
const date = () => new Date(0);

/** A column for every field that is no list and no object of its own. */
export function columnsOf({ properties, required = [] }: RecordSchema): Column[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const types = [field.type ?? (field.enum ? 'string' : [])].flat();
    const kind = field.format === 'date-time' ? date : types.flatMap((type) => kinds[type] ?? [])[0];
    return kind ? [{ name, kind, isNullable: !required.includes(name) || types.includes('null') }] : [];
  });
}

export function rowOf(record: object, columns: readonly Column[]): Record<string, unknown> {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return Object.fromEntries(
    columns.map(({ name, kind }) => {
      const value = values[name] ?? null;
      return [name, kind === date && value !== null ? new Date(String(value)) : value];
    }),
  );
}
