import { addMonths } from '../../core/clock.ts';
import type { Shelf } from '../../core/shelf.ts';
import { imageHost, paths } from './wire.ts';

export const KOREA_HOURS_EAST = 9;
export const KEPT_MONTHS = 3;

export const shelf = {
  provider: 'kakao',
  kinds: Object.keys(paths) as (keyof typeof paths)[],
  ownerOnly: false,
  keyForm: /^[A-Za-z0-9]{1,64}(\/[A-Za-z0-9]{1,64}){2}$/,
  newKey: ({ keys }) => `${keys.alnum(5 + keys.below(2))}/bt${keys.alnum(9)}/${keys.alnum(22)}`,
  liveUrl: (key) => `https://${imageHost}/dn/${key}/img_l.jpg`,
  expiresAt: (now) => addMonths(now, KEPT_MONTHS, KOREA_HOURS_EAST),
} satisfies Shelf;

/** Of an address as an upload answers it, under whichever host; undefined for any other. */
export function keyOfUrl(url: string): string | undefined {
  const [, host, key = ''] = /^https?:\/\/(?:[^/]+\/)?([^/]+)\/dn\/([^?#]+)\/img_l\.(?:jpg|png)$/.exec(url) ?? [];
  return host === imageHost && shelf.keyForm.test(key) ? key : undefined;
}
