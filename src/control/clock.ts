import type { Clock, Duration } from '../core/clock.ts';
import { InputError } from '../core/input-error.ts';
import type { ClockOrder, ClockReading } from '../core/shapes.ts';
import { control, named, type Types, word } from './define.ts';

const orderSchema = (t: Types) =>
  t.Object(
    {
      advance: t.Optional(
        word<Duration>(t, 'Duration', {
          description: 'A number of seconds, minutes, hours, days or months, such as `3 months`.',
        }),
      ),
      set: t.Optional(t.String({ description: 'An ISO time with its zone.' })),
      freeze: t.Optional(t.Boolean()),
    },
    { ...named('ClockOrder', 'One of the three.'), minProperties: 1, maxProperties: 1 },
  );

const readingSchema = (t: Types) =>
  t.Object({ now: t.String({ format: 'date-time' }), frozen: t.Boolean() }, named('ClockReading'));

export const clock = control<undefined, ClockReading>({
  call: 'GET /clock',
  says: "the world's time, which tokens, windows, quotas and dates in answers follow",
  output: readingSchema,
  run: ({ world }) => reading(world.clock),
});

export const turnClock = control<ClockOrder, ClockReading>({
  call: 'POST /clock',
  says: "sets, advances, freezes or lets run the world's time",
  about: 'clock',
  input: orderSchema,
  output: readingSchema,
  run({ world }, { advance, set, freeze }) {
    if (advance !== undefined) world.clock.advance(advance);
    if (freeze !== undefined) world.clock.freeze(freeze);
    if (set !== undefined) world.clock.set(instant(set));
    return reading(world.clock);
  },
});

function reading(clock: Clock): ClockReading {
  return { now: new Date(clock.now()).toISOString(), frozen: clock.frozen };
}

/** A full ISO time with a zone: anything less would depend on the machine. Days that do not exist are none. */
export function instant(text: string): number {
  const [, date] =
    /^((?:19[789]|[2-9]\d\d)\d-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const time = Date.parse(text);
  const exists = date !== undefined && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date);
  if (exists && !Number.isNaN(time)) return time;
  throw new InputError(
    `clock: set must be an ISO time with its zone, such as "2026-01-31T08:00:00Z", on a day that exists in the years 1970 to 9999, not ${JSON.stringify(text)}`,
  );
}
