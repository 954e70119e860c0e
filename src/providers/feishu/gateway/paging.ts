import { query } from '../../../core/call.ts';
import { type Rule, rulesOver } from '../../../core/rule.ts';
import type { Source } from '../../../core/source.ts';
import type { Asked } from './asked.ts';
import type { Field } from './fields.ts';

export const pageFields: readonly Field[] = [
  { name: 'page_size', in: 'query', type: 'number' },
  { name: 'page_token', in: 'query', type: 'string' },
];

/** A part of a list that a call asks for. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly has_more: boolean;
  /** Empty where there is no more. */
  readonly page_token: string;
}

const USUAL = 20;

/** As it was sent; NaN for what is no number. */
export function pageSizeOf({ call }: Asked): number {
  const sent = query(call, 'page_size') || `${USUAL}`;
  return /^\d+$/.test(sent) ? Number(sent) : Number.NaN;
}

const tokenFor = (id: string) => Buffer.from(`after ${id}`).toString('base64');
const idIn = (token: string) => Buffer.from(token, 'base64').toString().slice('after '.length);

/** The page after the one that ended where the token says; undefined for a token that no answer had. */
export function pageOf<T>(asked: Asked, all: readonly T[], idOf: (one: T) => string): Page<T> | undefined {
  const token = query(asked.call, 'page_token') ?? '';
  const id = idIn(token);
  const last = token === '' ? -1 : all.findIndex((one) => idOf(one) === id);
  if (token !== '' && (last === -1 || tokenFor(id) !== token)) return undefined;
  const end = last + 1 + (pageSizeOf(asked) || USUAL);
  const ending = all[end - 1];
  const has_more = end < all.length;
  return {
    items: all.slice(last + 1, end),
    has_more,
    page_token: has_more && ending !== undefined ? tokenFor(idOf(ending)) : '',
  };
}

interface Paged extends Asked {
  readonly page: Page<unknown> | undefined;
}

/** Of a list, which has a page and a code for a parameter that it does not take. */
export function pageRules<ErrorName extends string>(
  of: string,
  error: ErrorName,
  page: string,
): Rule<Paged, ErrorName>[] {
  const rule = rulesOver<Paged, ErrorName>();
  const source = (at: string, says: string, assumes: string): Source => ({ page, at, says, assumes });
  return [
    rule({
      id: `${of}/page-size`,
      error,
      measure: pageSizeOf,
      limit: 100,
      broken: (size, most) => !(size >= 1 && size <= most),
      mend: (_, most) => `set page_size to a whole number from 1 to ${most}`,
      source: source('Query, page_size', 'at most 100', 'another one is an invalid parameter'),
    }),
    rule({
      id: `${of}/page-token`,
      error,
      measure: (facts) => facts.page !== undefined,
      limit: false as boolean,
      broken: (isKnown, never) => isKnown === never,
      mend: 'send the page_token of the answer before, or none',
      source: source('Query, page_token', 'one that the answer before had', 'any other is an invalid parameter'),
    }),
  ];
}
