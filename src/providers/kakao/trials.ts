import type { Trial } from '../../core/provider.ts';

const targets = [
  ...['kakao/FT', 'kakao/FT_WIDE', 'kakao/ft-wide-item-list', 'kakao/ft-carousel-feed'],
  ...['kakao/mms-image', 'kakao/rcs-image'],
];

/** To a list one picture is sent alone. */
export const trials: readonly Trial[] = targets.map((target) => ({
  target,
  params: { userId: 'check' },
  headers: ['Authorization', 'check;check'],
  file: 'image',
}));
