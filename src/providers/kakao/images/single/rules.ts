import type { Image } from '../../../../core/image.ts';
import { type Rule, rulesOver } from '../../../../core/rule.ts';
import type { Said } from '../../../../core/say.ts';
import { wideSize } from '../../switches.ts';
import { IMAGE_FIELD } from '../../wire.ts';
import { missingRule, type SentFile } from '../missing.ts';
import { type Caller, fileRules, type ImageFacts, KIB, MIB, page, ratioRules, userRule } from '../rules.ts';
import type { SingleErrorName } from './errors.ts';

/** What one image by itself, and who sends it, turned out to be. */
export interface SingleUpload extends SentFile, ImageFacts, Caller {}

const rule = rulesOver<SingleUpload, SingleErrorName>();

function singleRules(endpoint: string): Rule<SingleUpload, SingleErrorName>[] {
  return [missingRule(endpoint, page, 'Request body, image; Error codes, CE400', IMAGE_FIELD), userRule(endpoint)];
}

const regularAt = 'Regular image, Request body, image';
export const regularRules: readonly Rule<SingleUpload, SingleErrorName>[] = [
  ...singleRules('kakao/FT'),
  ...fileRules('kakao/FT', { at: regularAt, says: 'at most 500 KB', most: 500 * KIB }),
  ...ratioRules('kakao/FT', regularAt, 'refused under 500 pixels of width, and outside the ratios 2:1 and 3:4'),
];

const fitsWide: Readonly<Record<'exact' | '4:3' | 'minimum', (image: Image) => boolean>> = {
  exact: ({ width, height }) => width === 800 && height === 600,
  '4:3': ({ width, height }) => width * 3 === height * 4,
  minimum: ({ width, height }) => width >= 800 && height >= 600,
};

const wideMends: Readonly<Record<'exact' | '4:3' | 'minimum', Said>> = {
  exact: 'make it exactly 800 x 600 pixels',
  '4:3': 'cut it to the ratio 4:3',
  minimum: 'make it at least 800 x 600 pixels',
};

const wideAt = 'Wide image, Request body, image';
export const wideRules: readonly Rule<SingleUpload, SingleErrorName>[] = [
  ...singleRules('kakao/FT_WIDE'),
  ...fileRules('kakao/FT_WIDE', { at: wideAt, says: 'at most 2 MB', most: 2 * MIB }),
  rule({
    id: 'kakao/FT_WIDE/shape',
    error: 'imageShape',
    measure: ({ image }) => image,
    limit: wideSize,
    broken: (image, mode) => image !== undefined && !fitsWide[mode](image),
    mend: (_, mode) => wideMends[mode],
    source: wideSize.source,
  }),
];
