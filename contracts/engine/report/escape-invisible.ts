/**
 * A text with everything written out that a reader would not see, or that a terminal, a parser or a line would take
 * for more than text: controls and line ends, halves of surrogate pairs, marks that turn the direction of reading, tags.
 */
export const escapeInvisible = (text: string): string =>
  text.replace(unseen, (found) => found.split('').map(writtenOut).join(''));

const writtenOut = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const unseen =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
