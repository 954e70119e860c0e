import { InputError } from './input-error.ts';
import type { RecordForm } from './state/form.ts';
import { ONLY, only, type StatePart, type StateRecord, type Witness } from './state/part.ts';

/** The end of the year 9999, after which no date of ours or of a provider's fits its format. */
const LAST = Date.UTC(10_000);
const DAY_MS = 86_400_000;
const UNITS_MS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: DAY_MS };

/** A time to come, from now: `7201 seconds`, `3 months`. */
export type Duration = `${number} ${'second' | 'minute' | 'hour' | 'day' | 'month'}${'' | 's'}`;

const DURATION = /^(\d{1,9}) (second|minute|hour|day|month)s?$/;
export const isDuration = (value: unknown): boolean => typeof value === 'string' && DURATION.test(value);

const form: RecordForm = { 'offset?': 'number', 'frozenAt?': 'number' };

function expectTime(time: number): void {
  if (!(time >= 0 && time < LAST)) throw new InputError('the clock goes from the year 1970 to the year 9999');
}

/** The world's time: runs with the machine's until somebody sets, advances or freezes it. */
export class Clock implements StatePart {
  witness: Witness | undefined;
  private offset = 0;
  private frozenAt: number | undefined;
  private readonly watchers: (() => void)[] = [];

  /** Milliseconds since 1970. */
  now(): number {
    return this.frozenAt ?? Date.now() + this.offset;
  }

  get frozen(): boolean {
    return this.frozenAt !== undefined;
  }

  /** Whether it shows another time than the machine's. */
  get moved(): boolean {
    return this.frozen || this.offset !== 0;
  }

  /** Milliseconds that it is ahead of the machine's. */
  get ahead(): number {
    return this.frozenAt === undefined ? this.offset : this.frozenAt - Date.now();
  }

  /** Throws an InputError for a time before 1970 or after 9999, which no date of a provider's could show. */
  set(time: number): void {
    expectTime(time);
    this.offset = time - Date.now();
    if (this.frozen) this.frozenAt = time;
    this.tell();
  }

  freeze(frozen: boolean): void {
    const now = this.now();
    this.frozenAt = frozen ? now : undefined;
    this.offset = now - Date.now();
    this.tell();
  }

  /** By `"7201 seconds"`, `"3 months"` and the like; months are calendar months. Throws an InputError that says what is allowed. */
  advance(by: Duration): void {
    this.set(this.after(by));
  }

  /** When that will be over, in milliseconds since 1970. Throws as `advance` does. */
  after(by: Duration): number {
    const [, count, unit = ''] = DURATION.exec(by) ?? [];
    if (count === undefined) {
      throw new InputError(
        `cannot advance by ${JSON.stringify(by)}; say a number of seconds, minutes, hours, days or months, such as "3 months"`,
      );
    }
    return unit === 'month'
      ? addMonths(this.now(), Number(count))
      : this.now() + Number(count) * (UNITS_MS[unit] as number);
  }

  reset(): void {
    this.offset = 0;
    this.frozenAt = undefined;
    this.tell();
  }

  /** One that runs is so far ahead of the machine's, wherever that is read; one that stands shows the same time. */
  dump(): StateRecord[] {
    if (!this.moved) return [];
    const { offset, frozenAt } = this;
    return [{ key: ONLY, value: this.frozen ? { frozenAt } : { offset } }];
  }

  load(records: readonly StateRecord[]): void {
    const { offset = 0, frozenAt } = only<{ offset?: number; frozenAt?: number }>(records, form) ?? {};
    expectTime(frozenAt ?? Date.now() + offset);
    this.offset = offset;
    this.frozenAt = frozenAt;
    this.tell();
  }

  /** Somebody who waits for a time is told when it no longer comes as expected. */
  watch(watcher: () => void): void {
    this.watchers.push(watcher);
  }

  private tell(): void {
    this.witness?.changed(ONLY);
    for (const watcher of this.watchers) watcher();
  }
}

/** The same time of day so many calendar months on, where it is so many hours ahead; the last day of a month without that day. */
export function addMonths(time: number, months: number, hoursEast = 0): number {
  const ahead = hoursEast * 3_600_000;
  const date = new Date(time + ahead);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() - ahead;
}

/** `YYYYMMDDhhmmss` at a fixed distance from UTC, for providers that write local time without a zone. */
export function localDigits(time: number, hoursEast: number): string {
  const second = Math.floor(time / 1000) + hoursEast * 3600;
  if (second !== written.second) {
    const at = new Date(second * 1000);
    const date = at.getUTCFullYear() * 10_000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
    const digits = date * 1_000_000 + at.getUTCHours() * 10_000 + at.getUTCMinutes() * 100 + at.getUTCSeconds();
    written = { second, text: `${digits}` };
  }
  return written.text;
}

/** The last of them: many calls come in one second. */
let written = { second: Number.NaN, text: '' };
