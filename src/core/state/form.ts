/**
 * What a value that was written down looks like, as far as its reader relies on it. A field with a question mark behind its
 * name may be absent; one that is not named may be anything.
 */
export type RecordForm =
  | 'string'
  | 'number'
  | 'boolean'
  | 'object'
  | readonly [RecordForm]
  | { readonly [field: string]: RecordForm }
  | ((value: unknown) => boolean);

export const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
export const oneOf =
  (words: readonly unknown[]): RecordForm =>
  (value) =>
    words.includes(value);
export const either =
  (...forms: readonly RecordForm[]): RecordForm =>
  (value) =>
    forms.some((form) => fits(value, form));
export const orNull =
  (form: RecordForm): RecordForm =>
  (value) =>
    value === null || fits(value, form);

/** Throws for what is not of that form: a checksum says that it is as it was written, and not by whom. */
export function formed<T>(value: unknown, form: RecordForm): T {
  if (!fits(value, form)) throw new TypeError('it is not of the form that is written');
  return value as T;
}

function fits(value: unknown, form: RecordForm): boolean {
  if (typeof form === 'function') return form(value);
  if (Array.isArray(form)) return Array.isArray(value) && value.every((each) => fits(each, form[0]));
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (typeof form === 'string') return form === 'object' ? isObject : typeof value === form;
  return isObject && Object.entries(form).every(([name, each]) => fieldFits(value as Fields, name, each));
}

type Fields = Readonly<Record<string, unknown>>;

function fieldFits(fields: Fields, name: string, form: RecordForm): boolean {
  const own = name.replace(/\?$/, '');
  const value = Object.hasOwn(fields, own) ? fields[own] : undefined;
  return value === undefined ? own !== name : fits(value, form);
}
