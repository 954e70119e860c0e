import type { Shelf } from '../../core/shelf.ts';
import { imageHost } from './wire.ts';

export const shelf = {
  provider: 'wechat',
  kinds: ['uploadimg'] as const,
  ownerOnly: false,
  keyForm: /^[A-Za-z0-9]{1,512}$/,
  /** 80 bytes in base64 without padding, where `i`, `+` and `/` are written `ia`, `ib` and `ic` (read off captured URLs). */
  newKey({ keys }) {
    const base64 = keys.bytes(80).toString('base64').replace(/=+$/, '');
    return base64.replaceAll('i', 'ia').replaceAll('+', 'ib').replaceAll('/', 'ic');
  },
  liveUrl: (key, format = 'jpg') => `http://${imageHost}/mmbiz_${format}/${key}/0?from=appmsg`,
} satisfies Shelf;
