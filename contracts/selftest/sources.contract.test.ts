import { expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import type { Case } from '../engine/case.ts';
import { type Source, type Sources, whereOf, withSources } from '../engine/sources.ts';
import { sources as feishu } from '../feishu/sources.ts';
import { sources as kakao } from '../kakao/sources.ts';
import { sources as wechat } from '../wechat/sources.ts';

const tables: Readonly<Record<string, Sources>> = { feishu, wechat, kakao };

/** Which grades a claim may have that rests on such a source, where nothing is assumed. */
const firm: Readonly<Record<Source['kind'], Case['grade'] | undefined>> = {
  official: 'documented',
  field: 'observed',
  code: 'observed',
  standard: undefined,
};

it.each(allCases)('$id has the grade that its source gives it', ({ because: { assumes, source }, grade }) => {
  expect(source).toBeDefined();
  expect(grade).toBe(assumes === undefined ? source && firm[source.kind] : 'assumed');
});

it.each(Object.keys(tables))('%s has no source that no case rests on', (provider) => {
  const cited = allCases.filter(({ id }) => id.startsWith(`${provider}/`)).map(({ because }) => because.page);
  expect(Object.keys(tables[provider] ?? {}).filter((id) => !cited.includes(id))).toEqual([]);
});

const entries = Object.entries(tables).flatMap(([provider, sources]) =>
  Object.entries(sources).map(([id, source]) => ({ provider, id, source })),
);

it.each(entries)('$provider: $id has an address that can be opened, or says that none is known', ({ source }) => {
  if (source.url !== undefined) expect(new URL(source.url).protocol).toBe('https:');
  // What the provider prints can be read by anybody.
  else expect(source.kind).not.toBe('official');
  expect(whereOf(source)).toMatch(/^https:|^(public code, )?no address known$/);
});

it('takes no case whose source is not in the table', () => {
  const [example] = allCases as [Case];
  expect(() => withSources([{ ...example, because: { ...example.because, page: 'a page' } }], feishu)).toThrow(
    `${example.id} names the source a page, and there is none`,
  );
});
