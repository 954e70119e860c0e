/**
 * What Standin says of a call, kept so that it can be told in any language: a sentence, and apart from it what fills its
 * gaps. A plain string is a whole sentence. All of it is JSON, and lies in the journal as it is.
 */
export type Said = string | Saying;

export interface Saying {
  /** `{}` stands where a gap is. */
  readonly says: string;
  readonly with: readonly Filling[];
}

/** A text is a name, or the caller's: it is the same in every language. */
export type Filling = string | number | Saying | Listing;

/** Several in a row. */
export interface Listing {
  readonly lists: readonly Filling[];
  readonly joint: Joint;
  /** Before the last. */
  readonly last: Joint;
}

/** Words between those that are listed. */
export const joints = [', ', ' and ', ' or '] as const;
type Joint = (typeof joints)[number];

/** Sentences by their English; a gap is `{}` where the order stays, else `{1}`, `{2}` as it is in English. */
export type Tongue = Readonly<Record<string, string>>;

/** Which needs no table. */
export const ENGLISH: Tongue = {};

/** say`send at most ${most} bytes`. */
export function say(pieces: TemplateStringsArray, ...fillings: Filling[]): Saying {
  return { says: pieces.join('{}'), with: fillings };
}

/** A sentence of ours, to stand within another, or where a text could be the caller's. */
export function phrase(said: Said): Saying {
  return typeof said === 'string' ? { says: said, with: [] } : said;
}

/** A filling that is all there is to say. */
export const wholly = (filling: Filling): Saying => ({ says: '{}', with: [filling] });

/** `a`, `a and b`, `a, b and c`. */
export const allOf = (lists: readonly Filling[]): Listing => ({ lists, joint: ', ', last: ' and ' });
/** How a list ends of which a part is told. */
export const MORE = '{} and {} more';
/** The same of so many at the most, and how many more there are. */
export function someOf(lists: readonly Filling[], most: number): Filling {
  const some = allOf(lists.slice(0, most));
  return lists.length > most ? { says: MORE, with: [some, lists.length - most] } : some;
}
/** `a or b or c`. */
export const oneOf = (lists: readonly Filling[]): Listing => ({ lists, joint: ' or ', last: ' or ' });
/** `a and b and c`. */
export const bothOf = (lists: readonly Filling[]): Listing => ({ lists, joint: ' and ', last: ' and ' });
/** `a, b, c`. */
export const inRow = (lists: readonly Filling[]): Listing => ({ lists, joint: ', ', last: ', ' });

export function english(said: Said): string {
  return inWords(said, ENGLISH);
}

/** In that language; what has no translation there is English. */
export function inWords(said: Said, tongue: Tongue): string {
  return typeof said === 'string' ? inTongue(said, tongue) : filled(said, tongue);
}

/** Whether what a row measured is told in words of ours, and is not a value. */
export function isSaying(value: unknown): value is Saying {
  if (typeof value !== 'object' || value === null) return false;
  const { says, with: fillings } = value as Partial<Saying>;
  return typeof says === 'string' && Array.isArray(fillings) && fillings.every(isFilling);
}

/** The same with every text in it changed that is not ours. */
export function withFillings(saying: Saying, change: (text: string) => string): Saying {
  return { says: saying.says, with: saying.with.map((each) => changed(each, change)) };
}

function changed(filling: Filling, change: (text: string) => string): Filling {
  if (typeof filling === 'string') return change(filling);
  if (typeof filling === 'number') return filling;
  if ('says' in filling) return withFillings(filling, change);
  return { ...filling, lists: filling.lists.map((each) => changed(each, change)) };
}

function inTongue(text: string, tongue: Tongue): string {
  return (Object.hasOwn(tongue, text) && tongue[text]) || text;
}

function filled({ says, with: fillings }: Saying, tongue: Tongue): string {
  const text = inTongue(says, tongue);
  if (fillings.length === 0) return text;
  let next = 0;
  return text.replace(/\{(\d*)\}/g, (gap, place: string) => {
    const at = place === '' ? next : Number(place) - 1;
    next += 1;
    const filling = fillings[at];
    return filling === undefined ? gap : fill(filling, tongue);
  });
}

function fill(filling: Filling, tongue: Tongue): string {
  if (typeof filling !== 'object') return `${filling}`;
  if ('says' in filling) return filled(filling, tongue);
  const { lists, joint, last } = filling;
  const texts = lists.map((each) => fill(each, tongue));
  const end = texts.pop() ?? '';
  return texts.length === 0 ? end : texts.join(inTongue(joint, tongue)) + inTongue(last, tongue) + end;
}

function isFilling(value: unknown): value is Filling {
  if (typeof value === 'string' || typeof value === 'number' || isSaying(value)) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { lists, joint, last } = value as Partial<Listing>;
  return Array.isArray(lists) && lists.every(isFilling) && isJoint(joint) && isJoint(last);
}

function isJoint(value: unknown): value is Joint {
  return (joints as readonly unknown[]).includes(value);
}
