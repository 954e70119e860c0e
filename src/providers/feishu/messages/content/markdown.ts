/** `![what it shows](key)`, wherever it stands in a text. */
const PICTURE = /!\[[^\]\n]*\]\(([^()\n]*)\)/g;

/** What stands in the place of keys of pictures. */
export function picturesIn(markdown: string): string[] {
  // Where there is none a search that goes on from every `![` would be long.
  if (!markdown.includes('](')) return [];
  return Array.from(markdown.matchAll(PICTURE), ([, key = '']) => key.trim().split(/\s/, 1)[0] ?? '');
}
