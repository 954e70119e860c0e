/** Uploading on behalf of an account: which permission sets will do, and what else must hold. */
import { type Case, type ExpectedResponse, later, type Need, never, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { asAuthoriser, componentTokenIn, hub, merchant, platform, refresh, shop, spend } from './component-requests.ts';
import { authorization, fromElsewhere, left, notGranted, refreshed } from './component-responses.ts';
import { asPlatform, onBehalf } from './component-steps.ts';
import { account, page, picture, tokenOf, upload, withToken } from './requests.ts';
import { expired, notAllowed, quotaSpent, tokenFor, uploadedPng } from './responses.ts';

const live = never('needs a third-party platform, and an account that authorises it');

/** With the token that came with the authorisation. */
const use = (expect: ExpectedResponse, ...needs: readonly Need[]): Step => ({
  needs,
  send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)),
  expect,
});

const sets = { page, at: 'third party invocation', says: 'the sets 1, 8-9, 11, 18, 37 and 100 hold this call' };
const granted = [1, 11, 18, 37, 100];
/** Whether the dash joins two sets, or is the name of one, the page does not say. */
const joined = { ...sets, assumes: 'we read the dash as 8 and 9' };
const others = [2, 3, 7, 10, 12, 17, 19, 36, 38, 99, 101];

const permissions: readonly Case[] = [
  ...[...granted, 8, 9].map(
    (id): Case => ({
      id: `wechat/accepts-permission-set-${id}`,
      because: granted.includes(id) ? sets : joined,
      grade: granted.includes(id) ? 'documented' : 'assumed',
      live,
      steps: onBehalf([id], use(uploadedPng)),
    }),
  ),
  {
    id: 'wechat/accepts-one-good-set-among-others',
    because: { ...sets, says: 'one of them is enough' },
    grade: 'documented',
    live,
    steps: onBehalf([2, 7, 11], use(uploadedPng)),
  },
  {
    id: 'wechat/accepts-an-account-that-grants-everything',
    because: {
      ...sets,
      says: 'one of these sets is enough',
      assumes: 'an account of an emulator grants every set unless it names some',
    },
    grade: 'assumed',
    live,
    steps: asPlatform(
      [merchant()],
      {
        send: ([looked, bought]) => spend(looked, bought),
        expect: {
          ...authorization([]),
          body: {
            kind: 'json',
            is: { authorization_info: { authorizer_appid: shop } },
            more: 'allowed',
            schema: 'wechat#/$defs/authorization',
          },
        },
      },
      use(uploadedPng),
    ),
  },
  {
    id: 'wechat/answers-61007-without-any-of-the-sets',
    because: { page: 'community-61007', at: 'question', says: 'a set that was not granted' },
    grade: 'observed',
    live,
    steps: onBehalf(others, use(notGranted)),
  },
  {
    id: 'wechat/answers-61007-where-nothing-was-granted',
    because: { page: 'wechat-permission-troubles', at: '61007', says: 'the set was not granted to the platform' },
    grade: 'documented',
    live,
    steps: onBehalf([], use(notGranted)),
  },
  {
    id: 'wechat/answers-61007-until-the-set-is-granted',
    because: {
      page: 'wechat-permission-troubles',
      at: '61007',
      says: 'the set was not granted to the platform',
      assumes: 'a grant counts at once, for tokens there are',
    },
    grade: 'assumed',
    live,
    steps: onBehalf([7], use(notGranted), use(uploadedPng, merchant({ permissions: [7, 11] }))),
  },
  {
    id: 'wechat/answers-61007-to-a-renewed-token-too',
    because: {
      page: 'wechat-permission-troubles',
      at: '61007',
      says: 'the set was not granted to the platform',
      assumes: 'the account’s grant counts, not how old the token is',
    },
    grade: 'assumed',
    live,
    steps: onBehalf(
      [7],
      {
        needs: [later(60)],
        send: ([, bought, authorised]) => refresh(bought, authorised),
        expect: ([, , authorised]) => refreshed(authorised),
      },
      {
        send: ([, , , again]) => upload([picture], withToken(textAt(again, 'authorizer_access_token'))),
        expect: notGranted,
      },
    ),
  },
];

const ownToken: readonly Step[] = [
  { send: tokenOf(shop), expect: tokenFor(7200) },
  { send: ([, , , own]) => upload([picture], withToken(textAt(own, 'access_token'))), expect: uploadedPng },
];

