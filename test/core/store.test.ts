import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Bytes } from '../../src/core/bytes.ts';
import { Heaviest } from '../../src/core/heaviest.ts';
import { ObjectStore, type StoredImage } from '../../src/core/store.ts';

const image = (key: string, tenant: string, bytes: number, more: Partial<StoredImage> = {}): StoredImage => ({
  provider: 'p',
  key,
  tenant,
  kind: 'k',
  image: { format: 'png', width: 1, height: 1 },
  bytes: Bytes.of(Buffer.alloc(bytes, key)),
  storedAt: 0,
  ...more,
});

/** What the store charges for an image beside its bytes and its names. */
const RECORD = 1024;
const cost = (...images: Pick<StoredImage, 'key' | 'tenant' | 'bytes'>[]) =>
  images.reduce((sum, { key, tenant, bytes }) => sum + bytes.length + key.length + tenant.length + RECORD, 0);

const present = (store: ObjectStore, ...keys: string[]) => keys.filter((key) => store.get('p', key, 0) !== undefined);

it('gives back the bytes that were put in', () => {
  const store = new ObjectStore(100 + RECORD);
  store.put(image('a', 't', 10));
  expect(store.get('p', 'a', 0)?.bytes.toString()).toBe('aaaaaaaaaa');
  expect(store.get('q', 'a', 0)).toBeUndefined();
});

it('makes room by the oldest image of the tenant that holds the most', () => {
  const [small, old, young] = [image('small', 'modest', 20), image('old', 'greedy', 40), image('new', 'greedy', 40)];
  const another = image('another', 'third', 10);
  const store = new ObjectStore(cost(small, old, young, another) - 1);
  for (const each of [small, old, young, another]) store.put(each);
  expect(present(store, 'small', 'old', 'new', 'another')).toEqual(['small', 'new', 'another']);
  expect(store.held).toBe(cost(small, young, another));
});

it('remembers what it gave up, and not what it never had', () => {
  const store = new ObjectStore(50 + 2 * RECORD);
  expect(store.put(image('a', 't', 40))).toEqual({ kept: true, evicted: 0 });
  expect(store.put(image('b', 't', 40))).toEqual({ kept: true, evicted: 1 });
  expect(['a', 'b', 'c'].map((key) => store.fateOf('p', key))).toEqual(['evicted', undefined, undefined]);
});

it('does not keep an image that is larger than all its room', () => {
  const store = new ObjectStore(50 + RECORD);
  expect(store.put(image('a', 't', 51))).toEqual({ kept: false, evicted: 0 });
  expect(present(store, 'a')).toEqual([]);
  expect(store.held).toBe(0);
});

it('lets an image go at the moment it expires', () => {
  const store = new ObjectStore(100 + RECORD);
  store.put(image('a', 't', 10, { expiresAt: 1000 }));
  expect(store.get('p', 'a', 999)).toBeDefined();
  expect(store.get('p', 'a', 1000)).toBeUndefined();
  expect(store.fateOf('p', 'a')).toBe('expired');
  expect(store.held).toBe(0);
});

it('lists what it holds, the newest first, whatever was replaced, and nothing that has expired', () => {
  const store = new ObjectStore(100 + 4 * RECORD);
  for (const key of ['a', 'b', 'c']) store.put(image(key, 't', 10));
  store.put(image('d', 't', 10, { expiresAt: 1000 }));
  store.put(image('a', 't', 20));
  store.replace(store.get('p', 'b', 0) as StoredImage, { format: 'jpg', width: 2, height: 3 }, Bytes.empty);
  expect(store.list(999).map(({ key }) => key)).toEqual(['a', 'd', 'c', 'b']);
  expect(store.list(1000).map(({ key }) => key)).toEqual(['a', 'c', 'b']);
});

it('remembers what was deleted, until something comes under its key again', () => {
  const store = new ObjectStore(100 + RECORD);
  store.put(image('a', 't', 10));
  store.delete({ provider: 'p', key: 'a' });
  store.delete({ provider: 'p', key: 'never' });
  expect([store.get('p', 'a', 0), store.held]).toEqual([undefined, 0]);
  expect([store.fateOf('p', 'a'), store.fateOf('p', 'never')]).toEqual(['deleted', undefined]);
  store.put(image('a', 't', 10));
  expect(store.fateOf('p', 'a')).toBeUndefined();
});

it('says whether there would ever be room for an image', () => {
  const store = new ObjectStore(cost(image('a', 't', 10)));
  expect([store.fits(image('a', 't', 10)), store.fits(image('a', 't', 11))]).toEqual([true, false]);
});

it('replaces an image under the same key without counting it twice', () => {
  const store = new ObjectStore(200 + RECORD);
  store.put(image('a', 't', 60));
  store.put(image('a', 't', 70));
  expect(store.held).toBe(cost(image('a', 't', 70)));
});

it('puts another rendition in the place of an image, which keeps its age and is charged for what it is now', () => {
  const store = new ObjectStore(cost(image('old', 't', 70), image('new', 't', 30)));
  store.put(image('old', 't', 50));
  store.put(image('new', 't', 30));
  const old = store.get('p', 'old', 0) as StoredImage;
  store.replace(old, { format: 'jpg', width: 2, height: 3 }, Bytes.of(Buffer.alloc(70)));
  expect(store.get('p', 'old', 0)).toMatchObject({ key: 'old', image: { format: 'jpg', width: 2, height: 3 } });
  expect(store.held).toBe(store.maxBytes);
  store.put(image('more', 't', 1));
  expect(present(store, 'old', 'new', 'more')).toEqual(['new', 'more']);
});

