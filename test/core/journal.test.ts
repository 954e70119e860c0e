import { expect, it } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { Bytes } from '../../src/core/bytes.ts';
import type { Call } from '../../src/core/call.ts';
import { Journal } from '../../src/core/journal.ts';

const occasion = { at: 1_700_000_000_000, tookMs: 1.5, provider: 'any', endpoint: 'any/thing', params: { id: 'x' } };

function call(url: string, body = ''): Call {
  const bytes = Bytes.of(new TextEncoder().encode(body));
  const framing = { length: bytes.length };
  return { method: 'POST', url, headers: ['A', 'b', 'a', 'c'], framing, body: bytes, ip: '127.0.0.1' };
}

const answer: Answer = { reply: { status: 200, headers: ['X', 'y'], body: '{"ok":true}' } };
const idsOf = (journal: Journal) => [...journal.entries()].map(({ id }) => id);

function filled(count: number, body = ''): Journal {
  const journal = new Journal();
  for (let i = 1; i <= count; i++) journal.add(occasion, call(`/${i}`, body), answer);
  return journal;
}

it('keeps a call as it came and as it was answered, with headers in their order', () => {
  const who = { tenant: 'cli_1', bare: false, names: ['t-1', 'cli_1'], magic: undefined };
  const verdict = { error: 'tooLarge', rule: 'any/thing/size', measured: 9, limit: 8, mend: 'send less' };
  const journal = new Journal();
  const entry = journal.add(occasion, call('/a?b=c', '{"x":1}'), { ...answer, who, verdict });
  expect(entry).toMatchObject({
    ...occasion,
    id: '1',
    method: 'POST',
    url: '/a?b=c',
    headers: ['A', 'b', 'a', 'c'],
    framing: { length: 7 },
    ip: '127.0.0.1',
    bodyBytes: 7,
    body: '{"x":1}',
    tenant: 'cli_1',
    bare: false,
    names: ['t-1', 'cli_1'],
    status: 200,
    replyHeaders: ['X', 'y'],
    replyBytes: 11,
    replyBody: '{"ok":true}',
    verdict,
  });
  expect(journal.find('1')).toEqual(JSON.parse(JSON.stringify(entry)));
});

it('shows the newest first, and finds each by its id', () => {
  const journal = filled(3);
  expect(idsOf(journal)).toEqual(['3', '2', '1']);
  expect(['1', '2', '3'].map((id) => journal.find(id)?.url)).toEqual(['/1', '/2', '/3']);
});

it.each(['', '0', '4', '-1', '1.5', '01', ' 1', '1e0', 'NaN', 'Infinity', 'x'])('finds nothing under %j', (id) => {
  expect(filled(3).find(id)).toBeUndefined();
});

it('remembers a thousand calls, and forgets the oldest', () => {
  const journal = filled(1003);
  const ids = idsOf(journal);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([1000, '1003', '4']);
  expect(journal.find('3')).toBeUndefined();
  expect(journal.find('4')?.url).toBe('/4');
  expect(journal.find('1003')?.url).toBe('/1003');
});

it('remembers fewer long ones: 8 MiB of text', () => {
  const long = 'x'.repeat(8192);
  const ids = idsOf(filled(1000, long));
  expect(ids[0]).toBe('1000');
  expect(ids.length).toBeLessThanOrEqual((8 * 1024 * 1024) / long.length);
  expect(ids.length).toBeGreaterThan(900);
});

it('keeps the last call however long it is', () => {
  const journal = filled(2);
  journal.add(occasion, call(`/${'x'.repeat(9_000_000)}`), answer);
  expect(idsOf(journal)).toEqual(['3']);
  journal.add(occasion, call('/4'), answer);
  expect(idsOf(journal)).toEqual(['4']);
});

it.each([
  [8192, true],
  [8193, false],
])('keeps the text of a body of %i bytes: %s', (length, kept) => {
  const entry = new Journal().add(occasion, call('/', 'x'.repeat(length)), answer);
  expect(entry.body?.length).toBe(kept ? length : undefined);
  expect(entry.bodyBytes).toBe(length);
});

it('keeps the parts of a form and not its bytes, and of a picture in an answer its length', () => {
  const picture = Bytes.of(new Uint8Array(77));
  const parts = [{ name: 'image', filename: 'a.png', type: undefined, bytes: 5 }];
  const reply = { status: 200, headers: [], body: picture };
  const entry = new Journal().add(occasion, call('/', 'a form'), { reply, parts });
  expect(entry).toMatchObject({ parts, bodyBytes: 6, replyBytes: 77 });
  expect([entry.body, entry.replyBody]).toEqual([undefined, undefined]);
});

it('keeps no text of a body that was too long to be kept', () => {
  const entry = new Journal().add(occasion, { ...call('/'), body: Bytes.counted(70_000_000) }, answer);
  expect([entry.body, entry.bodyBytes]).toEqual([undefined, 70_000_000]);
});

it.each([
  [undefined, 200],
  ['half', 200],
  ['reset', 0],
  ['empty', 0],
  ['stall', 0],
] as const)('gives an answer that is cut by %s the status %i', (cut, status) => {
  const reply = { ...answer.reply, ...(cut === undefined ? {} : { cut }) };
  expect(new Journal().add(occasion, call('/'), { reply }).status).toBe(status);
});

it('is not changed by what becomes of the call afterwards', () => {
  const journal = new Journal();
  const headers = ['A', 'b'];
  journal.add(occasion, { ...call('/'), headers }, answer);
  headers[1] = 'changed';
  expect(journal.find('1')?.headers).toEqual(['A', 'b']);
});

it('is empty after a reset, gives no id twice, and fills up again', () => {
  const journal = filled(1200);
  journal.reset();
  expect([idsOf(journal), journal.find('1200')]).toEqual([[], undefined]);
  journal.add(occasion, call('/again'), answer);
  expect(idsOf(journal)).toEqual(['1201']);
  expect(journal.find('1201')?.url).toBe('/again');
  expect(journal.find('1')).toBeUndefined();
});
