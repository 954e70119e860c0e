import {
  type DescribedEndpoint,
  either,
  file,
  just,
  limited,
  list,
  object,
  oneOf,
  orNull,
  text,
  told,
} from '../../../core/described.ts';
import { mediaTypes } from '../../../core/media-type.ts';

const kept = object({ image_key: text, request_date: told(text, 'YYYYMMDD.'), name: text, url: text });
const picture = told(file, 'The picture, with a filename.');

const single = (endpoint: string, says: string): DescribedEndpoint => ({
  says,
  open: true,
  form: object({ image: limited(picture, 'maxLength', `${endpoint}/size`) }),
  reply: object({ data: kept }),
});

const several = (endpoint: string, says: string): DescribedEndpoint => ({
  says,
  open: true,
  form: object({
    image: limited(
      { ...list(limited(picture, 'maxLength', `${endpoint}/size`)), description: 'The same field several times.' },
      'minItems',
      `${endpoint}/image-missing`,
    ),
  }),
  reply: object({
    code: oneOf(['0000', '6000']),
    result: object({
      success: list(object({ formField: text, url: text })),
      failure: orNull(list(object({ formField: text, error: object({ code: text, message: text }) }))),
      'request_date?': text,
      'name?': text,
      'url?': text,
    }),
  }),
});

export const images: Readonly<Record<string, DescribedEndpoint>> = {
  'kakao/FT': single('kakao/FT', 'uploads a picture for a FriendTalk message'),
  'kakao/FT_WIDE': single('kakao/FT_WIDE', 'uploads a wide picture for a FriendTalk message'),
  'kakao/ft-wide-item-list': several('kakao/ft-wide-item-list', 'uploads the pictures of a list of items'),
  'kakao/ft-carousel-feed': several('kakao/ft-carousel-feed', 'uploads the pictures of a carousel'),
  'kakao/mms-image': {
    says: 'uploads a picture for an MMS',
    form: object({ image: limited(picture, 'maxLength', 'kakao/mms-image/size') }),
    reply: object({
      file_name: text,
      image_url: text,
      code: just('C100'),
      name: just('success'),
      description: just('success'),
    }),
  },
  'kakao/rcs-image': {
    says: 'uploads a picture for an RCS message',
    open: true,
    form: object({ image: limited(picture, 'maxLength', 'kakao/rcs-image/size') }),
    reply: either(
      object({ data: object({ image_key: text, request_date: text, name: text }) }),
      object({
        success: just(true),
        code: text,
        message: text,
        data: object({ fileKey: text, expiryDate: text }),
      }),
    ),
  },
  'kakao/picture': { says: 'gives a picture to anybody', open: true, missing: true, bytes: Object.values(mediaTypes) },
};
