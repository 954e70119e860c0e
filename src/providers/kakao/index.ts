import { noPicture, picture } from '../../core/picture.ts';
import type { Endpoint, Provider } from '../../core/provider.ts';
import { account } from './account.ts';
import { urlNotFound } from './gateway/reply.ts';
import { lists } from './images/list/endpoint.ts';
import { singles } from './images/single/endpoint.ts';
import { notEmulated } from './not-emulated.ts';
import { pages } from './pages.ts';
import { shelf } from './shelf.ts';
import { switches } from './switches.ts';
import { imageHost, liveHost } from './wire.ts';

/** By concern: each is a line here and a folder. */
const endpoints: Readonly<Record<string, readonly Endpoint[]>> = {
  images: [...singles, ...lists],
};

/** API PLEX (CJ OliveNetworks): images for KakaoTalk FriendTalk. */
export const kakao: Provider = {
  name: 'kakao',
  pages,
  switches,
  account,
  secrets: ['userId'],
  shelf,
  notEmulated,
  origins: [
    {
      hosts: [liveHost],
      prefix: '/file/v1',
      endpoints: Object.values(endpoints).flat(),
      unknown: (_call, world) => urlNotFound(world),
    },
    {
      hosts: [imageHost],
      endpoints: [picture('kakao', '/dn/:a/:b/:c/:file', ({ a, b, c }) => `${a}/${b}/${c}`)],
      unknown: noPicture,
    },
  ],
};
