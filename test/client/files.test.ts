import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bmp, gif, heic, ico, jpg, png, tiff, webp } from '../../fixtures/images.ts';
import { imageKind } from '../../src/client/image-kind.ts';
import { type FileInput, KakaoClient } from '../../src/clients.ts';
import { type Place, ways } from './places.ts';

const picture = png({ width: 720, height: 720, bytes: 200_000 });
const folder = mkdtempSync(join(tmpdir(), 'standin-files-'));
const path = join(folder, '사진.png');
const bare = join(folder, 'upload');
writeFileSync(path, picture);
writeFileSync(bare, picture);

afterAll(() => rmSync(folder, { recursive: true }));

async function* pieces() {
  for (let i = 0; i < picture.length; i += 10_000) yield picture.subarray(i, i + 10_000);
}

// Kakao's answer says under which name a file arrived.
const inputs: [kind: string, input: () => FileInput, name: string][] = [
  ['a path', () => path, '사진.png'],
  ['a path without extension', () => bare, 'upload.png'],
  ['a file URL', () => pathToFileURL(path), '사진.png'],
  ['a Uint8Array', () => picture, 'image.png'],
  ['a part of a larger Uint8Array', () => Buffer.concat([picture, picture]).subarray(picture.length), 'image.png'],
  ['a Blob', () => new Blob([picture]), 'image.png'],
  ['a File', () => new File([picture], 'a b.PNG'), 'a b.PNG'],
  ['a File without extension', () => new File([picture], 'blob'), 'blob.png'],
  ['a file stream', () => createReadStream(path), '사진.png'],
  ['a Node stream', () => Readable.from(pieces()), 'image.png'],
  ['an async iterable', () => pieces(), 'image.png'],
  ['a web stream', () => new Blob([picture]).stream(), 'image.png'],
  ['the body of a fetch', () => new Response(picture).body as ReadableStream<Uint8Array>, 'image.png'],
];

it.each([
  ['jpg', jpg({ width: 16, height: 16 })],
  ['png', png({ width: 16, height: 16 })],
  ['gif', gif({ width: 16, height: 16 })],
  ['webp', webp({ width: 16, height: 16 })],
  ['bmp', bmp({ width: 16, height: 16 })],
  ['ico', ico({ width: 16, height: 16 })],
  ['tiff', tiff({ width: 16, height: 16 })],
  ['heic', heic({ width: 16, height: 16 })],
  [undefined, new Uint8Array([1, 2, 3])],
  [undefined, new Uint8Array(0)],
])('names a picture .%s by its content', (extension, bytes) => {
  expect(imageKind(bytes)?.extension).toBe(extension);
});

const missing = join(folder, 'missing.png');

describe.each(ways)('$way', ({ start }) => {
  let place: Place;
  let kakao: KakaoClient;
  beforeEach(async () => {
    place = await start();
    kakao = new KakaoClient({ userId: 'me', baseUrl: place.baseUrl });
  });
  afterEach(() => place.close());

  it.each(inputs)('sends %s, whole and under a name with an extension', async (_, input, name) => {
    const image = await kakao.uploadImage(input());
    expect(image.name).toBe(name);
    const served = await (await fetch(image.url)).arrayBuffer();
    expect(Buffer.from(served).equals(picture)).toBe(true);
  });

  it.each(inputs)('sends %s under the name it is given', async (_, input) => {
    expect((await kakao.uploadImage(input(), { filename: 'x.jpg' })).name).toBe('x.jpg');
  });

  it.each([
    ['a path', () => missing],
    ['a file stream', () => createReadStream(missing)],
  ])('throws the error of the file system for %s that is not there', async (_, input) => {
    await expect(kakao.uploadImage(input())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses a stream that was read before', async () => {
    const stream = createReadStream(path);
    await kakao.uploadImage(stream);
    await expect(kakao.uploadImage(stream)).rejects.toThrow('already read');
  });

  it.each([
    ['a stream of text', Readable.from(['text']), 'something other than bytes'],
    ['a number', 5, 'a file is a path'],
    ['nothing', undefined, 'a file is a path'],
  ])('refuses %s with a TypeError', async (_, input, message) => {
    const error = await kakao.uploadImage(input as never).catch((reason) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain(message);
  });

  it.each([
    ['a Node stream', () => new Readable({ read() {} })],
    ['a web stream', () => new ReadableStream<Uint8Array>()],
    ['an async iterable', () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) })],
  ])('stops waiting for %s that brings nothing when it is aborted', async (_, input) => {
    const signal = AbortSignal.timeout(50);
    const reason = await kakao.uploadImage(input(), { signal }).catch((thrown) => thrown);
    expect(reason).toBeInstanceOf(DOMException);
    expect(reason).toBe(signal.reason);
  });
});
