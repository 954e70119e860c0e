import { query } from '../../../core/call.ts';
import { type Rule, rulesOver } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
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

/** Of a list, whose page has a code for a token that is none. */
export function pageTokenRule<ErrorName extends string>(
  of: string,
  error: ErrorName,
  page: string,
): Rule<Paged, ErrorName> {
  return rulesOver<Paged, ErrorName>()({
    id: `${of}/page-token`,
    error,
    measure: (facts) => facts.page !== undefined,
    limit: false as boolean,
    broken: (isKnown, never) => isKnown === never,
    mend: 'send the page_token of the answer before, or none',
    source: {
      page,
      at: 'Query, page_token',
      says: 'one that the answer before had',
      assumes: 'any other is an invalid parameter',
    },
  });
}

/** Of a list, which has a page and a code for a parameter that it does not take. */
export function pageRules<ErrorName extends string>(
  of: string,
  error: ErrorName,
  page: string,
): Rule<Paged, ErrorName>[] {
  return [
    rulesOver<Paged, ErrorName>()({
      id: `${of}/page-size`,
      error,
      measure: pageSizeOf,
      limit: 100,
      broken: (size, most) => !(size >= 1 && size <= most),
      mend: (_, most) => say`set page_size to a whole number from 1 to ${most}`,
      source: {
        page,
        at: 'Query, page_size',
        says: 'at most 100',
        assumes: 'another one is an invalid parameter',
      },
    }),
    pageTokenRule(of, error, page),
  ];
}
