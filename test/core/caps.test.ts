// How many of each are kept: enough for any test run, and few enough for a hostile one.
import { expect, it } from 'vitest';
import { Bytes } from '../../src/core/bytes.ts';
import { Clock } from '../../src/core/clock.ts';
import { jsonFields, textField } from '../../src/core/json-fields.ts';
import type { Part } from '../../src/core/multipart.ts';
import { sentParts } from '../../src/core/sent.ts';
import { ObjectStore } from '../../src/core/store.ts';
import { Tokens } from '../../src/core/tokens.ts';
import { PeriodCounts, RecentCalls } from '../../src/core/windows.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { traceOf } from '../../src/providers/wechat/gateway/trace.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);

it('keeps a hundred thousand tokens', () => {
  const tokens = new Tokens(new Clock());
  for (const value of numbered(100_001))
    tokens.issue({ kind: 'k', owner: value, issuedAt: 0, expiresAt: 1 }, () => value);
  expect(['0', '1', '100000'].map((value) => tokens.find(value)?.value)).toEqual([undefined, '1', '100000']);
});

it('remembers ten thousand pictures that are gone', () => {
  const store = new ObjectStore(1_000_000);
  for (const key of numbered(10_001)) {
    const image = { format: 'png', width: 1, height: 1 } as const;
    store.put({ provider: 'p', key, tenant: 't', kind: 'k', image, bytes: Bytes.empty, storedAt: 0 });
    store.delete({ provider: 'p', key });
  }
  expect(['0', '1', '10000'].map((key) => store.fateOf('p', key))).toEqual([undefined, 'deleted', 'deleted']);
});

it('counts the calls of ten thousand callers', () => {
  const [recent, counts] = [new RecentCalls(60_000), new PeriodCounts()];
  for (const caller of numbered(10_001)) {
    recent.add(caller, 0);
    counts.add(caller, 'today');
  }
  const asked = ['0', '1', '10000'];
  expect(asked.map((caller) => recent.within(60_000, caller, 0).count)).toEqual([0, 1, 1]);
  expect(asked.map((caller) => counts.used(caller, 'today'))).toEqual([0, 1, 1]);
});

const part = (text: string): Part => ({
  name: 'a',
  filename: undefined,
  filenameStar: undefined,
  headers: [],
  body: Bytes.text(text),
});

it('shows twenty parts of a form, and of a field no more than 200 bytes', () => {
  const twenty = numbered(21).map(part);
  expect(sentParts(twenty, new Map())).toHaveLength(20);
  const [short, long] = [part('x'.repeat(200)), part('x'.repeat(201))];
  expect(sentParts([short, long], new Map()).map(({ text }) => text?.length)).toEqual([200, undefined]);
});

it('reads 256 KiB of JSON, and fields of 1024 characters', () => {
  const json = (bytes: number) => Bytes.text(`{"a":"${'x'.repeat(bytes - 8)}"}`);
  expect([262_144, 262_145].map((bytes) => jsonFields(json(bytes)) !== undefined)).toEqual([true, false]);
  expect([1024, 1025].map((length) => textField({ a: 'x'.repeat(length) }, 'a').length)).toEqual([1024, 0]);
});

it('takes tokens of 1024 characters, with the word before them where there is one', async () => {
  const emulator = createEmulator();
  const codeOf = async (url: string, more: RequestInit) => {
    const answer = await emulator.fetch(new Request(url, { method: 'POST', ...more }));
    const { code, errcode } = await (answer as Response).json();
    return code ?? errcode;
  };
  const feishu = (length: number) => {
    const authorization = `Bearer t-${'x'.repeat(length - 'Bearer t-'.length)}`;
    return codeOf('https://open.feishu.cn/open-apis/im/v1/images', { headers: { authorization } });
  };
  const wechat = (length: number) =>
    codeOf(`https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=${'x'.repeat(length)}`, {});
  expect([await feishu(1024), await feishu(1025)]).toEqual([234001, 99991663]);
  expect([await wechat(1024), await wechat(1025)]).toEqual([41005, 40001]);
});

it('tells of a call up to 8 KiB of its body and 2 KiB of its query', () => {
  const rest = { owner: '', at: 0, tookMs: 0, answer: '' };
  const trace = (query: number, body: number) => {
    const bytes = Bytes.text(`{"a":"${'x'.repeat(body)}"}`);
    const call = {
      method: 'POST',
      url: `/?${'q'.repeat(query)}`,
      headers: [],
      framing: { length: bytes.length },
      ip: '::1',
    };
    return traceOf({ ...call, body: bytes }, rest);
  };
  expect([2048, 2049].map((length) => trace(length, 0).query.length)).toEqual([2048, 2048]);
  expect([8192, 8193].map((bytes) => trace(0, bytes - '{"a":""}'.length).body.length)).toEqual([8192, 0]);
});
