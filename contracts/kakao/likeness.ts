import type { Likeness } from '../engine/likeness.ts';
import { postForm } from '../engine/request-builders.ts';
import { path } from './requests.ts';

/** Single uploads have `errcode`; lists, and the gateway before both, have `code`. */
export const likeness: Likeness = {
  probes: [postForm(path('FT'), [], {}), postForm(path('ft-carousel-feed'), [], {})],
  isOwn: (answer) => {
    const { code, errcode = code } = Object(answer);
    return typeof errcode === 'string' && /^([A-Z]{1,2}\d{3}|\d{4})$/.test(errcode);
  },
};
