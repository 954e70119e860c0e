import type { SentForm } from '../../../../core/multipart.ts';
import { below, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { tooManyFiles } from '../../switches.ts';
import { IMAGE_FIELD } from '../../wire.ts';
import { whyNoImage } from '../read.ts';
import { type Caller, fileRules, type ImageFacts, MIB, page, ratioRules, userRule } from '../rules.ts';
import type { ImageErrorName, ListErrorName } from './errors.ts';

/** What a list as a whole turned out to be. */
export interface ListUpload extends Caller {
  readonly count: number;
  /** Undefined where nobody asks. */
  readonly form?: SentForm | undefined;
}

const rule = rulesOver<ListUpload, ListErrorName>();

/** What is asked of a list as a whole, before its images are looked at one by one. */
export function listRules(endpoint: string, most: number): readonly Rule<ListUpload, ListErrorName>[] {
  return [
    rule({
      id: `${endpoint}/image-missing`,
      error: 'missingField',
      measure: ({ count }) => count,
      limit: 1,
      broken: below,
      mend: 'add at least one picture as a part image, with a filename, of a multipart/form-data body',
      detail: IMAGE_FIELD,
      explain: ({ form }) => whyNoImage(form),
      source: {
        page,
        at: 'Request body, image; Result codes, CE400',
        says: 'image is required',
        assumes: 'a body that is no readable form, and parts without a filename, have no image',
      },
    }),
    userRule(endpoint),
    rule({
      id: `${endpoint}/count`,
      error: 'missingField',
      measure: ({ count }) => count,
      limit: tooManyFiles,
      broken: (count, mode) => mode === 'CE400' && count > most,
      mend: say`send at most ${most} pictures`,
      detail: IMAGE_FIELD,
      source: tooManyFiles.source,
    }),
  ];
}

const imageRule = rulesOver<ImageFacts, ImageErrorName>();
const itemListAt = 'Wide item list, Request body, image';

export const itemListRules: readonly Rule<ImageFacts, ImageErrorName>[] = [
  ...fileRules('kakao/ft-wide-item-list', { at: itemListAt, says: 'at most 2 MB each', most: 2 * MIB }),
  imageRule({
    id: 'kakao/ft-wide-item-list/shape',
    error: 'imageShape',
    measure: ({ image }) => image && Math.min(image.width, image.height),
    limit: 400,
    broken: below,
    mend: (side, least) => say`scale it until each side has ${least} pixels; the shorter has ${side}`,
    detail: '가로는 최소 400px, 세로는 최소 400px 이상이어야 합니다',
    source: {
      page,
      at: itemListAt,
      says: 'from 400 x 400 to 800 x 400 pixels',
      assumes:
        'only the smaller end is enforced: Kakao’s own page says that ratio and width are not checked (kakao-upload-copy)',
    },
  }),
];

const carouselAt = 'Carousel feed, Request body, image';
export const carouselRules: readonly Rule<ImageFacts, ImageErrorName>[] = [
  ...fileRules('kakao/ft-carousel-feed', { at: carouselAt, says: 'at most 2 MB each', most: 2 * MIB }),
  ...ratioRules('kakao/ft-carousel-feed', carouselAt, 'at least 500 pixels wide, from 2:1 to 3:4'),
];
