/** What some readers of the header take for a sign: the Python SDK parts it at every semicolon, and decodes percent signs. */
const SIGNS = /[^\x20-\x7e]|["\\;%]/g;

/** The value of the header for a name as it was sent; one that is no plain ASCII stands in it twice, as RFC 6266 has it. */
export function contentDispositionOf(filename: string): string {
  const plain = filename.replace(SIGNS, '_');
  if (plain === filename) return `attachment; filename="${filename}"`;
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, escaped);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
