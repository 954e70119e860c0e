/** PackBits into a buffer from `at` up to `end`, where it stops. */
export function packBits(packed: Uint8Array, into: Uint8Array, at: number, end: number): void {
  for (let from = 0; from < packed.length && at < end; ) {
    const count = packed[from++] as number;
    if (count === 128) continue;
    const length = Math.min(count < 128 ? count + 1 : 257 - count, end - at);
    if (count < 128) into.set(packed.subarray(from, from + length), at);
    else into.fill(packed[from] ?? 0, at, at + length);
    from += count < 128 ? count + 1 : 1;
    at += length;
  }
}
