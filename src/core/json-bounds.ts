import { type Saying, say } from './say.ts';

/** Levels that JSON nests at the most: no real body has a tenth, and of several thousand it cannot be written again. */
const DEEPEST = 1000;
/** Values, roughly: what has more is longer than any provider takes, and its tree would hold up everybody else. */
const MOST_VALUES = 50_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** Why a text is not parsed, before a tree is made of it; undefined of what is within the bounds, be it JSON or not. */
export function jsonExcess(text: string): Saying | undefined {
  let [depth, values] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === COMMA) {
      values += 1;
    } else if ((code | 0x20) === 0x7b) {
      // `{` or `[`.
      values += 1;
      depth += 1;
      if (depth > DEEPEST) return say`JSON that nests deeper than ${DEEPEST} levels`;
    } else if ((code | 0x20) === 0x7d) {
      depth -= 1;
    }
    if (values > MOST_VALUES) return say`JSON of more than ${MOST_VALUES} values`;
  }
  return undefined;
}

/** Where the quote stands that closes the one at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from - 1) === BACKSLASH) from -= 1;
  return (at - from) % 2 === 1;
}
