/** Pictures that come back with the bytes they were sent with. */

import { bmp, gif, ico, jpg, png, webp } from '../../fixtures/images.ts';
import { type SampleName, sample } from '../../fixtures/samples.ts';
import { type Case, stores } from '../engine/case.ts';
import { once } from '../engine/request-builders.ts';
import { back, image, keyIn, page, size, thePicture } from './download-steps.ts';
import { download, file, message, picture } from './requests.ts';
import { uploaded } from './responses.ts';

const named = {
  page: 'feishu-image-faq',
  at: 'formats of downloads',
  says: 'JPG, PNG, WEBP, GIF, BMP and ICO can be downloaded',
};
const byContent = { page, at: 'response', says: 'Content-Type tells the format', assumes: 'the bytes decide it' };

// png and jpg are in response-format.ts, as what comes of an upload.
const same = [
  ['webp', 'image/webp', () => webp(size)],
  ['gif', 'image/gif', () => gif(size)],
  ['bmp', 'image/bmp', () => bmp(size)],
  // Two names are in use for icons; no source has either.
  ['ico', 'image/x-icon', () => ico(size)],
] as const;

export const downloadAsSentCases: readonly Case[] = [
  ...same.map(
    ([name, type, content]): Case => ({
      id: `feishu/gives-a-${name}-back`,
      because: { ...named, assumes: 'its bytes are as they were sent, and its type is its own' },
      grade: 'assumed',
      live: stores,
      steps: [
        { send: message(file(`picture.${name}`, content)), expect: uploaded },
        { send: back, expect: image(type, content) },
      ],
    }),
  ),
  {
    id: 'feishu/gives-a-jpg-named-png-back-as-a-jpg',
    because: byContent,
    grade: 'assumed',
    live: stores,
    steps: [
      { send: message(file('picture.png', () => jpg(size), 'image/png')), expect: uploaded },
      { send: back, expect: image('image/jpeg', () => jpg(size)) },
    ],
  },
  {
    id: 'feishu/gives-a-nameless-webp-back-as-a-webp',
    because: byContent,
    grade: 'assumed',
    live: stores,
    steps: [
      { send: message({ name: 'image', content: () => webp(size) }), expect: uploaded },
      { send: back, expect: image('image/webp', () => webp(size)) },
    ],
  },
  ...(['rotated-64x48.jpg', 'animated-64x48.gif', 'animated-64x48.webp', 'png-inside-256x256.ico'] as const).map(
    (name): Case => ({
      id: `feishu/does-not-touch-${name.replace(/[^a-z0-9]+/g, '-')}`,
      because: { ...named, says: 'these formats can be downloaded', assumes: 'their bytes stay as they are' },
      grade: 'assumed',
      live: stores,
      steps: [
        { send: message(file(name, () => sample(name))), expect: uploaded },
        { send: back, expect: image(typeOf(name), () => sample(name)) },
      ],
    }),
  ),
  {
    id: 'feishu/gives-10485760-bytes-back',
    because: { page, at: 'response', says: 'the picture comes back whole' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: message(file('big.png', big())), expect: uploaded },
      { send: back, expect: image('image/png', big()) },
    ],
  },
  {
    id: 'feishu/gives-a-picture-back-twice',
    because: { page, at: 'response', says: 'a key can be used again' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      { send: back, expect: thePicture },
      { send: back, expect: thePicture },
    ],
  },
  {
    id: 'feishu/gives-each-key-its-own-picture',
    because: { page, at: 'path parameters, image_key', says: 'the key names the picture' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      { send: message(file('second.gif', () => gif(size))), expect: uploaded },
      { send: back, expect: thePicture },
      { send: ([, second]) => download(keyIn(second)), expect: image('image/gif', () => gif(size)) },
    ],
  },
];

function big() {
  return once(() => png({ ...size, bytes: 10_485_760 }));
}

function typeOf(name: SampleName): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return `image/${extension === 'jpg' ? 'jpeg' : extension === 'ico' ? 'x-icon' : extension}`;
}
