/** Bytes of a text in EUC-KR, in which a character is one of ASCII or two. */
export function bytesInEucKr(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += character.charCodeAt(0) < 0x80 ? 1 : 2;
  return bytes;
}

/** Whether a text has a character that EUC-KR has not, such as an emoji. */
export function isBeyondEucKr(text: string): boolean {
  for (const character of text) {
    if (character.charCodeAt(0) >= 0x80 && !charactersOfTwo().has(character)) return true;
  }
  return false;
}

let known: ReadonlySet<string> | undefined;

/** All 94 rows and columns, read once: most texts have none that has to be looked up. */
function charactersOfTwo(): ReadonlySet<string> {
  if (known) return known;
  const all = Array.from({ length: 94 * 94 }, (_, i) => [0xa1 + Math.floor(i / 94), 0xa1 + (i % 94)]).flat();
  const decoded = new Set(new TextDecoder('euc-kr').decode(Uint8Array.from(all)));
  decoded.delete('\ufffd');
  known = decoded;
  return known;
}
