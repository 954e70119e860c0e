// What a live run leaves behind to be replayed.
import { expect, it } from 'vitest';
import type { Case } from '../engine/case.ts';
import { toHttpRequest } from '../engine/encode-request.ts';
import type { HttpResponse } from '../engine/http.ts';
import { fingerprint } from '../engine/live/fingerprint.ts';
import { Recorder } from '../engine/live/recorder.ts';
import { SecretRedactor } from '../engine/live/secret-redactor.ts';
import { runContract } from '../engine/run.ts';
import { addressAt, type Redaction } from '../engine/target.ts';
import { now, numbered, responseOf } from './example-cases.ts';

it('knows a request again by another boundary and another host, and by nothing else', () => {
  const ask = (boundary: string, content = '1') =>
    ({ method: 'POST', url: '/a?b', body: { kind: 'form', boundary, parts: [{ name: 'a', content }] } }) as const;
  const of = (boundary: string, content?: string, host = 'http://host') =>
    fingerprint(toHttpRequest(ask(boundary, content), host, ''));
  expect(of('one')).toBe(of('the-other', '1', 'https://elsewhere:1'));
  expect(of('one')).not.toBe(of('one', '2'));
  expect(fingerprint(toHttpRequest({ ...ask('one'), url: '/a' }, '', ''))).not.toBe(of('one'));
  expect(fingerprint(toHttpRequest({ ...ask('one'), headers: { Host: 'x' } }, '', ''))).not.toBe(of('one'));
});

const recorded = async (cases: readonly Case[], responses: readonly HttpResponse[], redaction: Redaction) => {
  const left = [...responses];
  const next = async () => left.shift() ?? responseOf('');
  const recorder = new Recorder({ redactor: new SecretRedactor(), now, hostOf: () => 'https://open.feishu.cn' });
  const target = { ...addressAt('http://live'), send: next, redaction };
  await runContract({ target, cases, onResult: (result, transcript) => recorder.record(result, transcript) });
  const { ledgers, recordings } = recorder.into({ ledgers: {}, recordings: {} }, cases);
  const results = cases.map(({ id }) => ledgers.feishu?.[id]?.result);
  return { results, recorded: Object.keys(recordings.feishu ?? {}), unfaithful: recorder.unfaithful };
};
const hello = responseOf('hello');
const html = { ...responseOf('<h1>no</h1>', [['Content-Type', 'text/html']]), status: 400 };

it('takes an HTML page for an answer only once the service itself has spoken again', async () => {
  const { results } = await recorded(
    numbered(5),
    [html, hello, html, html, { ...html, status: 502 }],
    new SecretRedactor(),
  );
  expect(results).toEqual(['differs', 'agrees', undefined, undefined, undefined]);
});

it('takes no server error for an answer, nor that calls came too often', async () => {
  const responses = [500, 429, 404].map((status) => ({ ...hello, status }));
  expect((await recorded(numbered(3), responses, new SecretRedactor())).results).toEqual([
    undefined,
    undefined,
    'differs',
  ]);
});

it('makes no recording that would not say what live said, and tells', async () => {
  const redactor = new SecretRedactor();
  redactor.secret('hello', '{SECRET}');
  const { results, recorded: kept, unfaithful } = await recorded(numbered(1), [hello], redactor);
  expect(results).toEqual(['agrees']);
  expect(kept).toEqual([]);
  expect(unfaithful).toEqual([
    'feishu/example-1 is in the ledger alone: redacted, its answers would no longer say the same',
  ]);
});

it('knows a request again whatever ids are in it', () => {
  const of = (key: string) =>
    fingerprint(
      toHttpRequest({ method: 'GET', url: `/images/${key}?rid=${key.slice(12, 20)}-6126f6f9-040f19c4` }, '', ''),
    );
  const [one, other] = ['2c776a5c-f775-4285-8768-062546630afg', '3d8ff67c-0075-4285-8768-0625466aaaag'];
  expect(of(`img_v3_02mi_${one}`)).toBe(of(`img_v3_02mi_${other}`));
  expect(of(`img_v3_02mi_${one}`)).not.toBe(of('nonsense-of-words'));
});
