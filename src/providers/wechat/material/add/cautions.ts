import type { Caution } from '../../../../core/warnings.ts';
import { typedCautions } from '../../gateway/typed-cautions.ts';
import type { AddMaterial } from './read.ts';

export const addMaterialCautions: readonly Caution<AddMaterial>[] = [
  ...typedCautions,
  {
    when: ({ type, described }) => type === 'video' && described !== 'yes',
    says: 'a video should come with a description, a field of JSON text with title and introduction; what is answered to one without is not known',
    source: { page: 'wechat-add-material', at: 'Request body, description', says: 'needed for a video' },
  },
];
