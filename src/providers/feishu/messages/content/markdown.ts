const OPENS = '![';
const BETWEEN = '](';
/** What ends the words of a picture, and its key. */
const WORDS_END = /[\]\n]/g;
const KEY_ENDS = /[()\n]/g;

/** The keys of `![what it shows](key)`, wherever it stands in a text: each character is looked at a few times at the most. */
export function picturesIn(markdown: string): string[] {
  const keys: string[] = [];
  for (let at = markdown.indexOf(OPENS); at !== -1; at = markdown.indexOf(OPENS, at)) {
    // Every opening before the end of the words ends there, and would be followed by the same.
    at = next(WORDS_END, markdown, at + OPENS.length);
    if (!markdown.startsWith(BETWEEN, at)) continue;
    const start = at + BETWEEN.length;
    const end = next(KEY_ENDS, markdown, start);
    const isKey = markdown[end] === ')';
    if (isKey) keys.push(keyIn(markdown.slice(start, end)));
    at = isKey ? end : start;
  }
  return keys;
}

/** Where the next of some characters stands; the end of the text where there is none. */
function next(characters: RegExp, text: string, from: number): number {
  characters.lastIndex = from;
  return characters.exec(text)?.index ?? text.length;
}

/** Up to the first space: a title may stand behind it. */
function keyIn(written: string): string {
  return /\S+/.exec(written)?.[0] ?? '';
}
