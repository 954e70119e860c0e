import type { Likeness } from '../engine/likeness.ts';
import { postForm } from '../engine/request-builders.ts';
import { path, tokenPath } from './requests.ts';

export const likeness: Likeness = {
  probes: [postForm(path, [], {}), { method: 'GET', url: tokenPath }],
  isOwn: (answer) => {
    const { errcode, errmsg } = Object(answer);
    return typeof errcode === 'number' && typeof errmsg === 'string';
  },
};
