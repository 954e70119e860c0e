/** As arguments of `Math.max` many would be too many. None is 0. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => (each > most ? each : most), 0);
}
