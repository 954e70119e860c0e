import type { Shelf } from '../../core/shelf.ts';
import { imageTypes } from './wire.ts';

export const shelf = {
  provider: 'feishu',
  kinds: imageTypes,
  ownerOnly: true,
  keyForm: /^img_[\w-]{1,200}$/,
  /** The form of every key of the last years: a counter-like block, then a UUID whose last digit is `g` (feishu-captured-replies). */
  newKey({ keys }) {
    const block = `02${keys.from('0123456789abcdefghijklmnopqrstuvwxyz', 2)}`;
    return `img_v3_${block}_${keys.uuid().slice(0, -1)}g`;
  },
} satisfies Shelf;
