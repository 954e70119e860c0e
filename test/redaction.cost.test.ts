import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { TextFinder } from '../src/control/redact/text-finder.ts';
import { recordOf } from '../src/control/request-record.ts';
import type { Entry } from '../src/core/journal.ts';
import { providers } from '../src/providers/index.ts';
import { entry } from './redaction/places.ts';

const repeated = (characters: number, piece: (n: number) => string) => {
  let text = '';
  for (let n = 0; text.length < characters; n++) text += piece(n);
  return text.slice(0, characters);
};
/** Eight characters, another for each number. */
const token = (n: number) => `${(Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}`;

/** An entry with so many characters of a caller's own. */
const hostile: Readonly<Record<string, (characters: number) => Partial<Entry>>> = {
  'a query of tokens': (length) => ({ url: `/x?${repeated(length, (n) => `access_token=${token(n)}&`)}` }),
  'an escaped query of tokens': (length) => ({ url: `/x?${repeated(length, (n) => `access_token%3d${token(n)}%26`)}` }),
  'JSON of secrets': (length) => ({ body: repeated(length, (n) => `{"app_secret":"${token(n)}"},`) }),
  'secrets that begin alike': (length) => ({
    body: repeated(length, (n) => `secret=${'a'.repeat(n)}&`),
    replyBody: 'a'.repeat(length),
  }),
  'a long secret and what nearly is it': (length) => ({
    body: `secret=${'a'.repeat(length / 2)}b&${'a'.repeat(length / 2)}`,
  }),
  'a part for each secret': (length) => ({
    parts: Array.from({ length: length / 16 }, (_, n) => ({ name: 'a', bytes: 1, text: `secret=${token(n)}` })),
  }),
  'a header for each secret': (length) => ({
    headers: Array.from({ length: length / 16 }, (_, n) => ['X-Note', `secret=${token(n)}`]).flat(),
  }),
  'blanks within a line': (length) => ({ body: `\nsecret: x${' '.repeat(length)}y` }),
  'apostrophes in a value': (length) => ({ body: `${'a'.repeat(length / 2)} secret=${"';".repeat(length / 4)}` }),
  'quoted names on one line': (length) => ({ body: repeated(length, () => `'secret': x'`) }),
  'base64 of base64': (length) => ({
    body: Buffer.from(Buffer.from(repeated(length / 2, (n) => `secret=${token(n)}&`)).toString('base64')).toString(
      'base64',
    ),
  }),
  'letters of base64': (length) => ({ body: repeated(length, token) }),
};

/** How many characters were looked at, by themselves or in searching for a text. */
function workOf(sent: Partial<Entry>): number {
  const { charCodeAt, indexOf, lastIndexOf } = String.prototype;
  let looked = 0;
  vi.spyOn(String.prototype, 'charCodeAt').mockImplementation(function (this: string, at) {
    looked += 1;
    return charCodeAt.call(this, at);
  });
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, text, from = 0) {
    const found = indexOf.call(this, text, from);
    looked += (found === -1 ? this.length : found) - Math.min(from, this.length) + 1;
    return found;
  });
  vi.spyOn(String.prototype, 'lastIndexOf').mockImplementation(function (this: string, text, from = this.length) {
    const found = lastIndexOf.call(this, text, from);
    looked += Math.min(from, this.length) - found;
    return found;
  });
  try {
    recordOf({ ...entry, ...sent }, providers);
  } finally {
    vi.restoreAllMocks();
  }
  return looked;
}

it.each(Object.entries(hostile))('takes twice the work for twice as much of %s', (_, make) => {
  const [half, whole] = [workOf(make(4000)), workOf(make(8000))];
  expect(whole).toBeLessThan(2.5 * half);
});

it.each(Object.entries(hostile))('takes no time worth mentioning for 14 KB of %s', (_, make) => {
  const sent = { ...entry, ...make(14_000) };
  recordOf(sent, providers);
  const began = process.cpuUsage();
  recordOf(sent, providers);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(150);
});

it('finds the longest of many texts at each end, and nothing else', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', '\uffff'), maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(few.filter((each) => each !== '')),
      fc.string({ unit: fc.constantFrom('a', 'b', '\uffff') }),
      (texts, text) => {
        const unique = [...new Set(texts)];
        const found = [...new TextFinder(unique).find(text)].map(({ index, ...place }) => ({
          text: unique[index],
          ...place,
        }));
        const ends = Array.from(text, (_, i) => i + 1);
        const expected = ends.flatMap((end) => {
          const [longest] = unique
            .filter((each) => text.slice(0, end).endsWith(each))
            .toSorted((a, b) => b.length - a.length);
          return longest === undefined ? [] : { text: longest, start: end - longest.length, end };
        });
        expect(found).toEqual(expected);
      },
    ),
  );
});
