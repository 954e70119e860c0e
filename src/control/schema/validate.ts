import { createRequire } from 'node:module';
import type { Ajv as AjvClass } from 'ajv';
import { InputError } from '../../core/input-error.ts';
import { inWords } from './words.ts';

let ajv: AjvClass | undefined;

/**
 * Checks what came from outside against a schema and fills in the schema's defaults. Throws an InputError that names the
 * field, and of a list the item, counted from 1.
 */
export function validate<T>(schema: object, value: unknown, what: string): T {
  const check = compiler().compile(schema);
  const filled = copyOf(value, what);
  if (check(filled)) return filled as T;
  // That a condition does not hold says nothing beside what its branch says.
  const errors = check.errors?.filter(({ keyword }) => keyword !== 'if') ?? [];
  // It would hold what was checked, pictures and all, until it checks again.
  check.errors = null;
  const item = /^\/(\d+)/.exec(errors[0]?.instancePath ?? '')?.[1];
  if (item === undefined) throw new InputError(`${what}: ${errors.map(inWords).join('; ')}`);
  const inItem = errors.map((each) => ({ ...each, instancePath: each.instancePath.slice(item.length + 1) }));
  throw new InputError(`${what} ${Number(item) + 1}: ${inItem.map(inWords).join('; ')}`);
}

/** Ajv takes 35 ms to load, which the first upload has no use for. */
function compiler(): AjvClass {
  if (ajv === undefined) {
    const { Ajv } = createRequire(import.meta.url)('ajv') as { Ajv: new (options: object) => AjvClass };
    const formats = { 'date-time': true };
    ajv = new Ajv({ useDefaults: true, allowUnionTypes: true, verbose: true, formats });
    ajv.addKeyword({ keyword: 'bytes', validate: (_: true | string, value: unknown) => value instanceof Uint8Array });
  }
  return ajv;
}

/** No default is filled into what is bytes as a whole, and whoever keeps some of them copies these. */
function copyOf(value: unknown, what: string): unknown {
  if (value instanceof Uint8Array) return value;
  try {
    return structuredClone(value);
  } catch (error) {
    const isDeep = error instanceof RangeError;
    throw new InputError(`${what}: must be plain JSON${isDeep ? ', and not nested so deeply' : ''}`);
  }
}
