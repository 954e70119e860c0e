import type { Trial } from '../../core/provider.ts';

const headers = ['Authorization', `Bearer t-${'0'.repeat(40)}`];

/** As the SDKs send a picture. */
export const trials: readonly Trial[] = [
  {
    target: 'feishu/images',
    alias: 'feishu/images:message',
    headers,
    fields: { image_type: 'message' },
    file: 'image',
  },
  { target: 'feishu/images:avatar', headers, fields: { image_type: 'avatar' }, file: 'image' },
];
