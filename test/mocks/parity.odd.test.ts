import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import type { ProviderName } from '../../contracts/engine/case.ts';
import { advisoryForms } from '../hostile/forms.advisories.ts';
import { busboyForms } from '../hostile/forms.busboy.ts';
import { oddForms, oddTypes } from '../hostile/forms.shapes.ts';
import { addressed } from '../hostile/parts.ts';
import type { Row } from '../hostile/row.ts';
import { type Target, targets } from '../hostile/targets.ts';
import { oddRequests } from './odd-requests.ts';
import { Pair, type Place } from './pair.ts';
import { hostileCalls } from './raw-requests.ts';
import { ask, expectSameBytes, type Heard, needed } from './same-bytes.ts';
import type { Sent } from './senders.ts';
import { bare, namesIn, unlike } from './unlike.ts';

const FORM = 'multipart/form-data; boundary=b';
const forms = [...busboyForms, ...advisoryForms, ...oddForms, ...oddTypes];

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.start();
});
afterAll(() => pair.close());

it.each(forms.map((row) => [row[0], row] as const))(
  'gives a form the same bytes over a socket and through MSW: %s',
  (name, row) => expectSameBytes(pair, name, (place) => toEachTarget(row, place)),
);

async function toEachTarget(row: Row, place: Place): Promise<Heard> {
  const heard = [];
  for (const target of targets) heard.push(await ask(place, providerOf(target), formOf(row, target)));
  return heard;
}

function formOf([, body, , contentType = FORM]: Row, { path, headers, field }: Target): Partial<Sent> {
  const named = headers.map((line) => line.split(': ') as [string, string]);
  // A line end in a type begins another line of the same header.
  const types = contentType === null ? [] : contentType.split('\r\nContent-Type: ');
  const typed = types.length === 0 ? {} : { 'Content-Type': types };
  return { url: path, headers: { ...Object.fromEntries(named), ...typed }, body: addressed(body, field) };
}

function providerOf({ name }: Target): ProviderName {
  return name === 'feishu' || name === 'wechat' ? name : 'kakao';
}

it.each(oddRequests)('gives an odd call the same bytes over a socket and through MSW: %s', (name, provider, call) =>
  expectSameBytes(pair, name, async (place) => [await ask(place, provider, call, patience(name))]),
);

it.each(hostileCalls)('gives a hostile call the same bytes over a socket and through MSW: %s', (name, call) =>
  expectSameBytes(pair, name, async (place) => [await ask(place, 'kakao', call, patience(name))]),
);

/** Milliseconds. Some of what is excused is never answered at all. */
function patience(name: string): number | undefined {
  return unlike.some((row) => namesIn(row).includes(name)) ? 1000 : undefined;
}

it('excuses nothing that needs no excuse', () => {
  const sent = [forms, oddRequests, hostileCalls].flatMap((rows) => rows.map(([name]) => name));
  expect(unlike.filter((row) => !needed.has(row))).toEqual([]);
  const known = [...sent, ...allCases.map(({ id }) => id)];
  expect(unlike.flatMap(namesIn).filter((name) => !known.includes(name))).toEqual([]);
});

it('leaves nothing to a bare socket but what only one can send', () => {
  expect(bare.length).toBeGreaterThan(0);
  expect(bare.filter((name) => hostileCalls.some(([called]) => called === name))).toEqual([]);
});
