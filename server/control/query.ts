import type { Request } from 'express';

/** The filters of a list, with its limit as the number it should be; what is none is told by who checks them. */
export function filtersOf({ query: { limit, ...filters } }: Pick<Request, 'query'>) {
  return { ...filters, ...(limit === undefined ? {} : { limit: Number(limit) }) };
}
