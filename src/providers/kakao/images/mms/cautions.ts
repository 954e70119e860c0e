import type { Caution } from '../../../../core/warnings.ts';
import { extensionCaution } from '../cautions.ts';
import type { SentImage } from '../read.ts';
import { page } from './errors.ts';
import type { MmsUpload } from './rules.ts';

export const mmsImageCautions: readonly Caution<SentImage>[] = [extensionCaution(page)];

/** The same, of whoever sends. */
export const mmsCallerCautions: readonly Caution<MmsUpload>[] = [
  {
    when: ({ owner, userId }) => owner !== userId,
    says: 'the userId in the path is not that of the Authorization; whose the picture would be is not known',
    source: { page, at: 'Path variable, user_id', says: 'the id of the user', assumes: 'another one’s is taken' },
  },
];
