import type { Seen } from '../door.ts';

/**
 * What one error looks like to a caller: copied by hand from the pages and from answers that were seen, and never from the
 * product. The product's own word for it stands first, since that is how it is ordered.
 */
export interface Known {
  readonly name: string;
  /** By which it is ordered. */
  readonly code: string | number;
  /** Another error has the code by itself. */
  readonly byNameAlone?: boolean;
  /** In the answer, where that has another, or none. */
  readonly shown: string | number | undefined;
  readonly status: number;
  readonly text: string;
  /** What stands behind the text, and differs from call to call. */
  readonly tail: RegExp;
}

const nothing = /^$/;

export function known(
  status: number,
  name: string,
  code: string | number,
  text: string,
  more: Partial<Pick<Known, 'tail' | 'shown' | 'byNameAlone'>> = {},
): Known {
  return { status, name, code, text, shown: code, tail: nothing, ...more };
}

/** Undefined where it is as known; else what was seen. A client that shows no status saw none but 200. */
export function unlike({ status = 200, code, message }: Seen, { text, tail, ...row }: Known): Seen | undefined {
  const isAsKnown = status === row.status && code === row.shown && message.startsWith(text);
  return isAsKnown && tail.test(message.slice(text.length)) ? undefined : { status, code, message };
}
