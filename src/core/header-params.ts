const [QUOTE, BACKSLASH, SEMICOLON] = [0x22, 0x5c, 0x3b];

/** A header value such as `form-data; name="x"`: its first word, in lower case, and its parameters. */
export interface HeaderValue {
  readonly word: string;
  /** By lower-case name. Of parameters of one name the first. */
  readonly params: ReadonlyMap<string, string>;
}

export function readHeaderValue(value: string): HeaderValue {
  const [word = '', ...rest] = cutAtSemicolons(value);
  const params = new Map<string, string>();
  for (const piece of rest) {
    const equals = piece.indexOf('=');
    if (equals === -1) continue;
    const name = trimBlanks(piece.slice(0, equals)).toLowerCase();
    if (!params.has(name)) params.set(name, unquote(trimBlanks(piece.slice(equals + 1))));
  }
  return { word: trimBlanks(word).toLowerCase(), params };
}

/** Only spaces and tabs, unlike `trim()`: a raw UTF-8 file name may end in an ideographic space. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (isBlank(text[start])) start++;
  while (isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

function cutAtSemicolons(value: string): string[] {
  if (!value.includes('"')) return value.split(';');
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < value.length; i++) {
    const char = value.charCodeAt(i);
    if (char === QUOTE) quoted = !quoted;
    else if (char === BACKSLASH && quoted) i++;
    else if (char === SEMICOLON && !quoted) {
      pieces.push(value.slice(start, i));
      start = i + 1;
    }
  }
  pieces.push(value.slice(start));
  return pieces;
}

/**
 * A backslash escapes a quote or a backslash; before anything else it stands for itself, because clients on Windows
 * send `C:\a.png` as it is (Go's mime package reads it so, too). `%22` is a browser's escape that servers leave alone.
 */
function unquote(text: string): string {
  const closed = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  if (!closed) return text;
  const inside = text.slice(1, -1);
  return inside.includes('\\') ? inside.replace(/\\(["\\])/g, '$1') : inside;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
