import { afterEach, expect, it } from 'vitest';
import { heic, tiff } from '../../fixtures/images.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { Converter, type ConverterLimits, type Picture } from '../../src/core/convert.ts';
import { type Image, readImage } from '../../src/core/image.ts';
import { ObjectStore } from '../../src/core/store.ts';
import { endlessFax } from './tiff-of.ts';

let converter = new Converter();
afterEach(() => converter.close());

function limitedTo(limits: ConverterLimits): void {
  converter = new Converter(limits);
}

function pictureOf(tenant: string, file: Uint8Array = tiff({ width: 9, height: 9 })): Picture {
  const bytes = Bytes.of(file);
  return { tenant, bytes, image: readImage(bytes) as Image };
}

/** Keeps its thread until it is ended. */
const bomb = (tenant: string) => pictureOf(tenant, endlessFax());

/** Somebody who asks, and can hang up. */
function ask(picture: Picture) {
  let hangUp = () => {};
  const converted = converter.jpegOf(picture, (then) => {
    hangUp = then;
  });
  return { converted, hangUp: () => hangUp() };
}

const jpeg = { image: { format: 'jpg', width: 9, height: 9 } };

it('answers others while forty pictures of one tenant wait that take too long', async () => {
  let done = 0;
  const bombs = Array.from({ length: 40 }, () => converter.jpegOf(bomb('hostile')).then(() => done++));
  for (const tenant of ['one', 'another', 'one']) {
    expect(await converter.jpegOf(pictureOf(tenant))).toMatchObject(jpeg);
    expect(done).toBe(0);
  }
  await converter.close();
  await Promise.all(bombs);
});

it('gives the pictures of two tenants a thread each', async () => {
  const heavy = ask(bomb('hostile'));
  const large = converter.jpegOf(pictureOf('honest', heic({ width: 500, height: 500 })));
  const small = converter.jpegOf(pictureOf('third'));
  expect(await large).toMatchObject({ image: { width: 500 } });
  expect(await small).toMatchObject(jpeg);
  heavy.hangUp();
  expect(await heavy.converted).toEqual({ refused: 'its caller hung up' });
});

it.each(['that waits', 'that is under way'])('drops a picture %s once the last who asked hangs up', async (which) => {
  const first = ask(bomb('one'));
  const picture = which === 'that waits' ? bomb('one') : undefined;
  const asked = picture ? [ask(picture), ask(picture)] : [first];
  asked[0]?.hangUp();
  asked[0]?.hangUp();
  if (picture) expect(await Promise.race([asked[1]?.converted, 'it still waits'])).toBe('it still waits');
  asked[1]?.hangUp();
  for (const { converted } of asked) expect(await converted).toEqual({ refused: 'its caller hung up' });
  first.hangUp();
  expect(await converter.jpegOf(pictureOf('one'))).toMatchObject(jpeg);
});

it('keeps at a picture that somebody without a way to hang up asked for', async () => {
  const picture = pictureOf('one', heic({ width: 500, height: 500 }));
  const other = ask(picture);
  const asked = converter.jpegOf(picture);
  other.hangUp();
  expect(await asked).toMatchObject({ image: { width: 500 } });
});

it('converts a picture anew that was dropped and is asked for again', async () => {
  const picture = pictureOf('one', heic({ width: 500, height: 500 }));
  const first = ask(picture);
  first.hangUp();
  const again = converter.jpegOf(picture);
  expect(await first.converted).toEqual({ refused: 'its caller hung up' });
  expect(await again).toMatchObject({ image: { width: 500 } });
  // Too late to have an effect.
  first.hangUp();
  expect(await converter.jpegOf(picture)).toMatchObject({ image: { width: 500 } });
});

it('turns away the newest of whoever has the most waiting, which may ask again', async () => {
  limitedTo({ maxWaitingBytes: 400_000 });
  const running = [ask(bomb('hostile')), ask(bomb('other'))];
  const waiting = Array.from({ length: 3 }, () => ask(bomb('hostile')));
  const last = bomb('hostile');
  const tooMany = [ask(last), ask(last)];
  for (const { converted } of tooMany) expect(await converted).toEqual({ refused: 'too busy' });
  const honest = converter.jpegOf(pictureOf('honest'));
  expect(await waiting[2]?.converted).toEqual({ refused: 'too busy' });
  running[1]?.hangUp();
  expect(await honest).toMatchObject(jpeg);
  for (const { hangUp } of [...running, ...waiting]) hangUp();
  const again = ask(last);
  expect(await Promise.race([again.converted, 'it waits'])).toBe('it waits');
});

it('lets no picture wait that its store let go', async () => {
  const store = new ObjectStore(100_000, ({ bytes }) => converter.forget(bytes));
  const put = (key: string, picture: Picture) => {
    const kind = { key, provider: 'p', kind: '', storedAt: 0 };
    store.put({ ...kind, ...picture });
    return ask(store.get('p', key, 0) as Picture);
  };
  const gone = { refused: 'gone while it waited' };
  const running = put('0', bomb('one'));
  const evicted = put('1', bomb('one'));
  const deleted = put('2', pictureOf('one'));
  const reset = put('3', pictureOf('one'));
  store.delete({ provider: 'p', key: '2' });
  expect(await deleted.converted).toEqual(gone);
  const makesRoom = pictureOf('one', tiff({ width: 600, height: 600, bytes: 90_000 }));
  const next = put('4', makesRoom);
  expect(await evicted.converted).toEqual(gone);
  expect(await Promise.race([running.converted, 'it is under way'])).toBe('it is under way');
  store.reset();
  expect(await next.converted).toEqual(gone);
  expect(await reset.converted).toEqual(gone);
  running.hangUp();
});
