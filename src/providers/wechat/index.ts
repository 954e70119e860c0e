import { noPicture, picture } from '../../core/picture.ts';
import type { Provider } from '../../core/provider.ts';
import { account } from './account.ts';
import { invalidUrl } from './errors.ts';
import { pages } from './pages.ts';
import { API_TYPE, noLength, refusal } from './reply.ts';
import { switches } from './switches.ts';
import { stableToken, token } from './tokens.ts';
import { upload } from './upload.ts';
import { imageHost, liveHosts } from './wire.ts';

/** WeChat Official Account (微信公众号): pictures inside articles. */
export const wechat: Provider = {
  name: 'wechat',
  pages,
  switches,
  account,
  origins: [
    {
      hosts: liveHosts,
      prefix: '/cgi-bin',
      endpoints: [upload, token, stableToken],
      unknown: ({ framing }, world) => (framing === 'chunked' ? noLength() : refusal(invalidUrl, API_TYPE, world)),
    },
    // Whatever size stands at the end of the path: nothing is scaled here.
    {
      hosts: [imageHost],
      endpoints: [picture('wechat', '/:segment/:id/:size', ({ id = '' }) => id)],
      unknown: noPicture,
    },
  ],
};
