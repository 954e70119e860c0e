import type { Rule } from '../../../../core/rule.ts';
import { IMAGE_FIELD } from '../../wire.ts';
import { missingRule } from '../missing.ts';
import { fileRules, MIB, userRule } from '../rules.ts';
import type { SingleUpload } from '../single/rules.ts';
import { page, type RcsImageErrorName } from './errors.ts';

export const RCS_IMAGE = 'kakao/rcs-image';

const at = 'Request Body, image';

/** The sizes of its page are recommended, not asked for. */
export const rcsImageRules: readonly Rule<SingleUpload, RcsImageErrorName>[] = [
  missingRule(RCS_IMAGE, page, at, IMAGE_FIELD),
  userRule(RCS_IMAGE),
  ...fileRules(RCS_IMAGE, { page, at, says: 'at most 1 MB', most: MIB }),
];
