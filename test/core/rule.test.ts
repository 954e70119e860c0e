import { expect, it } from 'vitest';
import { above, absent, below, brokenAfter, firstBroken, is, reliances, rulesOver } from '../../src/core/rule.ts';
import { english } from '../../src/core/say.ts';
import { Settings, type Switch } from '../../src/core/settings.ts';

interface Facts {
  readonly bytes?: number;
  readonly name?: string;
}

const source = { page: 'p', at: 'a', says: 's' };
const most: Switch<number> = { name: 'x.most', documented: 10, upTo: 500, source };
const code: Switch<1 | 2> = { name: 'x.code', documented: 1, others: [2], source };
const rule = rulesOver<Facts, 'missing' | 'tooLarge' | 'empty'>();
const rules = [
  rule({ id: 'x/missing', error: 'missing', measure: ({ bytes }) => bytes, broken: absent, mend: 'mend it', source }),
  rule({
    id: 'x/size',
    error: 'tooLarge',
    measure: ({ bytes }) => bytes,
    limit: most,
    broken: above,
    mend: (bytes, limit) => `${bytes - limit} fewer`,
    source,
  }),
  rule({
    id: 'x/name',
    error: { by: code, errors: { 1: 'empty', 2: 'missing' } },
    measure: ({ name }) => name,
    limit: '',
    broken: is,
    mend: 'give it a name',
    source,
  }),
];
const settings = (chosen = {}) => new Settings([most, code], 'documented', chosen);

it('says the first broken rule with what was measured against what limit', () => {
  expect(firstBroken(rules, { bytes: 11, name: '' }, settings())).toMatchObject({
    rule: { id: 'x/size' },
    error: 'tooLarge',
    measured: 11,
    limit: 10,
    mend: '1 fewer',
  });
});

it('says nothing when none is broken', () => {
  expect(firstBroken(rules, { bytes: 10, name: 'n' }, settings())).toBeUndefined();
});

it('says what else is broken behind the first', () => {
  const [first] = rules.slice(1);
  const found = first && brokenAfter(first, rules, { bytes: 11, name: '' }, settings());
  expect(found?.map(({ rule: { id }, mend }) => [id, mend])).toEqual([['x/name', 'give it a name']]);
});

it('tells what passes by a reading that could be another', () => {
  const wide: Switch<number> = { ...most, others: [5], observation: { ...source, page: 'seen' } };
  const size = rule({
    id: 'x/size',
    error: 'tooLarge',
    measure: ({ bytes }) => bytes,
    limit: wide,
    broken: above,
    mend: '',
    source,
  });
  const fixed = rule({
    id: 'x/kb',
    error: 'tooLarge',
    measure: ({ bytes }) => bytes,
    limit: 9,
    otherwise: 7,
    broken: above,
    mend: '',
    source,
  });
  const said = (bytes: number) =>
    reliances([size, fixed], { bytes }, settings()).map((each) => [english(each.says), each.source.page]);
  expect(said(5)).toEqual([]);
  expect(said(6)).toEqual([['x/size lets this pass with x.most=10, and not with 5', 'seen']]);
  expect(said(8)[1]).toEqual(['x/kb lets this pass up to 9, and would not if the page meant 7', 'p']);
});

it('takes a limit and an error from their switches', () => {
  expect(firstBroken(rules, { bytes: 11, name: 'n' }, settings({ 'x.most': 11 }))).toBeUndefined();
  expect(firstBroken(rules, { bytes: 1, name: '' }, settings())?.error).toBe('empty');
  expect(firstBroken(rules, { bytes: 1, name: '' }, settings({ 'x.code': 2 }))?.error).toBe('missing');
});

it.each([
  [above, undefined, 1, false],
  [above, 1, 1, false],
  [above, 2, 1, true],
  [below, undefined, 1, false],
  [below, 1, 1, false],
  [below, 0, 1, true],
] as const)('%o of %s against %i is %s', (predicate, measured, limit, broken) => {
  expect(predicate(measured, limit)).toBe(broken);
});
