/** The value of the header for a name as it was sent. In ASCII it stands in quotes; else as RFC 5987 has it, which the SDKs read. */
export function contentDispositionOf(filename: string): string {
  if (/^[ !#-$&-:<-[\]-~]*$/.test(filename)) return `attachment; filename="${filename}"`;
  return `attachment; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, escaped)}`;
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
