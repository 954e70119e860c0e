/** Bytes of one value in the memory, more or less: an empty object is 56, and stands in something. */
const VALUE_BYTES = 80;

/** What parsed JSON holds beside the characters of its texts, in bytes: of `{}` it is many times its length. */
export function heldByValues(parsed: unknown): number {
  let count = 0;
  const waiting: unknown[] = [parsed];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += 1;
    if (typeof next === 'object' && next !== null) for (const each of Object.values(next)) waiting.push(each);
  }
  return count * VALUE_BYTES;
}
