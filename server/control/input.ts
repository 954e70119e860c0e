import type { Request } from 'express';
import type { Control } from '../../src/control/control.ts';
import { isForm, itemOf, itemsOf } from './upload.ts';

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>;
}

/** What a request hands to a control: the parameter in its path, else its form, its query or its JSON. */
export function inputOf(
  request: Request,
  { call, form, input, stream, bytes }: Control,
  query: Request['query'],
): unknown {
  const [parameter] = Object.values(request.params);
  // A key may have slashes in it, as they are or escaped.
  if (parameter !== undefined) return [parameter].flat().join('/');
  if (form === 'list') return itemsOf(request);
  if (form === 'one' && isForm(request)) return itemOf(request);
  if (input === undefined) return undefined;
  if (bytes) return request.body;
  // So a browser says how far it came, when it comes again.
  const after = stream ? request.headers['last-event-id'] : undefined;
  const asked = after === undefined ? query : { ...query, after };
  return /^(GET|DELETE) /.test(`${call}`) ? filtersOf(asked, input) : request.body;
}

/** A query is text: what should be a number becomes one, and what is none is told by the schema. */
function filtersOf(query: Request['query'], { properties = {} }: ObjectSchema): object {
  const filters = Object.entries(query).map(([name, value]) => {
    const isNumber = properties[name]?.type === 'integer' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
    return [name, isNumber ? Number(value) : value];
  });
  return Object.fromEntries(filters);
}
