import type { Rule } from '../../../../core/rule.ts';
import { callerCautions, imageCautions } from '../cautions.ts';
import { type SingleErrorName, singleErrors } from './errors.ts';
import { oneImage } from './one-image.ts';
import { uploaded } from './reply.ts';
import { regularRules, type SingleUpload, wideRules } from './rules.ts';

/** One image for FriendTalk, and an answer with `data`. */
const single = <Kind extends 'FT' | 'FT_WIDE'>(kind: Kind, rules: readonly Rule<SingleUpload, SingleErrorName>[]) =>
  oneImage({
    name: `kakao/${kind}` as const,
    kind,
    rules,
    errors: singleErrors,
    cautions: imageCautions,
    callerCautions,
    uploaded: (filename, { url }, world) => uploaded(filename, url, world),
  });

export const singles = [single('FT', regularRules), single('FT_WIDE', wideRules)] as const;
