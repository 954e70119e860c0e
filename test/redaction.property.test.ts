import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapings } from './redaction/escapings.ts';
import { languages } from './redaction/languages.ts';
import { ownPlaces, places, record } from './redaction/places.ts';
import { names, secrets } from './redaction/secrets.ts';
import { readings, traces } from './redaction/traces.ts';

const pick = <T>(of: Readonly<Record<string, T>>) => fc.constantFrom(...Object.entries(of));

function expectHidden(shown: string, secret: string): void {
  const found = traces(secret);
  for (const text of readings(shown)) expect(found.filter((trace) => text.includes(trace))).toEqual([]);
}

it('shows nothing of a secret in any language, under any two escapings, in any place', () => {
  fc.assert(
    fc.property(
      ...([secrets, names, pick(languages), pick(escapings), pick(escapings), pick(places)] as const),
      (secret, name, [, write], [, first], [, second], [, put]) => {
        expectHidden(record(put(second(first(write(name, secret))))), secret);
      },
    ),
    { numRuns: 2000 },
  );
});

it('shows nothing of a secret that has a place of its own', () => {
  fc.assert(
    fc.property(secrets, names, pick(ownPlaces), (secret, name, [, put]) => {
      expectHidden(record(put(name, secret)), secret);
    }),
    { numRuns: 1000 },
  );
});

it('shows it nowhere else either, without its name and under any two escapings, and the same in its place', () => {
  fc.assert(
    fc.property(
      ...([secrets, names, pick(ownPlaces), pick(escapings), pick(escapings)] as const),
      (secret, name, [, put], [first, write], [second, writeAgain]) => {
        // Half of what UTF-16 says is lost where it is read as UTF-8.
        fc.pre(/^[\x20-\x7e]*$/.test(secret) || !`${first}${second}`.includes('UTF-16'));
        const shown = record({ ...put(name, secret), replyBody: `[${writeAgain(write(secret))}]` });
        expectHidden(shown, secret);
        const masks = new Set(shown.match(/\w{0,2}…[\da-f]{8}/g));
        expect(masks.size).toBe(1);
      },
    ),
    { numRuns: 1000 },
  );
});
