/** The text that is exactly these bytes; undefined for anything else, such as a picture. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}
