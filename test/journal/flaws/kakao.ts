import { jpg } from '../../../fixtures/images.ts';
import { withPart } from '../requests.ts';
import { contentFlaws, file, formFlaws, type Subject, upload } from './forms.ts';

const headers = { Authorization: 'me;secret' };

/** Of each kind, its path, a picture that it takes, and one that it does not take for its size in pixels. */
const uploads = [
  ['FT', '/file/v1/FT/image/me', undefined, { width: 100, height: 80 }],
  ['FT_WIDE', '/file/v1/FT_WIDE/image/me', undefined, { width: 100, height: 80 }],
  ['ft-wide-item-list', '/file/v1/ft-wide-item-list/image/me', undefined, { width: 100, height: 80 }],
  ['ft-carousel-feed', '/file/v1/ft-carousel-feed/image/me', undefined, { width: 100, height: 80 }],
  ['mms-image', '/image/v1/mms/me', { width: 800, height: 600 }, { width: 1501, height: 8 }],
  ['rcs-image', '/file/v1/rcs/image/me', undefined, undefined],
] as const;

export const kakao: readonly Subject[] = uploads.map(([name, path, right, wrong]) => ({
  name: `kakao/${name}`,
  accounts: [],
  good: upload(path, { image: { ...file('image'), ...(right && { content: jpg(right) }) } }, { headers }),
  flaws: [
    ...formFlaws('image'),
    ...contentFlaws('image'),
    {
      is: 'there is no filename',
      make: withPart('image', { disposition: 'form-data; name="image"' }),
      measured: /^the part image has no filename, which makes it a text field$/,
      mend: /^give the part a filename, such as photo\.jpg$/,
      kind: 'part',
    },
    ...(wrong
      ? [
          {
            is: 'the picture is of a wrong size',
            make: withPart('image', { content: jpg(wrong) }),
            mend: /pixels/,
            kind: 'part',
          },
        ]
      : []),
    {
      is: 'the picture is empty',
      make: withPart('image', { content: '' }),
      measured: /^nothing: 0 bytes$/,
      mend: /^send a file that is not empty$/,
      kind: 'part',
    },
  ],
}));
