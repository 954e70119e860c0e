import { createRequire } from 'node:module';
import type { Ajv as AjvClass, ErrorObject } from 'ajv';
import { InputError } from './core/input-error.ts';

let ajv: AjvClass | undefined;

/** Checks JSON from outside against a schema and fills in the schema's defaults. Throws an InputError that names the field. */
export function validate<T>(schema: object, value: unknown, what: string): T {
  const check = compiler().compile(schema);
  const filled = structuredClone(value);
  if (!check(filled)) throw new InputError(`${what}: ${check.errors?.map(inWords).join('; ')}`);
  return filled as T;
}

/** Ajv takes 35 ms to load, which the first upload has no use for. */
function compiler(): AjvClass {
  if (ajv === undefined) {
    const { Ajv } = createRequire(import.meta.url)('ajv') as { Ajv: new (options: object) => AjvClass };
    ajv = new Ajv({ useDefaults: true, allowUnionTypes: true });
  }
  return ajv;
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  const field = instancePath === '' ? '' : `${instancePath.slice(1).replaceAll('/', '.')} `;
  const allowed = (params.allowedValues as unknown[] | undefined)?.join(', ') ?? params.additionalProperty;
  return `${field}${message}${allowed === undefined ? '' : `: ${allowed}`}`;
}
