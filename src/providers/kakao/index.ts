import { noPicture, picture } from '../../core/picture.ts';
import type { Origin, Provider } from '../../core/provider.ts';
import { account } from './account.ts';
import { urlNotFound } from './gateway/reply.ts';
import { lists } from './images/list/endpoint.ts';
import { singles } from './images/single/endpoint.ts';
import { notEmulated } from './not-emulated.ts';
import { pages } from './pages.ts';
import { friendTalk } from './send/friendtalk/endpoint.ts';
import { outcomes } from './send/results.ts';
import { sentIn } from './send/sent.ts';
import { shelf } from './shelf.ts';
import { switches } from './switches.ts';
import { friendTalkHost, imageHost, liveHost } from './wire.ts';

/** By concern: each is a line here and a folder. */
const endpoints = [singles, lists].flat();

const pictures = picture('kakao', '/dn/:a/:b/:c/:file', ({ a, b, c }) => `${a}/${b}/${c}`);

/** API PLEX (CJ OliveNetworks): images for KakaoTalk FriendTalk. */
export interface Kakao extends Provider {
  readonly name: 'kakao';
  readonly origins: readonly Origin<(typeof endpoints)[number] | typeof friendTalk | typeof pictures>[];
  readonly switches: typeof switches;
  readonly account: typeof account;
  readonly shelf: typeof shelf;
}

export const kakao: Kakao = {
  name: 'kakao',
  pages,
  switches,
  account,
  secrets: ['userId', 'secret_key'],
  shelf,
  notEmulated,
  sent: sentIn,
  outcomes,
  origins: [
    {
      hosts: [liveHost],
      prefixes: ['/file/v1', '/image/v1/mms', '/at-*/v2/send', '/mms-*/v2/send', '/rcs/v2'],
      endpoints,
      unknown: (_call, world) => urlNotFound(world),
    },
    {
      hosts: [friendTalkHost],
      prefixes: ['/ft-*/v2/send'],
      endpoints: [friendTalk],
      unknown: (_call, world) => urlNotFound(world),
    },
    {
      hosts: [imageHost],
      endpoints: [pictures],
      unknown: noPicture,
    },
  ],
};
