import { afterEach, expect, it, vi } from 'vitest';
import { escapeInvisible } from '../../contracts/engine/report/escape-invisible.ts';
import { logger } from '../../server/log.ts';
import { complain, painted, say, sayJson } from '../../server/terminal.ts';
import { printable, printableError } from '../../src/core/printable.ts';
import type { RecordedVerdict, RequestRecord } from '../../src/core/shapes.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const codes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const single = [...codes(0, 0x1f), ...codes(0x7f, 0x9f)].map((code) => String.fromCharCode(code));
const bidi = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];
const unseen = [
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufff9',
  '\ufffa',
  '\ufffb',
  '\ud800',
  '\udfff',
  '\u{e0001}',
  '\u{e0041}',
];
/** What they do: move, clear, scroll, colour, title, link, paste, answer, switch sets and screens, and forge lines. */
const sequences = [
  ...['[A', '[2B', '[3C', '[4D', '[E', '[F', '[G', '[1;1H', '[f', '[s', '[u'],
  ...['[J', '[2J', '[3J', '[K', '[2K', '[S', '[T', '[L', '[M', '[P', '[X', '[@'],
  ...['[0m', '[31m', '[8m', '[38;5;1m', '[?25l', '[?1049h', '[?2004h', '[6n', '[c', '[5i', '[!p'],
  ...[']0;title\u0007', ']2;title\u001b\\', ']8;;http://x\u0007', ']52;c;aGk=\u0007', ']9;4;1\u0007'],
].map((each) => `\u001b${each}`);
const others = ['\r\n12:00:00.000  POST  /forged  200', '\rforged', '\u009b2J', '\u009d0;title\u009c', '\u0090q\u009c'];
const escapes = [...single, ...bidi, ...unseen, ...sequences, ...others];

/** Whether something is in it that is no character to be read; what joins two is none of that. */
const isObeyed = (text: string) =>
  [...text].some((each) => /[\p{C}\p{Zl}\p{Zp}]/u.test(each) && !/[\u200c\u200d]/.test(each));

const verdict: RecordedVerdict = {
  ...{ rule: 'feishu/images/size', code: 1, error: 'tooLarge', message: 'm', mend: 'make it smaller' },
  ...{ measured: 'much', limit: undefined },
};
const record: RequestRecord = {
  ...{ id: '1', at: '2026-01-01T12:00:00.000Z', tookMs: 1, provider: 'feishu', endpoint: null, method: 'POST' },
  ...{ url: '/x', headers: [['a', 'b']], framing: 'unknown', ip: '127.0.0.1', bodyBytes: 1, parts: [], tenant: 't' },
  ...{ status: 200, reply: { headers: [['c', 'd']], bytes: 1, body: 'e' }, others: [], warnings: [] },
};

/** Every field that somebody else can set. */
const fields: Readonly<Record<string, (text: string) => Partial<RequestRecord>>> = {
  method: (method) => ({ method }),
  url: (url) => ({ url }),
  'the name of a header': (name) => ({ headers: [[name, 'x']] }),
  'a header': (value) => ({ headers: [['x', value]] }),
  ip: (ip) => ({ ip }),
  body: (body) => ({ body }),
  'the name of a part': (name) => ({ parts: [{ name, filename: 'a', bytes: 1 }] }),
  'the name of a file': (filename) => ({ parts: [{ filename, bytes: 1 }] }),
  'the name of a file, decoded': (decodedFilename) => ({ parts: [{ filename: 'a', decodedFilename, bytes: 1 }] }),
  'the type of a part': (type) => ({ parts: [{ filename: 'a', type, bytes: 1 }] }),
  'the text of a part': (text) => ({ parts: [{ filename: 'a', text, bytes: 1 }] }),
  tenant: (tenant) => ({ tenant }),
  'a header of the reply': (value) => ({ reply: { headers: [['x', value]], bytes: 1 } }),
  'the body of the reply': (body) => ({ reply: { headers: [], bytes: 1, body } }),
  'what was measured': (measured) => ({ verdict: { ...verdict, measured } }),
  'what was measured, by a limit': (measured) => ({ verdict: { ...verdict, measured: [measured], limit: 1 } }),
  'what would mend it': (mend) => ({ verdict: { ...verdict, mend } }),
  'a detail': (detail) => ({ verdict: { ...verdict, detail } }),
  'what else was wrong': (measured) => ({ others: [{ ...verdict, measured }] }),
  'a warning': (says) => ({ warnings: [{ says }] }),
  deviation: (deviation) => ({ deviation }),
};

function printed(print: () => void): string {
  const lines: string[] = [];
  for (const to of ['log', 'error'] as const) {
    vi.spyOn(console, to).mockImplementation((...said) => void lines.push(`${said.join(' ')}`));
  }
  print();
  vi.restoreAllMocks();
  expect(lines).toHaveLength(1);
  return lines[0] as string;
}

it('knows 126 escapes and more', () => {
  expect(new Set(escapes).size).toBeGreaterThanOrEqual(126);
});

it.each(Object.entries(fields))('prints none of them, set as %s, in either form of the log', (_, set) => {
  const [text, json] = [logger('text'), logger('json')];
  for (const mark of escapes) {
    const sent = { ...record, ...set(`a${mark}b`) };
    expect(isObeyed(printed(() => text(sent)))).toBe(false);
    const line = printed(() => json(sent));
    expect(isObeyed(line)).toBe(false);
    expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(sent)));
  }
});

it('colours a line by itself, and not as what stands in it would have it', () => {
  const { isTTY } = process.stdout;
  vi.stubEnv('NO_COLOR', '');
  process.stdout.isTTY = true;
  const line = printed(() => say([painted('red', 'a\u001b[32mb'), '\u001b[0mc']));
  process.stdout.isTTY = isTTY;
  expect(line).toBe('\u001b[31ma\\u001b[32mb\u001b[39m\\u001b[0mc');
});

it.each(escapes)('writes %j out wherever a line goes', (mark) => {
  const doors = [() => say(mark), () => complain([mark]), () => sayJson({ mark }), () => sayJson(mark, 2)];
  for (const door of doors) expect(isObeyed(printed(door).replaceAll('\n', ''))).toBe(false);
  expect(isObeyed(printable(mark))).toBe(false);
  expect(isObeyed(escapeInvisible(mark))).toBe(false);
  for (const line of printableError(new Error(mark)).split('\n')) expect(isObeyed(line)).toBe(false);
});

it('leaves what people write as it is', () => {
  for (const text of ['图片 1.png', 'à la carte', '👩‍💻', 'می‌خواهم', '<b>\\"']) expect(printable(text)).toBe(text);
});

it('drops lines where nobody reads them, and says how many once somebody does', () => {
  const log = logger('text');
  const waiting = vi.spyOn(process.stdout, 'writableLength', 'get').mockReturnValue(1e6);
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  for (let i = 0; i < 3; i++) log(record);
  expect(lines).toEqual([]);
  waiting.mockReturnValue(0);
  log(record);
  expect(lines).toEqual(['3 lines dropped: nobody read them', expect.stringContaining('/x')]);
  waiting.mockReturnValue(1e6);
  log(record);
  process.stdout.emit('drain');
  expect(lines.at(-1)).toBe('1 line dropped: nobody read them');
  expect(lines).toHaveLength(3);
});
