import { expect, it } from 'vitest';
import { jsonExcess } from '../../src/core/json-bounds.ts';
import { largest } from '../../src/core/largest.ts';
import { english } from '../../src/core/say.ts';
import { nobody } from '../../src/core/who.ts';
import { createEmulator } from '../../src/index.ts';
import { dataOf } from '../../src/providers/feishu/cards/data.ts';
import { cardsOf } from '../../src/providers/feishu/cards/store.ts';
import { decodeFrame } from '../../src/providers/feishu/events/frame.ts';
import { picturesIn } from '../../src/providers/feishu/messages/content/markdown.ts';
import { withMentions } from '../../src/providers/feishu/messages/content/mentions.ts';
import { filterContent } from '../../src/providers/wechat/drafts/content.ts';
import { Prng } from './prng.ts';

const MILLION = 1_000_000;
const filled = (unit: string) => unit.repeat(Math.ceil(MILLION / unit.length));

/** Far above what it takes, far below what it took; of the processor's time, which others have no part in. */
function quickly(run: () => void): void {
  const start = process.cpuUsage();
  run();
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
}

it.each(['![', '![a](', '](', '![](a', '![a]', '![\n', '![](', '![](![', '![]( ', '[](![', '![](a)'])(
  'looks for pictures in a million characters of %j',
  (unit) => quickly(() => picturesIn(filled(unit))),
);

it('finds the pictures that a pattern finds', () => {
  const pattern = /!\[[^\]\n]*\]\(([^()\n]*)\)/g;
  const expected = (text: string) =>
    Array.from(text.matchAll(pattern), ([, key = '']) => key.trim().split(/\s/, 1)[0] ?? '');
  const random = new Prng(7);
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: random.below(14) }, () => '![]()a \n'[random.below(8)]).join('');
    expect([text, picturesIn(text)]).toEqual([text, expected(text)]);
  }
});

it('names 40,000 people who are spoken to', () => {
  const text = Array.from({ length: 40_000 }, (_, i) => `<at id="${i}"></at>`).join('');
  quickly(() => withMentions(text, () => ({ id_type: 'user_id', name: '', tenant_key: '' })));
});

it('compares 100,000 ids of elements', () => {
  const elements = Array.from({ length: 100_000 }, (_, i) => ({ element_id: `e${i}` }));
  const caller = { ...nobody, token: 'tenant', app: undefined } as unknown as Parameters<typeof dataOf>[2];
  const { world } = createEmulator();
  quickly(() => expect(dataOf({ elements }, '', caller, world).twice).toBeUndefined());
});

it('finds the largest of more numbers than a call may have arguments', () => {
  expect(largest(Array.from({ length: 500_000 }, (_, i) => i))).toBe(499_999);
  expect(largest([])).toBe(0);
});

it.each(['[', '{"a":', ',', '"', '\\"', '\\', '"\\\\",', '[]'])('bounds a million characters of %j', (unit) => {
  quickly(() => jsonExcess(filled(unit)));
});

it('counts what stands outside of strings', () => {
  expect(jsonExcess(`{"a":"${'[,'.repeat(100_000)}\\"${'[,'.repeat(100_000)}\\\\"}`)).toBeUndefined();
  expect(english(jsonExcess(`["\\\\",${'['.repeat(1001)}`) ?? '')).toMatch(/deeper than 1000/);
  expect(english(jsonExcess(`[${'1,'.repeat(50_001)}`) ?? '')).toMatch(/more than 50000/);
});

it.each(['<', '<a ', '<div id=1>', '<script>', '<!--', '<title></title', '<b>&amp', `<p ${'a'.repeat(9)}="`])(
  'gives others their turn in a content of a million characters of %s',
  async (unit) => {
    let turns = 0;
    let next = setImmediate(function again() {
      turns += 1;
      next = setImmediate(again);
    });
    await filterContent(filled(unit), { all: true, links: true, keeps: () => true });
    clearImmediate(next);
    expect(turns).toBeGreaterThan(50);
  },
);

it('counts what is parsed by what it holds, however short its text', () => {
  const { world } = createEmulator();
  const content = JSON.parse(`{"x":[${'{},'.repeat(9999)}{}]}`);
  const card = { tenant: 't', type: 'card_json', content, length: 30_000, sequence: 0 } as const;
  cardsOf(world).put('1', 't', { ...card, id: '1', uuids: [], sent: false, createdAt: 0 });
  expect(cardsOf(world).held).toBeGreaterThan(640_000);
});

it('takes no frame of more fields than any has', () => {
  const frame = (fields: number) =>
    Buffer.from([...[8, 1, 16, 1, 24, 1, 32, 0], ...Array(fields).fill([48, 1]).flat()]);
  expect(decodeFrame(frame(100))).toBeDefined();
  expect(decodeFrame(frame(100_000))).toBeUndefined();
});
