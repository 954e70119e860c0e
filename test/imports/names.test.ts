// One word, one thing: no two exported types or classes share a name, wherever they are.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folders = ['src', 'server', 'mocks', 'contracts'];
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', ...folders],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file.endsWith('.ts'));

const declared = /^export (?:declare )?(?:abstract )?(?:class|interface|type|enum) (\w+)/gm;
const places = new Map<string, string[]>();
for (const file of files) {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(declared)) {
    places.set(name, [...(places.get(name) ?? []), file]);
  }
}

const perProvider = 'the same thing in the dialect of each provider, and no provider sees another';
const toBeSorted = 'two things in src, server or mocks; one of them is to get another name';

/** Names that may stand in several places, and why. */
const agreed: Readonly<Record<string, string>> = {
  Caller: perProvider,
  Failed: perProvider,
  TokenErrorName: perProvider,
  TokenIssued: perProvider,
  Upload: perProvider,
  UploadErrorName: perProvider,
  Uploaded: perProvider,

  Answer: toBeSorted,
  Call: toBeSorted,
  Form: toBeSorted,
  HandlerOptions: toBeSorted,
  Page: toBeSorted,
  Refusal: toBeSorted,
  Tokens: toBeSorted,
};

it('gives no name to two types', () => {
  const shared = [...places].filter(([name, where]) => where.length > 1 && !Object.hasOwn(agreed, name));
  expect(Object.fromEntries(shared)).toEqual({});
});

it('agrees to no name that is not shared', () => {
  expect(Object.keys(agreed).filter((name) => (places.get(name) ?? []).length < 2)).toEqual([]);
});
