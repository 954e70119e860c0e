import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gif, jpg, png } from '../../fixtures/images.ts';
import { KakaoClient, UploadError } from '../../src/clients.ts';
import { kakao as tables } from '../../src/errors.ts';
import { type Place, ways } from './places.ts';
import { answering, recorder } from './record.ts';

const square = png({ width: 720, height: 720 });
const wide = jpg({ width: 800, height: 600 });
const tiny = png({ width: 10, height: 10 });
const animated = gif({ width: 720, height: 720 });

const served = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
/** Without the one of the gateway, which has a code of its own. */
const rows = (table: object) =>
  Object.entries(table)
    .map(([name, row]) => ({ name, ...row }))
    .filter(({ name }) => name !== 'notFound');

it('maps by name and not by order, with either list null', async () => {
  const succeeded = (n: number) => ({ formField: `image_${n}`, url: `https://x/${n}` });
  const list = { code: '0000', result: { success: [succeeded(2), succeeded(1)], failure: null } };
  const kakao = new KakaoClient({ userId: 'me', fetch: answering(() => Response.json(list)) });
  const { success } = await kakao.uploadCarouselFeed([square, wide]);
  expect(success.map(({ file, url }) => [file, url])).toEqual([
    [wide, 'https://x/2'],
    [square, 'https://x/1'],
  ]);
  const failed = { formField: 'image_1', error: { code: '2001', message: 'InvalidImageLengthException' } };
  const none = { code: '6000', result: { success: null, failure: [failed] } };
  const { failure } = await new KakaoClient({
    userId: 'me',
    fetch: answering(() => Response.json(none)),
  }).uploadCarouselFeed([square]);
  expect(failure).toMatchObject([{ index: 0, code: '2001' }]);
});

it.each([
  ['names a picture that was not sent', { success: [{ formField: 'image_3', url: 'x' }], failure: null }],
  ['does not number its pictures', { success: [{ formField: 'image', url: 'x' }], failure: null }],
  ['has no list at all', { success: null, failure: null }],
  ['has no result', null],
])('throws with the whole answer when one %s', async (_, result) => {
  const body = { code: '0000', result };
  const kakao = new KakaoClient({ userId: 'me', fetch: answering(() => Response.json(body)) });
  await expect(kakao.uploadCarouselFeed([square, wide])).rejects.toMatchObject({ code: '0000', body });
});

it('asks for a userId', () => {
  expect(() => new KakaoClient({} as never)).toThrow(new TypeError('kakao: needs a userId'));
  expect(() => new KakaoClient({ userid: 'me' } as never)).toThrow('write userId instead of userid');
});