it('does not bring an image back for another rendition of it', () => {
  const store = new ObjectStore(100 + RECORD);
  store.put(image('a', 't', 10));
  const gone = store.get('p', 'a', 0) as StoredImage;
  store.reset();
  store.replace(gone, gone.image, Bytes.of(Buffer.alloc(5)));
  expect([store.get('p', 'a', 0), store.held]).toEqual([undefined, 0]);
});

it('does not keep a large chunk alive for a small picture in it', () => {
  const store = new ObjectStore(100 + RECORD);
  const body = Bytes.of(Buffer.alloc(60_000));
  store.put(image('a', 't', 0, { bytes: body.slice(10, 20) }));
  const [chunk] = store.get('p', 'a', 0)?.bytes.chunks ?? [];
  expect(chunk?.buffer.byteLength).toBe(10);
});

it('always evicts from the heaviest, and counts right, whatever comes', () => {
  const puts = fc.array(fc.tuple(fc.nat(20), fc.nat(4), fc.integer({ min: 1, max: 30 })), { maxLength: 60 });
  fc.assert(
    fc.property(puts, (images) => {
      const store = new ObjectStore(ROOM);
      let model: readonly Sent[] = [];
      for (const [key, tenant, bytes] of images) {
        const others = model.filter((each) => each.key !== `${key}`);
        store.put(image(`${key}`, `${tenant}`, bytes));
        expect(store.held).toBeLessThanOrEqual(ROOM);
        const left = leftOf([...others, { key: `${key}`, tenant: `${tenant}`, bytes }], store);
        const same = left.find((each) => weightOf(each) === store.held);
        expect(same).toBeDefined();
        model = same ?? [];
      }
    }),
  );
});

const ROOM = 100 + 5 * RECORD;
const weightOf = (images: readonly Sent[]) =>
  cost(...images.map(({ key, tenant, bytes }) => image(key, tenant, bytes)));

interface Sent {
  readonly key: string;
  readonly tenant: string;
  readonly bytes: number;
}

/** What may be left once the heaviest tenants gave up their oldest, which the store did too. Among equals it is free to choose. */
function leftOf(model: readonly Sent[], store: ObjectStore): (readonly Sent[])[] {
  if (weightOf(model) <= ROOM) return [model];
  const weights = new Map<string, number>();
  for (const each of model) weights.set(each.tenant, (weights.get(each.tenant) ?? 0) + weightOf([each]));
  const most = Math.max(...weights.values());
  const oldest = [...weights]
    .filter(([, weight]) => weight === most)
    .map(([tenant]) => model.find((each) => each.tenant === tenant));
  const gone = oldest.filter((each) => each && store.get('p', each.key, 0) === undefined);
  return gone.flatMap((each) =>
    leftOf(
      model.filter((other) => other !== each),
      store,
    ),
  );
}

it('keeps the heaviest name on top through any changes', () => {
  const changes = fc.array(fc.tuple(fc.nat(8), fc.option(fc.nat(100))), { maxLength: 80 });
  fc.assert(
    fc.property(changes, (steps) => {
      const heap = new Heaviest();
      const model = new Map<string, number>();
      for (const [name, weight] of steps) {
        if (weight === null) {
          heap.delete(`${name}`);
          model.delete(`${name}`);
        } else {
          heap.set(`${name}`, weight);
          model.set(`${name}`, weight);
        }
        const top = heap.top();
        expect(top === undefined ? undefined : model.get(top)).toBe(
          model.size === 0 ? undefined : Math.max(...model.values()),
        );
      }
    }),
  );
});

it('knows the bytes that it holds, until their image goes or another takes its place', () => {
  const store = new ObjectStore(10_000);
  for (const key of ['a', 'b', 'c']) store.put(image(key, 't', 10));
  const [a, b, c] = ['a', 'b', 'c'].map((key) => store.get('p', key, 0)) as [StoredImage, StoredImage, StoredImage];
  const jpeg = Bytes.text('jpeg');
  store.replace(a, a.image, jpeg);
  store.delete(b);
  expect([a.bytes, jpeg, b.bytes, c.bytes].map((bytes) => store.holds(bytes))).toEqual([false, true, false, true]);
  store.reset();
  expect([jpeg, c.bytes].map((bytes) => store.holds(bytes))).toEqual([false, false]);
});

it('counts what a tenant has of a kind, however it came and went', () => {
  const store = new ObjectStore(100 + 3 * RECORD);
  const count = () => store.countOf({ provider: 'p', tenant: 't', kind: image('a', 't', 1).kind });
  for (const key of ['a', 'b', 'a']) store.put(image(key, 't', 10));
  store.put(image('c', 'other', 10));
  expect(count()).toBe(2);
  store.delete({ provider: 'p', key: 'a' });
  store.put(image('huge', 't', 101 + 3 * RECORD));
  expect(count()).toBe(0);
  store.put(image('d', 't', 10));
  store.reset();
  expect(count()).toBe(0);
});
