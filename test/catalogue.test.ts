import { expect, it } from 'vitest';
import { catalogue } from '../src/control/rules.ts';
import { providers } from '../src/providers/index.ts';

const all = catalogue(providers);

it('names a registered page in every source, with a place and what it says', () => {
  for (const provider of providers) {
    const own = catalogue([provider]);
    const observations = own.switches.flatMap(({ observation }) => observation ?? []);
    for (const source of [
      ...[...own.rules, ...own.errors, ...own.switches].map((row) => row.source),
      ...observations,
    ]) {
      expect(Object.keys(provider.pages)).toContain(source.page);
      expect(source.at).not.toBe('');
      expect(source.says).not.toBe('');
    }
  }
});

it('gives every rule an id of its own, under its endpoint', () => {
  expect(new Set(all.rules.map(({ id }) => id)).size).toBe(all.rules.length);
  for (const { id } of all.rules) expect(id).toMatch(/^(feishu|wechat|kakao)\/[\w-]+\/[a-z0-9-]+$/);
});

it('answers every rule with an error of its endpoint', () => {
  for (const { id, errors, codes } of all.rules) {
    expect(codes, id).toHaveLength(errors.length);
    expect(codes.length, id).toBeGreaterThan(0);
  }
});

it('calls what is read into a page assumed, what is seen observed, and what is written documented', () => {
  const grades = Object.fromEntries(all.rules.map(({ id, grade }) => [id, grade]));
  expect(grades['feishu/images/empty']).toBe('documented');
  expect(grades['feishu/images/image-type']).toBe('observed');
  expect(grades['kakao/FT_WIDE/shape']).toBe('assumed');
});
