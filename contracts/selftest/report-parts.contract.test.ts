import { expect, it } from 'vitest';
import type { CaseResult } from '../engine/case-result.ts';
import { byEndpoint } from '../engine/report/by-endpoint.ts';
import { diffTexts } from '../engine/report/text-diff.ts';
import { exampleOf, passed } from './made-results.ts';

it.each([
  ['99991664', '99991674', ['999916', '6', '4'], ['999916', '7', '4']],
  ['"a":1', '"a":12', ['"a":1', '', ''], ['"a":1', '2', '']],
  ['😀😀😁', '😀😀😂', ['😀😀', '😁', ''], ['😀😀', '😂', '']],
  ['200', '400', ['', '2', '00'], ['', '4', '00']],
  ['JSON', '"<html>"', ['', 'JSON', ''], ['', '"<html>"', '']],
  ['ab', 'ac', ['a', 'b', ''], ['a', 'c', '']],
  ['same', 'same', ['same', '', ''], ['same', '', '']],
  ['aa', 'aaa', ['aa', '', ''], ['aa', 'a', '']],
])('finds where %s and %s part and meet again', (one, other, left, right) => {
  expect(diffTexts(one, other)).toEqual([left, right]);
});

it('groups cases by the path they ask, keys and queries aside, and rare paths together', () => {
  const asking = (url: string, i = 0): CaseResult => ({
    ...passed,
    case: exampleOf(`feishu/${url}${i}`, 'documented', url),
  });
  const few = [
    asking('/a?b=c'),
    asking('https://host.example/a/'),
    asking('/a/img_v3_02mi_2c776a5c-f775'),
    asking('/a/{credential}'),
  ];
  expect([...byEndpoint(few)].map(([path, theirs]) => [path, theirs.length])).toEqual([
    ['/a', 2],
    ['/a/{id}', 2],
  ]);
  const many = [...Array(9).keys()]
    .map((i) => asking(`/rare/${i}`))
    .concat([1, 2, 3, 4].map((i) => asking('/often', i)));
  expect([...byEndpoint(many)].map(([path, theirs]) => [path, theirs.length])).toEqual([
    ['/often', 4],
    ['other paths', 9],
  ]);
});
