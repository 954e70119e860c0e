const SEOUL_HOURS_EAST = 9;

/** `yyyy-MM-dd HH:mm:ss.SSS` in Seoul, which is assumed: the page gives the form and no zone. */
export function seoulTime(time: number): string {
  return new Date(time + SEOUL_HOURS_EAST * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');
}
