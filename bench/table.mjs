/**
 * One line of the result: `ratio` to `against`, or `more` where only the difference says something. `reach` is what the
 * project aims at, for the reader: nothing fails.
 *
 * @typedef {{ what: string, standin: number, against: number, unit: string, ratio?: number, more?: number,
 *   reach?: string }} Row
 */

/** @param {Row[]} rows */
export function table(rows, against) {
  const cells = rows.map(({ what, standin, against, unit, ratio, more, reach = '' }) => [
    what,
    `${short(standin)}${unit}`,
    `${short(against)}${unit}`,
    more === undefined ? ratio.toFixed(ratio < 0.1 ? 3 : 2) : `${more < 0 ? '' : '+'}${short(more)}${unit}`,
    reach,
  ]);
  return columns([['', 'standin', against, 'ratio', 'to reach'], ...cells]);
}

/** Words to the left, numbers in the middle to the right. */
export function columns(rows) {
  const last = rows[0].length - 1;
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const pad = (cell, i) => (i === 0 || i === last ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

export function short(value) {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
