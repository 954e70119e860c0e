/** NaN where any of them is. */
export function median(numbers) {
  if (numbers.some(Number.isNaN)) return Number.NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures everything in turn, round by round, every other round in the opposite order, because the machine is never
 * the same for long. Gives the medians, and the medians of each round's ratios to the first.
 */
export async function alternate(things, rounds, measure) {
  const measured = things.map(() => []);
  const order = things.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    for (const i of round % 2 === 0 ? order : order.toReversed()) measured[i].push(await measure(things[i], i));
  }
  return measured.map((values) => ({
    value: median(values),
    ratio: median(values.map((value, round) => value / measured[0][round])),
    difference: median(values.map((value, round) => value - measured[0][round])),
  }));
}
