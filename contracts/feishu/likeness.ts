import type { Likeness } from '../engine/likeness.ts';
import { postForm, postJson } from '../engine/request-builders.ts';
import { path } from './requests.ts';

export const likeness: Likeness = {
  probes: [postForm(path, [], {}), postJson('/open-apis/auth/v3/tenant_access_token/internal', {})],
  isOwn: (answer) => {
    const { code, msg } = Object(answer);
    return typeof code === 'number' && typeof msg === 'string';
  },
};
