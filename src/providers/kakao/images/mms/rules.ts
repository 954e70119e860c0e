import { above, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { type Authorized, authorizationRules } from '../../gateway/authorization.ts';
import { missingRule, type SentFile } from '../missing.ts';
import { fileRules, type ImageFacts, KIB } from '../rules.ts';
import { type MmsImageErrorName, page } from './errors.ts';

export const MMS_IMAGE = 'kakao/mms-image';

/** A picture for MMS, and who sends it. */
export interface MmsUpload extends SentFile, ImageFacts, Authorized {
  /** Who stands in the path. */
  readonly owner: string;
}

const at = 'Request Body, image';
const rule = rulesOver<MmsUpload, MmsImageErrorName>();
const sides = { says: '1500 pixels wide and 1440 high', assumes: 'both pass themselves; the order is ours' };

export const mmsImageRules: readonly Rule<MmsUpload, MmsImageErrorName>[] = [
  ...authorizationRules(MMS_IMAGE, page),
  missingRule(MMS_IMAGE, page, at),
  ...fileRules(MMS_IMAGE, { page, at, says: 'at most 300 kB', most: 300 * KIB, formats: ['jpg'] }),
  rule({
    id: `${MMS_IMAGE}/width`,
    error: 'tooWide',
    measure: ({ image }) => image?.width,
    limit: 1500,
    broken: above,
    mend: (width, most) => say`make it at most ${most} pixels wide, ${width - most} fewer`,
    source: { page, at, ...sides },
  }),
  rule({
    id: `${MMS_IMAGE}/height`,
    error: 'tooHigh',
    measure: ({ image }) => image?.height,
    limit: 1440,
    broken: above,
    mend: (height, most) => say`make it at most ${most} pixels high, ${height - most} fewer`,
    source: { page, at, ...sides },
  }),
];
