import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { providers as contracts } from '../contracts/providers.ts';
import { catalogue } from '../src/control/rules.ts';
import { providers } from '../src/providers/index.ts';

const all = catalogue(providers);

it.each(providers)('$name means by the id of a page what its contract means by it', ({ name, pages }) => {
  const sources = contracts[name]?.sources ?? {};
  const shared = Object.keys(pages).filter((id) => Object.hasOwn(sources, id));
  expect(shared.length).toBeGreaterThan(2);
  for (const id of shared) expect(pages[id], id).toEqual(sources[id]);
});

const cautionFiles = readdirSync('src/providers', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('cautions.ts'),
);

it.each(cautionFiles)('names registered pages in the warnings of %s', async (file) => {
  const { href } = pathToFileURL(join('src/providers', file));
  const found = JSON.stringify(await import(href)).matchAll(/"page":"([^"]+)"/g);
  const provider = providers.find(({ name }) => file.startsWith(`${name}/`));
  const named = [...found].map(([, page]) => page);
  expect(named.length).toBeGreaterThan(0);
  for (const page of named) expect(Object.keys(provider?.pages ?? {})).toContain(page);
});

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
