import type { Clock } from '../core/clock.ts';
import { InputError } from '../core/input-error.ts';
import { validate } from './schema/validate.ts';

/** One of the three. */
export interface ClockOrder {
  /** A number of seconds, minutes, hours, days or months, such as `3 months`. */
  readonly advance?: string;
  /** An ISO time with its zone. */
  readonly set?: string;
  readonly freeze?: boolean;
}

export interface ClockReading {
  /** ISO time. */
  readonly now: string;
  readonly frozen: boolean;
}

const schema = {
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: { advance: { type: 'string' }, set: { type: 'string' }, freeze: { type: 'boolean' } },
};

export function reading(clock: Clock): ClockReading {
  return { now: new Date(clock.now()).toISOString(), frozen: clock.frozen };
}

/** Throws an InputError that says what is allowed. */
export function turnClock(order: ClockOrder, clock: Clock): ClockReading {
  const { advance, set, freeze } = validate<ClockOrder>(schema, order, 'clock');
  if (advance !== undefined) clock.advance(advance);
  if (freeze !== undefined) clock.freeze(freeze);
  if (set !== undefined) clock.set(instant(set));
  return reading(clock);
}

/** A full ISO time with a zone: anything less would depend on the machine. Days that do not exist are none. */
function instant(text: string): number {
  const [, date] =
    /^((?:19[789]|[2-9]\d\d)\d-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const time = Date.parse(text);
  const exists = date !== undefined && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date);
  if (exists && !Number.isNaN(time)) return time;
  throw new InputError(
    `clock: set must be an ISO time with its zone, such as "2026-01-31T08:00:00Z", on a day that exists in the years 1970 to 9999, not ${JSON.stringify(text)}`,
  );
}
