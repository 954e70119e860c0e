/** The size a JPEG declares, if its segments can be walked from the first to the scan and it has its end. */
export function sizeOfJpeg(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const at = (i: number) => bytes[i] ?? 0;
  const u16 = (i: number) => at(i) * 256 + at(i + 1);
  if (u16(0) !== 0xffd8 || u16(bytes.length - 2) !== 0xffd9) return undefined;
  let size: { width: number; height: number } | undefined;
  for (let i = 2; i + 4 <= bytes.length && at(i) === 0xff; i += 2 + u16(i + 2)) {
    const marker = at(i + 1);
    if (marker === 0xda) return size;
    // The frame: baseline, extended or progressive. The markers between and after are tables.
    if (marker >= 0xc0 && marker <= 0xc2) size = { height: u16(i + 5), width: u16(i + 7) };
  }
  return undefined;
}
