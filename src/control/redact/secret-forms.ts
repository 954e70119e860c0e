/** Which names stand before a secret, and what is shown in its place. */
export interface Secrets {
  /** `name`: as it was written, escaped or not. */
  isSecret(name: string): boolean;
  mask(value: string): string;
}

/** `?name=value&name=value`, and the same as a body. */
export function queryIn(text: string, secrets: Secrets): string {
  return text.replace(/(^|[?&])([^=?&#\s]{1,100})=([^&#\s]*)/g, (whole, mark, name, value) =>
    secrets.isSecret(name) ? `${mark}${name}=${secrets.mask(value)}` : whole,
  );
}

/** `"name": "value"`, in either kind of quotes, also where the last one is missing. */
export function quotedIn(text: string, secrets: Secrets): string {
  const pair = /(["'])([^"'\\]{1,100})\1(\s*:\s*)(["'])((?:(?!\4)[^\\]|\\.)*)/gs;
  return text.replace(pair, (whole, quote, name, colon, opening, value) =>
    secrets.isSecret(name) ? `${quote}${name}${quote}${colon}${opening}${secrets.mask(value)}` : whole,
  );
}

/** A field of a form that nobody took apart: its first line, behind the empty one that ends its headers. */
export function partsIn(text: string, secrets: Secrets): string {
  let name = '';
  let isValue = false;
  const lines = text.split('\n').map((line) => {
    const bare = line.replace(/\r$/, '');
    const shown = isValue && secrets.isSecret(name) ? line.replace(bare, () => secrets.mask(bare)) : line;
    const named = /^content-disposition:.{0,100}[; ]name="?([^";]{1,100})/i.exec(bare)?.[1];
    if (named !== undefined) name = named;
    else if (isValue) name = '';
    isValue = bare === '' && name !== '';
    return shown;
  });
  return lines.join('\n');
}

/** `//user:password@host`. */
export function userInfoIn(text: string, secrets: Secrets): string {
  return text.replace(/\/\/([^/?#\s@]+)@/g, (_, value) => `//${secrets.mask(value)}@`);
}

/** Whatever else looks like a name and its value: `name: value`, `<name>value`, `name => value`. */
export function pairsIn(text: string, secrets: Secrets): string {
  const names = /(?<![\w%])([\w%][\w%.[\]-]{0,100})["'\]]{0,2}\s{0,9}[:=>]{1,2}\s{0,9}["'[{(]{0,2}/g;
  let shown = '';
  let at = 0;
  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    // A value that is no secret is looked at by itself: a URL may be one.
    if (!secrets.isSecret(found[1] ?? '')) continue;
    const start = names.lastIndex;
    const value = valueAt(text, start);
    shown += text.slice(at, start) + secrets.mask(value);
    at = start + value.length;
    names.lastIndex = at;
  }
  return shown + text.slice(at);
}

function valueAt(text: string, start: number): string {
  const value = /(?:(?:basic|bearer|digest|token)\s+)?[^"'&<>\s,;}\])]+/iy;
  value.lastIndex = start;
  return value.exec(text)?.[0] ?? '';
}
