/** How a table of `server.db()` is asked: the part of @mswjs/data that reads, typed so that nobody needs its types. */

export interface Table<Row> {
  /** The first row that fits; null where none does, or an error if `strict`. */
  findFirst(query: { readonly where: Where<Row>; readonly strict?: boolean }): Row | null;
  findMany(query: Query<Row>): Row[];
  count(query?: { readonly where: Where<Row> }): number;
  getAll(): Row[];
}

export interface Query<Row> {
  readonly where?: Where<Row>;
  readonly orderBy?: OrderBy<Row> | OrderBy<Row>[];
  /** How many rows at most. */
  readonly take?: number;
  /** How many rows to leave out first. */
  readonly skip?: number;
  /** The `id` of the row to begin behind, instead of `skip`. */
  readonly cursor?: string;
}

/** Every column that is named must fit. One that is null fits nothing. */
export type Where<Row> = { readonly [Column in keyof Row]?: Condition<NonNullable<Row[Column]>> };

/** By one column; a list sorts by several. */
export type OrderBy<Row> = { readonly [Column in keyof Row]?: 'asc' | 'desc' };

type Condition<Value> = Value extends readonly (infer Item)[]
  ? Where<Item>
  : [Value] extends [string]
    ? Text<Value>
    : Value extends number
      ? Amount
      : Value extends boolean
        ? Pick<Ordered<boolean>, 'equals' | 'notEquals'>
        : Value extends Date
          ? Ordered<Date>
          : Where<Value>;

interface Ordered<Value> {
  readonly equals?: Value;
  readonly notEquals?: Value;
  readonly gt?: Value;
  readonly gte?: Value;
  readonly lt?: Value;
  readonly lte?: Value;
}

interface Text<Value extends string> extends Ordered<Value> {
  readonly contains?: string;
  readonly notContains?: string;
  readonly in?: Value[];
  readonly notIn?: Value[];
}

interface Amount extends Ordered<number> {
  readonly between?: [number, number];
  readonly notBetween?: [number, number];
  readonly in?: number[];
  readonly notIn?: number[];
}
