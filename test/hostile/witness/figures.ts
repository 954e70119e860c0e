import type { Picture } from './picture.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** A file as the witnesses have it. */
export interface Sent {
  readonly bytes: number;
  readonly picture: Picture | 'none';
}

// Copied from the providers' pages by hand, a code with its text as it is answered. Nothing here is the product's.
const feishu = {
  param: '400 234001 Invalid request param.',
  tooLarge: '400 234006 The file size exceed the max value.',
  empty: "400 234010 File's size can't be 0.",
  format: "400 234011 Can't regonnize the image format.",
  resolution: '400 234039 Image resolution exceeds limit.',
};
const wechat = {
  missing: '200 41005 media data missing',
  type: '200 40005 invalid file type',
  tooLarge: '200 40009 invalid image size',
  empty: '200 44001 empty media data',
  format: '200 40137 invalid image format',
};
/** What the field was answered to a body in chunks, whatever was in it. */
export const wechatChunked = '412';
export const TAKEN = 'taken';
export const kakaoMissing = 'CE400 필수값이 누락되었습니다. (image)';

interface Kind {
  readonly tooLarge: string;
  readonly format: string;
  readonly shape: string;
}
const single: Kind = {
  tooLarge: 'E600 InvalidImageMaxLengthException',
  format: 'E600 InvalidImageFormatException',
  shape: 'E600 InvalidImageSizeException',
};
const listed: Kind = {
  tooLarge: '2001 InvalidImageLengthException',
  format: '2003 InvalidImageFormatException',
  shape: '2002 InvalidImageShapeException',
};

/** All that is wrong, each of which may be said: which one is, the pages do not say, and other tests do. */
type Allowed = readonly string[];
const orTaken = (wrong: readonly (string | false)[]): Allowed => {
  const said = wrong.filter((each) => each !== false);
  return said.length === 0 ? [TAKEN] : said;
};

export function allowedByFeishu(imageType: string | undefined, image: Sent | undefined): Allowed {
  if (image === undefined || (imageType !== 'message' && imageType !== 'avatar')) return [feishu.param];
  const { bytes, picture } = image;
  if (bytes === 0) return [feishu.empty];
  const formats = ['jpg', 'png', 'webp', 'gif', 'bmp', 'ico', 'tiff', 'heic'];
  const side = picture === 'none' ? 0 : Math.max(picture.width, picture.height);
  const most = picture !== 'none' && picture.format === 'gif' ? 2000 : 12_000;
  return orTaken([
    bytes > 10 * MIB && feishu.tooLarge,
    (picture === 'none' || !formats.includes(picture.format)) && feishu.format,
    side > most && feishu.resolution,
    imageType === 'avatar' && side > 4096 && feishu.resolution,
  ]);
}

/** A file of just 1 MB is let pass either way: the page says under, and the field at most. */
export function allowedByWeChat(media: (Sent & { readonly filename: string | undefined }) | undefined): Allowed {
  if (media === undefined || !media.filename) return [wechat.missing];
  const { filename, bytes, picture } = media;
  const wrong = [
    !/\.(jpe?g|png)$/i.test(filename) && wechat.type,
    bytes > MIB && wechat.tooLarge,
    bytes === 0 ? wechat.empty : (picture === 'none' || !['jpg', 'png'].includes(picture.format)) && wechat.format,
  ];
  return bytes === MIB ? [...orTaken(wrong), wechat.tooLarge] : orTaken(wrong);
}

function allowedByKakao({ bytes, picture }: Sent, mostBytes: number, says: Kind, isShape: (it: Picture) => boolean) {
  const isFormat = picture !== 'none' && ['jpg', 'png'].includes(picture.format);
  return orTaken([
    bytes > mostBytes && says.tooLarge,
    !isFormat && says.format,
    picture !== 'none' && !isShape(picture) && says.shape,
  ]);
}

/** From 2:1 to 3:4, and not below 500 pixels of width. */
const isUpright = ({ width, height }: Picture) => width >= 500 && width <= 2 * height && 3 * height <= 4 * width;

/** What each picture of a call may be told; of the single kinds there is one. */
export const kakao: Readonly<Record<string, { readonly most: number; allowed(it: Sent): Allowed }>> = {
  FT: { most: 1, allowed: (it) => allowedByKakao(it, 500 * KIB, single, isUpright) },
  FT_WIDE: {
    most: 1,
    allowed(it) {
      const { picture } = it;
      const isExact = picture !== 'none' && picture.width === 800 && picture.height === 600;
      const isLike = picture !== 'none' && picture.width * 3 === picture.height * 4;
      const strict = allowedByKakao(it, 2 * MIB, single, () => isExact);
      // Whether 4:3 in another size passes is open.
      return isLike ? [...strict, ...allowedByKakao(it, 2 * MIB, single, () => true)] : strict;
    },
  },
  'ft-wide-item-list': {
    most: 4,
    allowed: (it) => allowedByKakao(it, 2 * MIB, listed, ({ width, height }) => Math.min(width, height) >= 400),
  },
  'ft-carousel-feed': { most: 6, allowed: (it) => allowedByKakao(it, 2 * MIB, listed, isUpright) },
};
