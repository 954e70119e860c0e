import { endpointsOf, type Provider } from '../core/provider.ts';
import { phrase, type Said, type Saying, say } from '../core/say.ts';

/** What may be told to whoever asked a path, or a method of one, that nothing answers here. */
export interface PathNote {
  /** The live host has it: that it is refused is ours. */
  readonly notEmulated: boolean;
  readonly says: Said;
}

interface Known {
  /** Undefined: any, and a rule judges it. */
  readonly method: string | undefined;
  readonly path: string;
  /** Without slashes, in small letters; undefined: any. */
  readonly segments: readonly (string | undefined)[];
}

/** Knows the paths that there are, here and live, and tells which of them was meant by one that is none. */
export class StrangePaths {
  private readonly here: readonly Known[];
  private readonly elsewhere: readonly Known[];

  constructor(providers: readonly Provider[]) {
    this.here = providers
      .flatMap(endpointsOf)
      .flatMap(({ methods = [undefined], path }) => methods.map((method) => known(method, path)));
    this.elsewhere = providers
      .flatMap(({ notEmulated = [] }) => notEmulated)
      .map((each) => known(...(each.split(' ') as [string, string])));
  }

  noteOn(method: string, path: string): PathNote | undefined {
    const sent = segmentsOf(path);
    const there = this.elsewhere.find((each) => each.method === method && isSame(each.segments, sent));
    if (there) {
      return {
        notEmulated: true,
        says: say`the live service has ${there.method ?? method} ${there.path}, and Standin does not emulate it`,
      };
    }
    const meant =
      this.here.find((each) => isSame(each.segments, sent)) ??
      this.here.find((each) => isMost(each.segments, sent)) ??
      this.here.find((each) => isMost(sent, each.segments));
    if (meant === undefined) return undefined;
    const why = whyNot(meant, method, path, sent);
    return { notEmulated: false, says: say`${meant.method ?? method} ${meant.path} may be meant: ${why}` };
  }
}

function known(method: string | undefined, path: string): Known {
  return {
    method,
    path,
    segments: path
      .split('/')
      .slice(1)
      .map((each) => (each.startsWith(':') ? undefined : each.toLowerCase())),
  };
}

/** Segments that must be spelt alike: one may stand anywhere. */
const LEAST = 2;

type Segments = readonly (string | undefined)[];

/** Without what is empty, and without blanks around it. */
function segmentsOf(path: string): string[] {
  const parts = path.split('/').map((each) =>
    each
      .replace(/%20|\+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  return parts.filter((each) => each !== '');
}

function isSame(known: Segments, sent: Segments): boolean {
  const isLike = known.length === sent.length && known.every((each, i) => fits(each, sent[i]));
  return isLike && known.filter((each, i) => each !== undefined && each === sent[i]).length >= LEAST;
}

/** Whether one ends in all of the other. */
function isMost(whole: Segments, end: Segments): boolean {
  const from = whole.length - end.length;
  return from > 0 && isSame(whole.slice(from), end);
}

function fits(known: string | undefined, sent: string | undefined): boolean {
  return known === undefined || sent === undefined || known === sent;
}

function whyNot(meant: Known, method: string, path: string, sent: readonly string[]): Saying {
  const { segments } = meant;
  if (sent.length < segments.length) {
    const lacking = meant.path.split('/').slice(0, 1 + segments.length - sent.length);
    return say`this lacks ${lacking.join('/')} in front; the base URL may lack it`;
  }
  if (sent.length > segments.length)
    return phrase('this has more in front; the base URL may hold it twice, or hold another path');
  if (path.includes('//')) return phrase('this has two slashes in a row; the base URL may end in one');
  if (path.endsWith('/')) return phrase('this has a slash at its end');
  if (/%20|\+|\s/.test(path)) return phrase('this has a blank in it');
  if (meant.method !== undefined && method !== meant.method) return say`it takes ${meant.method}, not ${method}`;
  return phrase('capital and small letters count');
}
