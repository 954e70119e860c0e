import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alternate } from './rounds.mjs';

const TENANTS = 100;
const image = { format: 'jpg', width: 800, height: 600 };

/** The time of a call of the store's, in this process, by how many images it holds: it should not depend on that. */
export async function lookups({ dist, quick }) {
  const load = (file) => import(pathToFileURL(join(dist, file)).href);
  const { ObjectStore } = await load('src/core/store.js');
  const { Bytes } = await load('src/core/bytes.js');
  const { Keys } = await load('src/core/keys.js');
  const bytes = Bytes.of(Buffer.allocUnsafeSlow(64));
  const keys = new Keys(1);

  const counts = quick ? [1000, 100_000] : [1000, 100_000, 1_000_000];
  const newImage = (n) => ({
    provider: 'feishu',
    key: `img_v3_0200_${keys.uuid()}`,
    tenant: `t-${100 + (n % TENANTS)}`, // all of one length, since a name counts
    kind: 'message',
    image,
    bytes,
  });
  const one = new ObjectStore(Number.MAX_SAFE_INTEGER);
  one.put(newImage(0));
  const stores = counts.map((count) => {
    // Full, so that each put evicts.
    const store = new ObjectStore(count * one.held);
    const stored = [];
    const put = () => {
      const next = newImage(stored.length);
      stored.push(next.key);
      store.put(next);
    };
    while (stored.length < count) put();
    return { count, store, stored, put };
  });

  const rounds = quick ? 3 : 15;
  const get = await alternate(stores, rounds, ({ count, store, stored }) => {
    // A thousand of those that are left, again and again: of a million the processor's caches would be measured.
    const drawn = Array.from({ length: 1000 }, () => asSent(stored[stored.length - 1 - keys.below(count)]));
    return nanoseconds(100_000, (i) => {
      if (store.get('feishu', drawn[i % 1000], 0) === undefined) throw new Error('a stored image was not found');
    });
  });
  const put = await alternate(stores, rounds, (each) => nanoseconds(5000, each.put));
  return stores
    .slice(1)
    .flatMap(({ count }, i) => [
      row(`look-up among ${count.toLocaleString('en')} images, to 1,000`, get, i + 1),
      row(`put, and evict one of ${count.toLocaleString('en')}, to 1,000`, put, i + 1),
    ]);
}

function row(what, measured, i) {
  const { value: standin, ratio } = measured[i];
  return { what, standin, against: measured[0].value, unit: ' ns', ratio, reach: 'flat' };
}

/** A copy in one piece, as a URL brings it: V8 keeps a text that was put together as its parts. */
function asSent(key) {
  return Buffer.from(key).toString();
}

/** Of one call, on average. */
function nanoseconds(times, work) {
  const began = performance.now();
  for (let i = 0; i < times; i++) work(i);
  return ((performance.now() - began) * 1e6) / times;
}
