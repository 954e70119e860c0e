import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

const emulator = createEmulator();
const content = png({ width: 8, height: 8 });
const stored = (kind: 'material/image' | 'media/image' | 'uploadimg', account = 'me') =>
  emulator.seedImage({ provider: 'wechat', account, kind, content }).key;

async function told(mediaId: string) {
  const body = Bytes.text(JSON.stringify({ media_id: mediaId }));
  const url = '/cgi-bin/material/get_material?access_token=me';
  const framing = { length: body.length };
  await emulator.answer({ method: 'POST', url, headers: [], framing, ip: '127.0.0.1', body });
  return emulator.requests({ limit: 1 })[0]?.verdict;
}

function gone(kind: 'material/image' | 'media/image'): string {
  const key = stored(kind);
  emulator.deleteImage(key);
  return key;
}

it.each([
  ['a temporary one', () => stored('media/image'), /^a temporary media_id where a permanent one is meant$/],
  ['a temporary one that is gone', () => gone('media/image'), /^a temporary media_id where a permanent one is meant$/],
  ['one that was deleted', () => gone('material/image'), /^a permanent media_id that is gone: it was deleted$/],
  ["somebody else's", () => stored('material/image', 'another'), /^the media_id of another account$/],
  ['an article picture', () => stored('uploadimg'), /^the id of a picture that was uploaded for an article$/],
  [
    'an address',
    () => 'http://mmbiz.qpic.cn/mmbiz_png/x/0',
    /^the address "http:\/\/mmbiz.*" in the place of a media_id$/,
  ],
  ['one of the other form', () => 'x'.repeat(64), /unknown and of the form of a temporary media_id$/],
  ['a made-up one', () => 'x', /^"x", which no upload here answered$/],
])('tells of a media_id that it is %s', async (_, make, measured) => {
  const verdict = await told(make());
  expect(verdict).toMatchObject({ error: 'mediaIdInvalid', code: 40007, measured: expect.stringMatching(measured) });
  expect(verdict?.mend).toMatch(/^(send a media_id that material\/add_material answered|upload the file again)$/);
});
