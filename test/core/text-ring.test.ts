import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextRing } from '../../src/core/text-ring.ts';

const all = (ring: TextRing) => Array.from({ length: ring.count }, (_, i) => ring.at(i));

it('holds the last texts as they were, whatever came before them', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constant('é'.repeat(70)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const ring = new TextRing(7, 200);
      texts.forEach((each, i) => {
        ring.add(each);
        const kept = all(ring);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept).toEqual(texts.slice(i + 1 - kept.length, i + 1));
        expect(kept.map((_, index) => Buffer.from(ring.bytesAt(index)).toString())).toEqual(kept);
      });
    }),
  );
});

it('holds as many as fit', () => {
  const ring = new TextRing(1000, 1000);
  for (let i = 0; i < 500; i++) ring.add(`${i}`.padStart(20, '.'));
  expect(ring.count).toBeGreaterThanOrEqual(45);
  expect(ring.count).toBeLessThanOrEqual(50);
  const few = new TextRing(3, 1000);
  for (let i = 0; i < 500; i++) few.add(`${i}`);
  expect(all(few)).toEqual(['497', '498', '499']);
});

it('holds a text longer than all of its memory, alone', () => {
  const ring = new TextRing(10, 100);
  ring.add('before');
  ring.add('x'.repeat(1000));
  expect(all(ring)).toEqual(['x'.repeat(1000)]);
  expect(ring.bytesAt(0)).toHaveLength(1000);
  ring.add('after');
  expect(all(ring)).toEqual(['after']);
  ring.clear();
  expect(all(ring)).toEqual([]);
});
