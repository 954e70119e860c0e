const [QUOTE, BACKSLASH, SEMICOLON, SPACE, TAB] = [0x22, 0x5c, 0x3b, 0x20, 0x09];

/** A header value such as `form-data; name="x"`: its first word, in lower case, and its parameters. */
export interface HeaderValue {
  readonly word: string;
  /** `[name, value, name, value, …]`: names in lower case, values without their quotes. */
  readonly params: readonly string[];
}

export function readHeaderValue(value: string): HeaderValue {
  const pieces = cutAtSemicolons(value);
  const params: string[] = [];
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i] as string;
    const equals = piece.indexOf('=');
    if (equals === -1) continue;
    params.push(trimBlanks(piece.slice(0, equals)).toLowerCase(), unquote(trimBlanks(piece.slice(equals + 1))));
  }
  return { word: trimBlanks(pieces[0] as string).toLowerCase(), params };
}

/** The first of that name. */
export function param({ params }: HeaderValue, name: string): string | undefined {
  for (let i = 0; i < params.length; i += 2) if (params[i] === name) return params[i + 1];
  return undefined;
}

/** The first word alone. One with a quote in it is no type of anything, wherever that ends. */
export function wordOf(value: string): string {
  const semicolon = value.indexOf(';');
  return trimBlanks(semicolon === -1 ? value : value.slice(0, semicolon)).toLowerCase();
}

/** Only spaces and tabs, unlike `trim()`: a raw UTF-8 file name may end in an ideographic space. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
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

function isBlank(char: number): boolean {
  return char === SPACE || char === TAB;
}
