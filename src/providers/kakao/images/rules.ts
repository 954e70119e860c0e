import type { Image } from '../../../core/image.ts';
import { above, absent, below, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Source } from '../../../core/source.ts';
import * as switches from '../switches.ts';
import { IMAGE_FIELD } from '../wire.ts';
import type { ImageErrorName, ListErrorName, SingleErrorName } from './errors.ts';

/** One image as it came: the rules of single and list uploads ask the same of it. */
export interface Picture {
  readonly bytes: number | undefined;
  readonly image: Image | undefined;
}

export interface Caller {
  readonly knownUser: boolean;
}

export interface Single extends Picture, Caller {}

export interface List extends Caller {
  readonly count: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;
const page = 'apiplex-kakao-image-upload';
const orderUnknown = 'the order size, format, shape is not documented';

/** The same figure with a KB of 1000 bytes. */
const otherwise = (bytes: number) => (bytes >= MIB ? (bytes / MIB) * 1_000_000 : (bytes / KIB) * 1000);

/** Size, then format: the rows that all four endpoints share, each with its own figures. */
function fileRules<Facts extends Picture>(endpoint: string, at: string, maxBytes: number, says: string) {
  const rule = rulesOver<Facts, SingleErrorName & ImageErrorName>();
  return [
    rule({
      id: `${endpoint}/size`,
      error: 'tooLarge',
      measure: ({ bytes }) => bytes,
      limit: maxBytes,
      otherwise: otherwise(maxBytes),
      broken: above,
      mend: (bytes, most) => `send at most ${most} bytes, ${bytes - most} fewer`,
      source: { page, at, says, assumes: `KB is 1024 bytes and the limit itself passes; ${orderUnknown}` },
    }),
    rule({
      id: `${endpoint}/format`,
      error: 'imageFormat',
      measure: ({ bytes, image }) => (bytes === undefined ? undefined : (image?.format ?? 'none')),
      limit: ['jpg', 'png'] as readonly string[],
      broken: (format, allowed) => format !== undefined && !allowed.includes(format),
      mend: (_, allowed) => `send a ${allowed.join(' or a ')}`,
      source: { page, at, says: 'jpg and png', assumes: `the content decides; ${orderUnknown}` },
    }),
  ];
}

const LEAST_WIDTH = 500;

interface Ratio {
  readonly width: number;
  readonly height: number;
}

/** What is proposed stays as wide as the row beside it wants it. */
function mendWide({ width, height }: Ratio, most: Ratio): string {
  const cut = Math.floor((height * most.width) / most.height);
  const higher = `at least ${Math.ceil((Math.max(width, LEAST_WIDTH) * most.height) / most.width)} high`;
  return cut < LEAST_WIDTH ? `make it ${higher}` : `cut it to ${cut} x ${height} pixels, or make it ${higher}`;
}

function mendTall({ width, height }: Ratio, least: Ratio): string {
  const cut = Math.floor((width * least.height) / least.width);
  const wider = `at least ${Math.max(Math.ceil((height * least.width) / least.height), LEAST_WIDTH)} wide`;
  return width < LEAST_WIDTH ? `make it ${wider}` : `cut it to ${width} x ${cut} pixels, or make it ${wider}`;
}

/** At least 500 wide, no wider than 2:1, no taller than 3:4. */
function feedShapeRules<Facts extends Picture>(endpoint: string, at: string, says: string) {
  const rule = rulesOver<Facts, SingleErrorName & ImageErrorName>();
  const source: Source = {
    page,
    at,
    says,
    assumes: 'both ratios pass themselves; the sentence lists what is refused, as its Korean original does',
  };
  // Both texts as Kakao's own service writes them (ppurio-files, lunasoft-friendtalk).
  const ratio = '가로:세로 비율은 2:1 이상 또는 3:4 이하여야 합니다';
  return [
    rule({
      id: `${endpoint}/width`,
      error: 'imageShape',
      measure: ({ image }) => image?.width,
      limit: LEAST_WIDTH,
      broken: below,
      mend: (width, least) => `make it at least ${least} pixels wide, ${least - width} more`,
      detail: '가로는 최소 500px, 세로는 최소 250px 이상이어야 합니다',
      source,
    }),
    rule({
      id: `${endpoint}/too-wide`,
      error: 'imageShape',
      measure: ({ image }) => image,
      limit: { width: 2, height: 1 },
      broken: (image, most) => image !== undefined && image.width * most.height > most.width * image.height,
      mend: mendWide,
      detail: ratio,
      source,
    }),
    rule({
      id: `${endpoint}/too-tall`,
      error: 'imageShape',
      measure: ({ image }) => image,
      limit: { width: 3, height: 4 },
      broken: (image, least) => image !== undefined && image.width * least.height < least.width * image.height,
      mend: mendTall,
      detail: ratio,
      source,
    }),
  ];
}

function userRule<Facts extends Caller>(endpoint: string) {
  return rulesOver<Facts, SingleErrorName & ListErrorName>()({
    id: `${endpoint}/user`,
    error: 'system',
    measure: ({ knownUser }) => knownUser,
    limit: switches.unknownUser,
    broken: (known, mode) => !known && mode === 'CE500',
    mend: 'use a declared userId',
    source: switches.unknownUser.source,
  });
}

const single = rulesOver<Single, SingleErrorName>();

function singleRules(endpoint: string): Rule<Single, SingleErrorName>[] {
  return [
    single({
      id: `${endpoint}/image-missing`,
      error: 'missingField',
      measure: ({ bytes }) => bytes,
      broken: absent,
      mend: 'add the picture as the part image, with a filename, of a multipart/form-data body',
      detail: IMAGE_FIELD,
      source: {
        page,
        at: 'Request body, image; Error codes, CE400',
        says: 'image is required',
        assumes: 'a body that is no readable form, and a part without a filename, have no image',
      },
    }),
    userRule<Single>(endpoint),
  ];
}

const ftAt = 'Regular image, Request body, image';
export const ftRules: readonly Rule<Single, SingleErrorName>[] = [
  ...singleRules('kakao/FT'),
  ...fileRules<Single>('kakao/FT', ftAt, 500 * KIB, 'at most 500 KB'),
  ...feedShapeRules<Single>('kakao/FT', ftAt, 'refused under 500 pixels of width, and outside the ratios 2:1 and 3:4'),
];

const fitsWide: Readonly<Record<'exact' | '4:3' | 'minimum', (image: Image) => boolean>> = {
  exact: ({ width, height }) => width === 800 && height === 600,
  '4:3': ({ width, height }) => width * 3 === height * 4,
  minimum: ({ width, height }) => width >= 800 && height >= 600,
};

const wideMends: Readonly<Record<'exact' | '4:3' | 'minimum', string>> = {
  exact: 'make it exactly 800 x 600 pixels',
  '4:3': 'cut it to the ratio 4:3',
  minimum: 'make it at least 800 x 600 pixels',
};

const wideAt = 'Wide image, Request body, image';
export const wideRules: readonly Rule<Single, SingleErrorName>[] = [
  ...singleRules('kakao/FT_WIDE'),
  ...fileRules<Single>('kakao/FT_WIDE', wideAt, 2 * MIB, 'at most 2 MB'),
  single({
    id: 'kakao/FT_WIDE/shape',
    error: 'imageShape',
    measure: ({ image }) => image,
    limit: switches.wideSize,
    broken: (image, mode) => image !== undefined && !fitsWide[mode](image),
    mend: (_, mode) => wideMends[mode],
    source: switches.wideSize.source,
  }),
];

const list = rulesOver<List, ListErrorName>();

/** What is asked of a list as a whole, before its images are looked at one by one. */
export function listRules(endpoint: string, most: number): readonly Rule<List, ListErrorName>[] {
  return [
    list({
      id: `${endpoint}/image-missing`,
      error: 'missingField',
      measure: ({ count }) => count,
      limit: 1,
      broken: below,
      mend: 'add at least one picture as a part image, with a filename, of a multipart/form-data body',
      detail: IMAGE_FIELD,
      source: {
        page,
        at: 'Request body, image; Result codes, CE400',
        says: 'image is required',
        assumes: 'a body that is no readable form, and parts without a filename, have no image',
      },
    }),
    userRule<List>(endpoint),
    list({
      id: `${endpoint}/count`,
      error: 'missingField',
      measure: ({ count }) => count,
      limit: switches.tooManyFiles,
      broken: (count, mode) => mode === 'CE400' && count > most,
      mend: `send at most ${most} pictures`,
      detail: IMAGE_FIELD,
      source: switches.tooManyFiles.source,
    }),
  ];
}

const picture = rulesOver<Picture, ImageErrorName>();
const listAt = 'Wide item list, Request body, image';

export const listImageRules: readonly Rule<Picture, ImageErrorName>[] = [
  ...fileRules<Picture>('kakao/ft-wide-item-list', listAt, 2 * MIB, 'at most 2 MB each'),
  picture({
    id: 'kakao/ft-wide-item-list/shape',
    error: 'imageShape',
    measure: ({ image }) => image && Math.min(image.width, image.height),
    limit: 400,
    broken: below,
    mend: (side, least) => `scale it until each side has ${least} pixels; the shorter has ${side}`,
    detail: '가로는 최소 400px, 세로는 최소 400px 이상이어야 합니다',
    source: {
      page,
      at: listAt,
      says: 'from 400 x 400 to 800 x 400 pixels',
      assumes:
        'only the smaller end is enforced: Kakao’s own page says that ratio and width are not checked (kakao-upload-copy)',
    },
  }),
];

const feedAt = 'Carousel feed, Request body, image';
export const feedImageRules: readonly Rule<Picture, ImageErrorName>[] = [
  ...fileRules<Picture>('kakao/ft-carousel-feed', feedAt, 2 * MIB, 'at most 2 MB each'),
  ...feedShapeRules<Picture>('kakao/ft-carousel-feed', feedAt, 'at least 500 pixels wide, from 2:1 to 3:4'),
];
