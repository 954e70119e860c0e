import type { Trial } from '../../core/provider.ts';

export const trials: readonly Trial[] = [
  { target: 'wechat/uploadimg', query: '?access_token=check', headers: [], file: 'media' },
];