const rights: readonly Case[] = [
  {
    id: 'wechat/accepts-the-account-s-own-token-whatever-it-granted',
    because: {
      page: 'wechat-permission-troubles',
      at: '61007',
      says: 'a set has to be granted to the platform',
      assumes: 'the account’s own token may do all',
    },
    grade: 'assumed',
    live,
    steps: onBehalf([], ...ownToken),
  },
  {
    id: 'wechat/accepts-both-the-account-s-token-and-the-platform-s',
    because: {
      page: 'wechat-permission-troubles',
      at: '61007',
      says: 'the token of a platform is another than the account’s own',
      assumes: 'neither ends the other',
    },
    grade: 'assumed',
    live,
    steps: onBehalf([11], ...ownToken, use(uploadedPng, later(300))),
  },
  {
    id: 'wechat/accepts-an-authorizer-token-in-its-last-second',
    because: { page: 'wechat-authorizer-token', at: 'notes', says: 'it is good for 2 hours' },
    grade: 'documented',
    live,
    steps: onBehalf([11], use(uploadedPng, later(7199))),
  },
  {
    id: 'wechat/refuses-an-authorizer-token-at-its-end',
    because: {
      page: 'wechat-authorizer-token',
      at: 'notes',
      says: 'it is good for 2 hours',
      assumes: 'it is 42001 at 0',
    },
    grade: 'assumed',
    live,
    steps: onBehalf([11], use(expired, later(7200))),
  },
  {
    id: 'wechat/answers-48001-to-the-platform-s-own-token',
    because: { page: 'wechat-permission-troubles', at: '48001', says: 'the token is of the wrong kind' },
    grade: 'documented',
    live,
    steps: asPlatform([merchant()], {
      send: ([, bought]) => upload([picture], withToken(componentTokenIn(bought))),
      expect: notAllowed,
    }),
  },
  {
    id: 'wechat/answers-61003-to-a-token-of-an-account-that-left',
    because: { page: 'community-61003-call', at: 'the answer', says: 'of another call', assumes: 'so it is here' },
    grade: 'assumed',
    live,
    steps: onBehalf([11], use(left, account(shop))),
  },
  {
    id: 'wechat/answers-61004-to-an-address-not-registered',
    because: {
      page: 'community-61004-call',
      at: 'the answer',
      says: 'of another call; a platform lists addresses',
    },
    grade: 'observed',
    live,
    steps: onBehalf([11], use(fromElsewhere, platform(hub, { ips: ['203.0.113.1'] })), use(uploadedPng, platform())),
  },
  {
    id: 'wechat/answers-48001-for-an-account-that-may-not-upload-itself',
    because: {
      page: 'wechat-permission-troubles',
      at: '48001',
      says: 'a platform may not do what the account itself may not',
    },
    grade: 'documented',
    live,
    steps: onBehalf([11], use(notAllowed, merchant({ kind: 'website', permissions: [11] }))),
  },
  {
    id: 'wechat/answers-45009-to-both-when-the-account-s-uploads-are-spent',
    because: {
      page: 'wechat-limits',
      at: 'table',
      says: 'an account has so many calls a day',
      assumes: 'what a platform calls on its behalf is charged to it',
    },
    grade: 'assumed',
    live: never('a switch of the emulator'),
    steps: onBehalf(
      [11],
      use(uploadedPng, { kind: 'setting', name: 'wechat.dailyUploads', value: 2 }),
      { send: tokenOf(shop), expect: tokenFor(7200) },
      { send: (earlier) => upload([picture], withToken(textAt(earlier[4], 'access_token'))), expect: uploadedPng },
      { send: (earlier) => upload([picture], withToken(textAt(earlier[4], 'access_token'))), expect: quotaSpent },
      use(quotaSpent),
    ),
  },
];

const says = (first: string, second: string) => ({
  page: 'wechat-permission-troubles',
  at: 'codes',
  says: 'each code has its own advice, and no order',
  assumes: `${first} is looked at before ${second}`,
});

const order: readonly Case[] = [
  {
    id: 'wechat/order-address-before-authorisation',
    because: says('the address', 'the authorisation'),
    grade: 'assumed',
    live,
    steps: onBehalf([11], use(fromElsewhere, account(shop), platform(hub, { ips: ['203.0.113.1'] }))),
  },
  {
    id: 'wechat/order-authorisation-before-kind',
    because: says('the authorisation', 'the kind of account'),
    grade: 'assumed',
    live,
    steps: onBehalf([11], use(left, account(shop, { kind: 'website' }))),
  },
  {
    id: 'wechat/order-kind-before-permission',
    because: says('the kind of account', 'the permission set'),
    grade: 'assumed',
    live,
    steps: onBehalf([], use(notAllowed, merchant({ kind: 'website', permissions: [] }))),
  },
  {
    id: 'wechat/order-permission-before-quota',
    because: says('the permission set', 'the quota'),
    grade: 'assumed',
    live,
    steps: onBehalf([], use(notGranted, { kind: 'setting', name: 'wechat.dailyUploads', value: 1 }), use(notGranted)),
  },
  {
    id: 'wechat/order-permission-before-form',
    because: says('the permission set', 'the form'),
    grade: 'assumed',
    live,
    steps: onBehalf([], { send: ([, , authorised]) => upload([], asAuthoriser(authorised)), expect: notGranted }),
  },
];

export const componentUploadCases: readonly Case[] = [...permissions, ...rights, ...order];
