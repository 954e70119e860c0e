import type { Call } from '../../../core/call.ts';
import { queryOf } from '../../../core/call.ts';
import type { Fields } from '../../../core/json-fields.ts';

/** A field that an endpoint takes, as far as the gateway looks at it. */
export interface Field {
  readonly name: string;
  /** Absent: it is in the JSON body. */
  readonly in?: 'query';
  /** Of a field in a JSON body. */
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array';
  readonly required?: true;
  /** Nothing else is taken. */
  readonly options?: readonly string[];
  /** Characters; of a list, what is in it. */
  readonly maxLength?: number;
  readonly minLength?: number;
  /** Of a number. */
  readonly most?: number;
}

/** A field of another JSON type than the gateway takes. */
export interface WrongType {
  readonly field: string;
  /** What was sent, as JSON. */
  readonly value: string;
}

/** As the answer names it. */
export interface Violation {
  readonly field: string;
  readonly value?: string;
  readonly description: string;
}

/** Characters of a value that are repeated. */
const LONGEST_VALUE = 200;

/** The first that is of another type. What is null is as good as absent. */
export function wrongTypeIn(fields: readonly Field[], body: Fields): WrongType | undefined {
  for (const { name, type, in: place } of fields) {
    if (place === 'query' || !isThere(body, name)) continue;
    const value = body[name];
    if (typeOf(value) !== type) return { field: name, value: JSON.stringify(value).slice(0, LONGEST_VALUE) };
  }
  return undefined;
}

/** All that the gateway finds fault with. */
export function violationsIn(fields: readonly Field[], call: Call, body: Fields): Violation[] {
  const query = queryOf(call);
  return fields.flatMap((field) => {
    const sent = field.in === 'query' ? query.get(field.name) || undefined : textIn(body, field.name);
    return violation(field, sent, lengthIn(field, sent, body)) ?? [];
  });
}

function violation(field: Field, sent: string | undefined, length: number): Violation | undefined {
  const { name, required, options, minLength, maxLength, most } = field;
  if (sent === undefined) return required ? { field: name, description: `${name} is required` } : undefined;
  if (options && !options.includes(sent)) {
    return { field: name, value: sent.slice(0, LONGEST_VALUE), description: `options: [${options.join(',')}]` };
  }
  if (minLength !== undefined && length < minLength) {
    return { field: name, value: sent.slice(0, LONGEST_VALUE), description: `the min len is ${minLength}` };
  }
  if (maxLength !== undefined && length > maxLength) {
    return { field: name, value: sent.slice(0, LONGEST_VALUE), description: `the max len is ${maxLength}` };
  }
  if (most !== undefined && !(Number(sent) <= most)) {
    return { field: name, value: sent.slice(0, LONGEST_VALUE), description: `the max value is ${most}` };
  }
  return undefined;
}

/** Of a list, how many there are in it. */
function lengthIn({ name, type }: Field, sent: string | undefined, body: Fields): number {
  const value = type === 'array' && sent !== undefined ? body[name] : undefined;
  return Array.isArray(value) ? value.length : (sent?.length ?? 0);
}

function isThere(body: Fields, name: string): boolean {
  return Object.hasOwn(body, name) && body[name] !== null;
}

/** Undefined where there is none; of what is no text, that it is there. */
function textIn(body: Fields, name: string): string | undefined {
  if (!isThere(body, name)) return undefined;
  const value = body[name];
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
