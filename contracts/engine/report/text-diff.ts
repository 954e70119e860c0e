/** Where two texts part and where they meet again: nobody should have to hunt for one digit in a line of JSON. */

export type DiffedText = readonly [before: string, between: string, after: string];

/** Texts with little in common differ as a whole. */
export function diffTexts(one: string, other: string): readonly [DiffedText, DiffedText] {
  const [a, b] = [[...one], [...other]];
  const shorter = Math.min(a.length, b.length);
  const before = agreeing(shorter, (i) => a[i] === b[i]);
  const after = agreeing(shorter - before, (i) => a.at(-1 - i) === b.at(-1 - i));
  if ((before + after) * 2 < shorter) return [split(a, 0, 0), split(b, 0, 0)];
  return [split(a, before, after), split(b, before, after)];
}

function agreeing(most: number, agrees: (i: number) => boolean): number {
  let i = 0;
  while (i < most && agrees(i)) i += 1;
  return i;
}

const split = (letters: readonly string[], before: number, after: number): DiffedText => {
  const end = letters.length - after;
  return [letters.slice(0, before).join(''), letters.slice(before, end).join(''), letters.slice(end).join('')];
};
