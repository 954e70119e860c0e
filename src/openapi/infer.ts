import type { Schema } from '../core/described.ts';

interface Sample {
  readonly code: string | number;
  readonly body: unknown;
}

/** A schema for each form that failures have, and in it the codes that stand where a code stands. */
export function schemasOf(samples: readonly Sample[]): Schema[] {
  const forms = new Map<string, Sample[]>();
  for (const sample of samples) {
    const form = JSON.stringify(schemaOf(sample.body, sample.code, []));
    forms.set(form, [...(forms.get(form) ?? []), sample]);
  }
  return [...forms.values()].map((alike) => {
    const codes = [...new Set(alike.map(({ code }) => code))];
    const [{ body, code }] = alike as [Sample];
    return schemaOf(body, code, codes);
  });
}

function schemaOf(value: unknown, code: string | number, codes: readonly (string | number)[]): Schema {
  if (value === code) return { enum: codes };
  if (Array.isArray(value)) return { type: 'array', items: value.length === 0 ? {} : schemaOf(value[0], code, codes) };
  if (value === null) return { type: 'null' };
  if (typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) return { type: 'object' };
    const properties = Object.fromEntries(entries.map(([name, each]) => [name, schemaOf(each, code, codes)]));
    return { type: 'object', properties, required: entries.map(([name]) => name) };
  }
  return { type: Number.isInteger(value) ? 'integer' : typeof value };
}
