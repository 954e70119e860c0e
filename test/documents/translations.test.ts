import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every block of code, without its comments, which each language has its own of. */
function blocksOf(document: string): string[] {
  const blocks = readFileSync(document, 'utf8').matchAll(/^```(?:sh|ts)\n([\s\S]*?)^```/gm);
  return [...blocks].map(([, block = '']) => block.replace(/\s+(?:# |\/\/ ).*$/gm, '').trim());
}

const linksOf = (document: string) =>
  new Set([...readFileSync(document, 'utf8').matchAll(/\]\((docs\/[\w.-]+)[)#]/g)].map(([, page]) => page));

it.each(['README.zh-CN.md', 'README.ko.md'])('has in %s what the README has', (document) => {
  expect(blocksOf(document)).toEqual(blocksOf('README.md'));
  expect(linksOf(document)).toEqual(linksOf('README.md'));
});

it('reads the blocks of the README', () => {
  expect(blocksOf('README.md').length).toBeGreaterThan(6);
});
