/** Which endpoint a case is about: the path it asks first. */
import { type Case, stepsOf } from '../case.ts';
import type { CaseResult } from '../case-result.ts';
import { credential } from '../http.ts';

const askedLater = 'a path taken from an earlier answer';
const others = 'other paths';

/** Without its query; a credential or a key in it is `{id}`. */
export function pathOf(example: Case): string {
  const asks = stepsOf(example).flatMap(({ to, send }) => (to || typeof send === 'function' ? [] : [send]));
  const [path] = asks.map(({ url }) => url.replace(/^https?:\/\/[^/]*/, '').split('?', 1)[0] ?? '');
  return path === undefined ? askedLater : path.split('/').map(generic).join('/').replace(/\/$/, '');
}

/** A long word with a digit is a key that somebody was given. */
const generic = (segment: string): string =>
  segment === credential || /^(?=.*\d)[\w-]{20,}$/.test(segment) ? '{id}' : segment;

/** In the order of their cases. Where there are many, paths that few cases ask stand together, last. */
export function byEndpoint(results: readonly CaseResult[]): ReadonlyMap<string, readonly CaseResult[]> {
  const byPath = grouped(results, ({ case: example }) => pathOf(example));
  if (byPath.size <= 8) return byPath;
  const isKnown = ([, asking]: readonly [string, readonly CaseResult[]]) => asking.length > 3;
  const rare = [...byPath].filter((entry) => !isKnown(entry)).flatMap(([, asking]) => asking);
  return new Map([...byPath].filter(isKnown).concat(rare.length > 0 ? [[others, rare]] : []));
}

export function grouped<Key>(
  results: readonly CaseResult[],
  keyOf: (result: CaseResult) => Key,
): ReadonlyMap<Key, readonly CaseResult[]> {
  const groups = new Map<Key, CaseResult[]>();
  for (const result of results) {
    const key = keyOf(result);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return groups;
}
