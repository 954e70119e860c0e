import type { Explanation } from './rule.ts';
import { english, type Filling, phrase, type Saying, say, wholly } from './say.ts';
import type { Token } from './tokens.ts';
import type { World } from './world.ts';

/** What a call wanted with a credential. */
export interface Wanted {
  /** Its kind, in the provider's word. */
  readonly kind: string;
  /** Any kind that was issued, in the same words. */
  inWords(kind: string): Filling;
  /** Whether a token is of a kind that will do. */
  fits(token: Token): boolean;
}

/**
 * Which of the many causes made a text no good credential: what it is instead, or what became of it here. Never the text
 * itself. Undefined where nothing is known but that it is none.
 */
export function whyNoCredential(sent: string, wanted: Wanted, world: World): Explanation | undefined {
  const told = historyOf(sent, wanted, world) ?? misplaced(sent, wanted) ?? likeness(sent, wanted, world);
  return told && { ...told, ours: true };
}

/** A word that a program writes where it has no value: no service ever issued one. */
export function isNoValue(text: string): boolean {
  return noValue.test(text);
}

/** Whether a text stands in for one that somebody was to put there. */
export function isPlaceholder(text: string): boolean {
  return isNoValue(text) || placeholder.test(text);
}

const noValue = /^(?:undefined|null|None|nil|NaN|true|false|\[object [A-Z]\w{2,20}\])$/;

function historyOf(sent: string, wanted: Wanted, world: World): Explanation | undefined {
  const { tokens, clock } = world;
  const issued = tokens.find(sent);
  const forgottenAt = tokens.forgottenAt(sent);
  const token = issued ?? tokens.findForgotten(sent);
  if (token === undefined) return undefined;
  const { owner, issuedAt, expiresAt, replacedAt = Infinity } = token;
  const fetch = say`fetch a new ${wanted.kind}`;
  const what = say`${article(wanted.inWords(token.kind))}, issued here to ${owner} at ${time(issuedAt)}`;
  if (!wanted.fits(token)) return { measured: what, mend: say`send ${article(wanted.kind)}` };
  if (forgottenAt !== undefined) {
    const mend = say`${fetch}; a reset keeps those of accounts given at the start, unless it is told to forget tokens`;
    return { measured: say`${what}, forgotten by the reset at ${time(forgottenAt)}`, mend };
  }
  const now = clock.now();
  if (now >= replacedAt) {
    const mend = say`${fetch}, and let all that call for one account share it`;
    return { measured: say`${what}, replaced by a newer one; it worked until ${time(replacedAt)}`, mend };
  }
  if (now >= expiresAt) return { measured: say`${what}, expired at ${time(expiresAt)}`, mend: fetch };
  return { measured: say`${what}, which is not declared`, mend: say`declare that account, or ${fetch} of one that is` };
}

const placeholder =
  /^(?:t-|u-|a-)?(?:[<{[$%(].*|(?:your|my|the|some|test|fake|dummy|insert|enter|replace)[-_ .]?.*|x{3,}|\*{3,}|\.{3,}|…|changeme|placeholder|example|todo|token|secret|(?:[a-z]+_)?access[-_ ]?token|app[-_ ]?(?:id|secret)|string)(?:[>}\])%]+)?$/i;

function misplaced(sent: string, { kind }: Wanted): Explanation | undefined {
  const is = article(kind);
  if (sent.trim() === '') return { measured: 'nothing', mend: say`send ${is}` };
  if (isNoValue(sent)) {
    const word = sent.startsWith('[') ? phrase('an object that became text') : say`the word ${sent}`;
    return {
      measured: say`${word} in the place of ${is}`,
      mend: say`look at what the call for ${is} answered before it is used`,
    };
  }
  if (/^bearer\s/i.test(sent))
    return { measured: say`the word Bearer as a part of ${is}`, mend: 'leave out that word' };
  if (/^(["'`]).*\1$/s.test(sent)) return { measured: say`${is} in quotes`, mend: 'leave out the quotes' };
  if (/%[0-9a-f]{2}/i.test(sent))
    return { measured: say`${is} that was percent-encoded twice`, mend: 'encode it once' };
  if (/[\r\n]/.test(sent))
    return { measured: say`${is} with a line break in it`, mend: 'trim what was read from the file or command' };
  if (/^\s*\{.*"\w+"\s*:/s.test(sent)) {
    return { measured: say`the whole answer that ${is} stood in`, mend: say`take ${is} out of that answer` };
  }
  if (/\s/.test(sent)) return { measured: say`${is} with a blank in it`, mend: 'send it without blanks' };
  if (placeholder.test(sent)) return { measured: say`a placeholder for ${is}`, mend: say`put a real ${kind} there` };
  return undefined;
}

/** One that was issued here and lost a part, or got more than it had. */
function likeness(sent: string, { kind }: Wanted, { tokens }: World): Explanation | undefined {
  const token = tokens.findLike(sent);
  if (token === undefined) return undefined;
  const { length } = token.value;
  const mend = 'send it as it was answered, whole and unchanged';
  const was = say`${article(kind)} issued here to ${token.owner}`;
  if (sent.length < length)
    return { measured: say`the first ${sent.length} of the ${length} characters of ${was}`, mend };
  if (sent.length > length)
    return { measured: say`${was} with ${sent.length - length} more characters behind it`, mend };
  return { measured: say`${was} in other letters, capital or small`, mend };
}

function article(kind: Filling): Saying {
  return /^[aeiou]/i.test(english(wholly(kind))) ? say`an ${kind}` : say`a ${kind}`;
}

function time(at: number): string {
  return new Date(at).toISOString();
}
