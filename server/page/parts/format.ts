import { language } from '../texts/index.ts';

const numbers = new Intl.NumberFormat(language);
const times = new Intl.DateTimeFormat(language, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  // With `hour12: false` midnight is at 24:00 in some languages.
  hourCycle: 'h23',
});
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });

export const number = (value: number): string => numbers.format(value);
export const time = (iso: string): string => times.format(new Date(iso));
/** The time in it is the one that `time` shows: whoever says aloud what is to be seen has said its name. */
export const moment = (iso: string | number): string => `${dates.format(new Date(iso))} ${times.format(new Date(iso))}`;

/** As short as it is still told apart. The exact count stands in a title. */
export function bytes(count: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, count)) / 10)));
  const value = count / 1024 ** power;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 }).format(value)} ${units[power]}`;
}

export function pixels({
  width,
  height,
}: {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}) {
  return width === undefined || height === undefined ? '' : `${width} × ${height}`;
}

/** What was measured, or a limit, whatever kind of thing it is. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return Object.entries(value)
    .map(([name, each]) => `${name} ${shown(each)}`)
    .join(', ');
}

/** JSON with its lines, and anything else as it is. */
export function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
