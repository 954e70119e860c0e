/**
 * Two faults at once that no other case has together: which is named? The pages list errors and say nothing of their order,
 * so all of it is our reading. At uploads, and where tokens are given out.
 */
import { type Case, frozen, later } from '../engine/case.ts';
import { asAuthoriser, hub, merchant, platform } from './component-requests.ts';
import { onlyPost } from './component-responses.ts';
import { onBehalf } from './component-steps.ts';
import { appid, uploadsADay } from './quota-requests.ts';
import { repeat } from './quota-steps.ts';
import {
  account,
  askStable,
  askToken,
  credentials,
  media,
  picture,
  smallPng,
  stablePath,
  tokenOf,
  tokenPath,
  upload,
  withToken,
} from './requests.ts';
import {
  badToken,
  expired,
  lengthRequired,
  noMedia,
  noSecret,
  noSuchToken,
  notListed,
  stopped,
  tokenFor,
  uploadedPng,
  wrongFileType,
  wrongMethod,
} from './responses.ts';
import { elsewhere, live, mangled, ofOwn, own, unordered } from './two-fault-requests.ts';

const page = 'wechat-uploadimg';
const nameless = { name: 'media', type: 'image/png', content: smallPng };

const uploads: readonly Case[] = [
  {
    id: 'wechat/order-framing-before-a-token-that-is-over',
    because: unordered(page, 'the framing before what the token is worth'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      { send: upload([picture], { ...withToken('made-up'), form: { framing: 'chunked' } }), expect: lengthRequired },
      {
        needs: [later(7200)],
        send: (earlier) => upload([picture], { ...withToken(ofOwn(earlier)), form: { framing: 'chunked' } }),
        expect: lengthRequired,
      },
      { send: (earlier) => upload([picture], withToken(ofOwn(earlier))), expect: expired },
      { send: upload([], withToken('made-up')), expect: badToken },
    ],
  },
  {
    id: 'wechat/order-token-before-the-address-of-a-platform',
    because: unordered(page, 'whether the token is over before the address that calls'),
    grade: 'assumed',
    live,
    steps: onBehalf([11], {
      needs: [platform(hub, elsewhere), later(7200)],
      send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)),
      expect: expired,
    }),
  },
  {
    id: 'wechat/order-permission-sets-before-quota',
    because: unordered(page, 'the permission sets before the quota'),
    grade: 'assumed',
    live,
    steps: onBehalf(
      [11],
      {
        needs: [uploadsADay(1)],
        send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)),
        expect: uploadedPng,
      },
      {
        needs: [merchant({ permissions: [3] })],
        send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)),
        expect: stopped(61007, 'api is unauthorized to component'),
      },
    ),
  },
  {
    id: 'wechat/order-method-before-a-missing-name',
    because: unordered(page, 'the method before the name of the file'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      {
        send: (earlier) => ({ ...upload([nameless], withToken(ofOwn(earlier))), method: 'PUT' }),
        expect: wrongMethod,
      },
    ],
  },
  {
    id: 'wechat/order-name-before-its-extension',
    because: unordered(page, 'whether there is a name before its extension'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      { send: (earlier) => upload([media('', smallPng)], withToken(ofOwn(earlier))), expect: noMedia },
      { send: (earlier) => upload([media('picture', smallPng)], withToken(ofOwn(earlier))), expect: wrongFileType },
    ],
  },
];

const toComponent = noSuchToken(61024, 'must use api(api_component_token) to get token for component acct');
const issuers: readonly Case[] = (
  [
    ['token', 'wechat-token', askToken, tokenPath],
    ['stable-token', 'wechat-stable-token', askStable, stablePath],
  ] as const
).flatMap(([name, from, ask, to]): Case[] => [
  {
    id: `wechat/order-of-secret-and-kind-at-the-${name}`,
    because: unordered(from, 'whether there is a secret, then the kind of the account, then the secret itself'),
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, platform()], send: ask({ ...credentials(hub), secret: '' }), expect: noSecret },
      { send: ask({ ...credentials(hub), secret: 'wrong' }), expect: toComponent },
    ],
  },
  {
    id: `wechat/order-framing-before-everything-at-the-${name}`,
    because: unordered(from, 'the framing, then the method, then the fields'),
    grade: 'assumed',
    live,
    steps: [
      { send: mangled(to, 'chunked'), expect: lengthRequired },
      ...(name === 'token' ? [] : [{ send: mangled(to), expect: onlyPost }]),
    ],
  },
]);

const tokenAfterMany: Case = {
  id: 'wechat/order-address-before-quota-at-the-token',
  because: unordered('wechat-token', 'the address that calls before the quota'),
  grade: 'assumed',
  live,
  steps: [
    ...own,
    ...repeat(1999, { send: tokenOf(appid), expect: tokenFor(7200) }),
    { needs: [account(appid, elsewhere)], send: tokenOf(appid), expect: notListed('127.0.0.1') },
  ],
};

export const twoFaultUploadCases: readonly Case[] = [...uploads, ...issuers, tokenAfterMany];
