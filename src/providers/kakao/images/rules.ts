import type { Bytes } from '../../../core/bytes.ts';
import { whyNoPicture } from '../../../core/form-trouble.ts';
import type { Image } from '../../../core/image.ts';
import { above, below, rulesOver } from '../../../core/rule.ts';
import { oneOf, type Said, say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import { unknownUser } from '../switches.ts';

/** One image as it came: the rules of single and list uploads ask the same of it. */
export interface ImageFacts {
  readonly bytes: number | undefined;
  readonly image: Image | undefined;
  /** Undefined where there is none, it was not kept, or nobody asks. */
  readonly content?: Bytes | undefined;
}

export interface Caller {
  readonly knownUser: boolean;
  /** As it stands in the path; undefined where nobody asks. */
  readonly userId?: string;
}

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const page = 'apiplex-kakao-image-upload';
const fileRule = rulesOver<ImageFacts, 'tooLarge' | 'imageFormat'>();
const rule = rulesOver<ImageFacts, 'imageShape'>();
const orderUnknown = 'the order size, format, shape is not documented';

/** The same figure with a KB of 1000 bytes. */
const otherwise = (bytes: number) => (bytes >= MIB ? (bytes / MIB) * 1_000_000 : (bytes / KIB) * 1000);

/** What a page lets a file be. */
interface FileLimits {
  /** Absent: that of the uploads for FriendTalk. */
  readonly page?: string;
  readonly at: string;
  readonly says: string;
  readonly most: number;
  /** Absent: jpg and png. */
  readonly formats?: readonly string[];
}

/** Size, then format: the rows that all uploads share, each with its own figures. */
export function fileRules(endpoint: string, limits: FileLimits) {
  const { page: from = page, at, says, most, formats = ['jpg', 'png'] } = limits;
  return [
    fileRule({
      id: `${endpoint}/size`,
      error: 'tooLarge',
      measure: ({ bytes }) => bytes,
      limit: most,
      otherwise: otherwise(most),
      broken: above,
      mend: (bytes, limit) => say`send at most ${limit} bytes, ${bytes - limit} fewer`,
      source: { page: from, at, says, assumes: `KB is 1024 bytes and the limit itself passes; ${orderUnknown}` },
    }),
    fileRule({
      id: `${endpoint}/format`,
      error: 'imageFormat',
      measure: ({ bytes, image }) => (bytes === undefined ? undefined : (image?.format ?? 'none')),
      limit: formats,
      broken: (format, allowed) => format !== undefined && !allowed.includes(format),
      mend: (_, allowed) => say`send ${oneOf(allowed.map((each) => say`a ${each}`))}`,
      explain: ({ image, content }) => (image === undefined ? whyNoPicture(content) : undefined),
      source: { page: from, at, says: formats.join(' and '), assumes: `the content decides; ${orderUnknown}` },
    }),
  ];
}

const LEAST_WIDTH = 500;

interface Ratio {
  readonly width: number;
  readonly height: number;
}

/** What is proposed stays as wide as the row beside it wants it. */
function mendWide({ width, height }: Ratio, most: Ratio): Said {
  const cut = Math.floor((height * most.width) / most.height);
  const higher = Math.ceil((Math.max(width, LEAST_WIDTH) * most.height) / most.width);
  return cut < LEAST_WIDTH
    ? say`make it at least ${higher} high`
    : say`cut it to ${cut} x ${height} pixels, or make it at least ${higher} high`;
}

function mendTall({ width, height }: Ratio, least: Ratio): Said {
  const cut = Math.floor((width * least.height) / least.width);
  const wider = Math.max(Math.ceil((height * least.width) / least.height), LEAST_WIDTH);
  return width < LEAST_WIDTH
    ? say`make it at least ${wider} wide`
    : say`cut it to ${width} x ${cut} pixels, or make it at least ${wider} wide`;
}

/** At least 500 wide, no wider than 2:1, no taller than 3:4. */
export function ratioRules(endpoint: string, at: string, says: string) {
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
      mend: (width, least) => say`make it at least ${least} pixels wide, ${least - width} more`,
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

/** What is asked of whoever sends, once there is an image. */
export function userRule(endpoint: string) {
  return rulesOver<Caller, 'system'>()({
    id: `${endpoint}/user`,
    error: 'system',
    measure: ({ knownUser }) => knownUser,
    limit: unknownUser,
    broken: (known, mode) => !known && mode === 'CE500',
    mend: 'use a declared userId',
    source: unknownUser.source,
  });
}
