import type { SentForm } from '../../../../core/multipart.ts';
import { above, absent, type Rule, rulesOver } from '../../../../core/rule.ts';
import { type Authorized, authorizationRules } from '../../gateway/authorization.ts';
import { whyNoImage } from '../read.ts';
import { fileRules, type ImageFacts, KIB } from '../rules.ts';
import { type MmsImageErrorName, page } from './errors.ts';

export const MMS_IMAGE = 'kakao/mms-image';

/** A picture for MMS, and who sends it. */
export interface MmsUpload extends ImageFacts, Authorized {
  /** Undefined where nobody asks. */
  readonly form?: SentForm | undefined;
  /** Who stands in the path. */
  readonly owner: string;
}

const at = 'Request Body, image';
const rule = rulesOver<MmsUpload, MmsImageErrorName>();
const sides = { says: '1500 pixels wide and 1440 high', assumes: 'both pass themselves; the order is ours' };

export const mmsImageRules: readonly Rule<MmsUpload, MmsImageErrorName>[] = [
  ...authorizationRules(MMS_IMAGE, page),
  rule({
    id: `${MMS_IMAGE}/image-missing`,
    error: 'missingField',
    measure: ({ bytes }) => bytes,
    broken: absent,
    mend: 'add the picture as the part image, with a filename, of a multipart/form-data body',
    explain: ({ form }) => whyNoImage(form),
    source: {
      page,
      at,
      says: 'image is required',
      assumes: 'a body that is no readable form, and a part without a filename, have no image',
    },
  }),
  ...fileRules(MMS_IMAGE, { page, at, says: 'at most 300 kB', most: 300 * KIB, formats: ['jpg'] }),
  rule({
    id: `${MMS_IMAGE}/width`,
    error: 'tooWide',
    measure: ({ image }) => image?.width,
    limit: 1500,
    broken: above,
    mend: (width, most) => `make it at most ${most} pixels wide, ${width - most} fewer`,
    source: { page, at, ...sides },
  }),
  rule({
    id: `${MMS_IMAGE}/height`,
    error: 'tooHigh',
    measure: ({ image }) => image?.height,
    limit: 1440,
    broken: above,
    mend: (height, most) => `make it at most ${most} pixels high, ${height - most} fewer`,
    source: { page, at, ...sides },
  }),
];
