import type { Redactor } from './redactor.ts';

/** JSON in which no value of a secret's name is shown, be it in whatever depth. */
export function withoutSecrets(value: unknown, redactor: Redactor): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, redactor));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]) => [
    name,
    typeof each === 'string' && redactor.isSecret(name) ? redactor.mask(each) : withoutSecrets(each, redactor),
  ]);
  return Object.fromEntries(fields);
}
