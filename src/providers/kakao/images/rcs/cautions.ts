import type { Image } from '../../../../core/image.ts';
import { inRow, say } from '../../../../core/say.ts';
import type { Caution } from '../../../../core/warnings.ts';
import { extensionCaution, placeholderCaution } from '../cautions.ts';
import type { SentImage } from '../read.ts';
import { page } from './errors.ts';

/** Tall, medium, and both of a carousel. */
const recommended = ['568 x 528', '568 x 336', '360 x 336', '696 x 504'];

const isRecommended = ({ width, height }: Image) => recommended.includes(`${width} x ${height}`);

export const rcsImageCautions: readonly Caution<SentImage>[] = [
  extensionCaution(page),
  {
    when: ({ image }) => image !== undefined && !isRecommended(image),
    says: say`the picture has none of the sizes that are recommended for RCS: ${inRow(recommended)}`,
    source: { page, at: 'Request Body, image', says: 'which sizes are recommended', assumes: 'any other is taken' },
  },
];

export const rcsCallerCautions = [placeholderCaution(page)];
