import { expect, it } from 'vitest';
import { allCases } from '../cases.ts';
import type { Case } from '../engine/case.ts';
import { type RegisteredSource, whereOf } from '../engine/sources.ts';
import { withSources } from '../engine/with-sources.ts';
import { providers } from '../providers.ts';

/** Which grades a claim may have that rests on such a source, where nothing is assumed. */
const firm: Readonly<Record<RegisteredSource['kind'], Case['grade'] | undefined>> = {
  official: 'documented',
  field: 'observed',
  code: 'observed',
  standard: undefined,
};

it.each(allCases)('$id has the grade that its source gives it', ({ because: { assumes, source }, grade }) => {
  expect(source).toBeDefined();
  expect(grade).toBe(assumes === undefined ? source && firm[source.kind] : 'assumed');
});

it.each(Object.entries(providers))('%s has no source that no case rests on', (_, { cases, sources }) => {
  const cited = cases.map(({ because }) => because.page);
  expect(Object.keys(sources).filter((id) => !cited.includes(id))).toEqual([]);
});

const entries = Object.entries(providers).flatMap(([provider, { sources }]) =>
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
  expect(() => withSources([{ ...example, because: { ...example.because, page: 'a page' } }], {})).toThrow(
    `${example.id} names the source a page, and there is none`,
  );
});
