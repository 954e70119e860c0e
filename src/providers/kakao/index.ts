import { noPicture, picture } from '../../core/picture.ts';
import type { Origin, Provider } from '../../core/provider.ts';
import { account } from './account.ts';
import { urlNotFound } from './gateway/reply.ts';
import { lists } from './images/list/endpoint.ts';
import { mmsImage } from './images/mms/endpoint.ts';
import { rcsImage } from './images/rcs/endpoint.ts';
import { singles } from './images/single/endpoint.ts';
import { notEmulated } from './not-emulated.ts';
import { pages } from './pages.ts';
import { alimTalk } from './send/alimtalk/endpoint.ts';
import { friendTalk } from './send/friendtalk/endpoint.ts';
import { mms } from './send/mms/endpoint.ts';
import { outcomes } from './send/outcomes.ts';
import { sentIn } from './send/sent.ts';
import { resultCallback } from './send/webhook.ts';
import { mmsKeyOf, shelf } from './shelf.ts';
import { switches } from './switches.ts';
import { trials } from './trials.ts';
import {
  alimTalkHost,
  friendTalkHost,
  imageHost,
  liveHost,
  mmsHost,
  rcsHost,
  storageHost,
  storagePath,
} from './wire.ts';

/** By concern: each is a line here and a folder. */
const endpoints = [singles, lists, mmsImage, rcsImage].flat();

const pictures = picture('kakao', '/dn/:a/:b/:c/:file', ({ a, b, c }) => `${a}/${b}/${c}`);

const mmsPictures = picture('kakao', `${storagePath}/:owner/:file`, ({ file = '' }) => mmsKeyOf(file));

/** API PLEX (CJ OliveNetworks): images and messages, of KakaoTalk and of phones. */
export interface Kakao extends Provider {
  readonly name: 'kakao';
  readonly origins: readonly Origin<
    (typeof endpoints)[number] | typeof friendTalk | typeof alimTalk | typeof mms | typeof pictures
  >[];
  readonly switches: typeof switches;
  readonly account: typeof account;
  readonly shelf: typeof shelf;
}

export const kakao: Kakao = {
  name: 'kakao',
  pages,
  described: async () => (await import('./described/index.ts')).described,
  switches,
  account,
  secrets: ['userId', 'secret_key'],
  shelf,
  trials,
  notEmulated,
  sent: sentIn,
  outcomes,
  callbackKinds: [resultCallback],
  origins: [
    {
      hosts: [liveHost],
      prefixes: ['/file/v1', '/image/v1/mms'],
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
      hosts: [alimTalkHost],
      prefixes: ['/at-*/v2/send'],
      endpoints: [alimTalk],
      unknown: (_call, world) => urlNotFound(world),
    },
    {
      hosts: [mmsHost],
      prefixes: ['/mms-*/v2/send'],
      endpoints: [mms],
      unknown: (_call, world) => urlNotFound(world),
    },
    {
      hosts: [rcsHost],
      prefixes: ['/rcs/v2'],
      endpoints: [],
      unknown: (_call, world) => urlNotFound(world),
    },
    {
      hosts: [imageHost],
      endpoints: [pictures],
      unknown: noPicture,
    },
    {
      hosts: [storageHost],
      endpoints: [mmsPictures],
      unknown: noPicture,
    },
  ],
};
