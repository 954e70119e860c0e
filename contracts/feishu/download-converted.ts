/** Pictures that come back as a JPEG: TIFF and HEIC. */

import { heic, tiff } from '../../fixtures/images.ts';
import { sample } from '../../fixtures/samples.ts';
import { type Case, stores } from '../engine/case.ts';
import { formSeen } from '../engine/printed.ts';
import { once } from '../engine/request-builders.ts';
import { back, image, page, size } from './download-steps.ts';
import { file, message } from './requests.ts';
import { uploaded } from './responses.ts';

/** Two bytes of the directory say which way is up: here that the picture is to be turned by a quarter. */
const turnedTiff = once(() => {
  const bytes = tiff({ width: 64, height: 48 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0, at = 10; i < view.getUint16(8, true); i++, at += 12) {
    // Samples per pixel, which are 1 when nothing is said, make room for the orientation.
    if (view.getUint16(at, true) !== 277) continue;
    view.setUint16(at, 274, true);
    view.setUint16(at + 8, 6, true);
  }
  return bytes;
});

/** The last property of the sample, `pixi` of 16 bytes, makes room for `irot` of 9. */
const turnedHeic = once(() => {
  const bytes = sample('plain-1000x778.heic');
  const [pixi, ipma] = [332, 348];
  const turned = Buffer.concat([
    bytes.subarray(0, pixi),
    Buffer.from('\0\0\0\x09irot\x01', 'latin1'),
    bytes.subarray(ipma),
  ]);
  // meta, iprp and ipco are shorter now, and the coded picture (in iloc) begins earlier.
  for (const at of [28, 156, 164, 93]) turned.writeUInt32BE(turned.readUInt32BE(at) - 7, at);
  turned[ipma - 7 + 22] = 0x84; // the association, now essential
  return turned;
});

const pictures: readonly (readonly [slug: string, content: () => Uint8Array, width: number, height: number])[] = [
  ['a-tiff', () => tiff({ width: 64, height: 48 }), 64, 48],
  ['a-big-endian-tiff', () => tiff({ width: 65, height: 47, byteOrder: 'big' }), 65, 47],
  ['a-tiff-with-its-directory-last', () => tiff({ width: 801, height: 601, directory: 'end' }), 801, 601],
  ['a-tiff-in-colour', () => sample('rgb-lzw-64x48.tiff'), 64, 48],
  ['a-turned-tiff', turnedTiff, 48, 64],
  ['a-heic', () => heic({ width: 640, height: 480 }), 640, 480],
  ['a-heic-of-odd-size', () => heic({ width: 515, height: 311 }), 515, 311],
  ['a-heic-of-one-tile', () => sample('plain-1000x778.heic'), 1000, 778],
  ['a-cut-heic', () => sample('clap-999x777.heic'), 999, 777],
  ['a-turned-heic', turnedHeic, 778, 1000],
];

export const downloadConvertedCases: readonly Case[] = [
  ...pictures.map(
    ([slug, content, width, height]): Case => ({
      id: `feishu/gives-${slug}-back-as-a-jpg`,
      because: {
        page: 'feishu-image-create',
        at: 'introduction',
        says: 'TIFF and HEIC become JPG',
        ...(slug.includes('turned') && { assumes: 'the JPG is upright' }),
      },
      grade: slug.includes('turned') ? 'assumed' : 'documented',
      live: stores,
      steps: [
        { send: message(file(`picture.${/tiff/.test(slug) ? 'tiff' : 'heic'}`, content)), expect: uploaded },
        {
          send: back,
          expect: formSeen({
            status: 200,
            headers: { 'Content-Type': 'image/jpeg' },
            body: { kind: 'jpeg', width, height },
          }),
        },
      ],
    }),
  ),
  ...(['tiff', 'heic'] as const).map(
    (name): Case => ({
      id: `feishu/gives-the-same-jpg-of-a-${name}-twice`,
      because: { page, at: 'response', says: 'a key names one picture', assumes: 'its bytes do not change' },
      grade: 'assumed',
      live: stores,
      steps: [
        {
          send: message(file(`picture.${name}`, () => (name === 'tiff' ? tiff(size) : heic(size)))),
          expect: uploaded,
        },
        {
          send: back,
          expect: {
            status: 200,
            headers: { 'Content-Type': 'image/jpeg' },
            body: { kind: 'jpeg', width: 16, height: 16 },
          },
        },
        { send: back, expect: ([, before]) => image('image/jpeg', () => before?.body ?? new Uint8Array()) },
      ],
    }),
  ),
];