describe.each(ways)('$way', ({ start }) => {
  let place: Place;
  beforeEach(async () => {
    place = await start();
  });
  afterEach(() => place.close());

  const client = (more: object = {}) => new KakaoClient({ userId: 'me', baseUrl: place.baseUrl, ...more });

  it('uploads a regular picture, and its URL opens the same bytes', async () => {
    const image = await client().uploadImage(square, { filename: 'a.png' });
    expect(image).toEqual({
      imageKey: expect.stringMatching(/^[0-9a-f]{32}$/),
      requestDate: expect.stringMatching(/^20\d{6}$/),
      name: 'a.png',
      url: expect.stringContaining('/mud-kage.kakao.com/dn/'),
    });
    expect((await served(image.url)).equals(square)).toBe(true);
  });

  it('uploads a wide picture, which a regular one is not', async () => {
    expect((await served((await client().uploadWideImage(wide)).url)).equals(wide)).toBe(true);
    await expect(client().uploadWideImage(square)).rejects.toMatchObject({ code: 'E600' });
  });

  it('sends a name in Korean as it is', async () => {
    expect((await client().uploadImage(square, { filename: '사진 1.png' })).name).toBe('사진 1.png');
  });

  it('writes quotes and line ends in a name as browsers do, so that none can end it', async () => {
    expect((await client().uploadImage(square, { filename: 'a"\r\nX: y.png' })).name).toBe('a%22%0D%0AX: y.png');
  });

  it('puts a userId with slashes and dollars into one segment of the path', async () => {
    const { fetch, paths } = recorder();
    await client({ userId: "a/b$'c", fetch }).uploadImage(square);
    expect(paths).toEqual(["/file/v1/FT/image/a%2Fb%24'c"]);
  });

  it.each(rows(tables.single))('throws $code for one picture with a hint ($name)', async ({ name, code, message }) => {
    place.emulator.orderFault({ provider: 'kakao', error: name, endpoint: 'kakao/FT' });
    const error = await client()
      .uploadImage(square)
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(UploadError);
    expect(error).toMatchObject({ provider: 'kakao', code, status: 200, message: message.replace('%s', 'image') });
    expect(error.hint).toMatch(/^[A-Z].+\.$/);
  });

  it('tells the errors behind E600 apart by their hints', async () => {
    const refused = await Promise.all(
      [tiny, animated, png({ width: 720, height: 720, bytes: 512_001 })].map((image) =>
        client()
          .uploadImage(image)
          .catch((reason) => reason),
      ),
    );
    expect(refused.map(({ code }) => code)).toEqual(['E600', 'E600', 'E600']);
    expect(refused.map(({ hint }) => hint)).toEqual([
      expect.stringMatching(/^Wrong in pixels/),
      expect.stringMatching(/^Not a jpg/),
      expect.stringMatching(/^Too many bytes/),
    ]);
  });

  it.each(rows(tables.list))('throws $code for a whole list with a hint ($name)', async ({ name, code, message }) => {
    place.emulator.orderFault({ provider: 'kakao', error: name, endpoint: 'kakao/ft-carousel-feed' });
    const error = await client()
      .uploadCarouselFeed([square])
      .catch((reason) => reason);
    expect(error).toMatchObject({ provider: 'kakao', code, status: 200, message: message.replace('%s', 'image') });
    expect(error.hint).toMatch(/^[A-Z].+\.$/);
  });

  it.each(rows(tables.image))(
    'gives $code of one picture in a list as a value with a hint ($name)',
    async ({ name, code, message }) => {
      place.emulator.orderFault({ provider: 'kakao', error: name, endpoint: 'kakao/ft-wide-item-list' });
      const { success, failure } = await client().uploadWideItemList([square, wide]);
      expect(failure).toEqual([{ file: square, index: 0, code, message, hint: expect.stringMatching(/^[A-Z].+\.$/) }]);
      expect(success).toEqual([{ file: wide, index: 1, url: expect.any(String) }]);
    },
  );

  it('gives every picture of a wide item list its URL when all passed', async () => {
    const files = [square, wide];
    const { success, failure, unanswered } = await client().uploadWideItemList(files);
    expect(success.map(({ file }) => file)).toEqual(files);
    expect((await served(success[1]?.url ?? '')).equals(wide)).toBe(true);
    expect({ failure, unanswered }).toEqual({ failure: [], unanswered: [] });
  });

  it('maps what passed and what failed of a carousel back to the files', async () => {
    const files = [tiny, square, animated, wide];
    const { success, failure, unanswered } = await client().uploadCarouselFeed(files);
    expect(success.map(({ index, file }) => [index, file])).toEqual([
      [1, square],
      [3, wide],
    ]);
    expect((await served(success[0]?.url ?? '')).equals(square)).toBe(true);
    expect(failure.map(({ index, file, code }) => [index, file, code])).toEqual([
      [0, tiny, '2002'],
      [2, animated, '2003'],
    ]);
    expect(unanswered).toEqual([]);
  });

  it('is a value too when all failed', async () => {
    const { success, failure } = await client().uploadCarouselFeed([tiny, tiny]);
    expect(success).toEqual([]);
    expect(failure.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('names the files past the maximum, which the service ignored', async () => {
    const { success, unanswered } = await client().uploadWideItemList([square, square, square, square, wide]);
    expect(success).toHaveLength(4);
    expect(unanswered).toEqual([{ file: wide, index: 4 }]);
  });

  it('leaves it to the service to refuse a list of none', async () => {
    await expect(client().uploadWideItemList([])).rejects.toMatchObject({ code: 'CE400' });
  });

  it('throws the code of the gateway for a path that it does not know', async () => {
    const lost = client({ baseUrl: `${place.url('kakao')}/file/v1` });
    await expect(lost.uploadImage(square)).rejects.toMatchObject({
      status: 404,
      code: '300',
      message: 'Not Found Exception',
      hint: expect.stringContaining('baseUrl'),
    });
  });

  it('sends nothing twice', async () => {
    const { fetch, paths } = recorder();
    place.emulator.orderFault({ provider: 'kakao', error: 'CE504', endpoint: 'kakao/FT' });
    await expect(client({ fetch }).uploadImage(square)).rejects.toMatchObject({ code: 'CE504' });
    expect(paths).toHaveLength(1);
  });

  it('tells the progress of a list as one, and can be ended in the middle of it', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const large = png({ width: 800, height: 400, bytes: 1_500_000 });
    const onProgress = (sent: number, total: number) => {
      if (sent > total / 2) controller.abort(total);
    };
    const reason = await client()
      .uploadWideItemList([large, large], { signal, onProgress })
      .catch((thrown) => thrown);
    expect(reason).toBeGreaterThan(3_000_000);
    await client().uploadImage(square);
    expect(place.emulator.images()).toHaveLength(1);
  });
});
