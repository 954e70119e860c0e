/**
 * What every call with an account's token meets ahead of its own business: the framing, the token, the address and the
 * authorisation of a platform, the kind of the account, the permission sets. Its own business is then told by one answer.
 */
import {
  type Because,
  type Case,
  type EvidenceGrade,
  type ExpectedResponse,
  later,
  type Need,
  never,
  type Step,
  safe,
} from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { componentTokenIn, hub, merchant, platform, shop } from './component-requests.ts';
import { fromElsewhere, left, notGranted } from './component-responses.ts';
import { asPlatform, granted, onBehalf } from './component-steps.ts';
import { appid } from './quota-requests.ts';
import { account, tokenOf } from './requests.ts';
import { badToken, expired, lengthRequired, noToken, notAllowed, quotaSpent, tokenFor } from './responses.ts';
import { elsewhere, live, unordered } from './two-fault-requests.ts';

type Kind = NonNullable<NonNullable<Parameters<typeof account>[1]>['kind']>;

export interface GatedCall {
  /** As it stands in the ids of cases. */
  readonly slug: string;
  readonly page: string;
  /** With everything right, and that token; without one where it is undefined. */
  readonly good: (token?: string) => RequestTemplate;
  /** What tells that the gateway let it through. */
  readonly passed: ExpectedResponse;
  /** Kinds of account that may call it; absent, all of them. */
  readonly kinds?: readonly Kind[];
  /** Permission sets that hold it, those that are named so, and those that are read into a dash; absent, any. */
  readonly sets?: { readonly named: readonly number[]; readonly joined?: readonly number[] };
  /** The switch that has its calls of a day, and what it is; absent, none are counted. */
  readonly daily?: { readonly name: string; readonly most: number };
  /** Wrong in its method and in everything behind that, and how that is answered. */
  readonly wrong: (token?: string) => RequestTemplate;
  readonly wrongMethod: ExpectedResponse;
  /** One fault less each time, with a token of a platform's; it goes on from the wrong method. */
  readonly furtherWrong?: (token: (earlier: readonly HttpResponse[]) => string) => readonly Step[];
}

export const under = (path: string, token: string | undefined, more = ''): string => {
  const query = [...(token === undefined ? [] : [`access_token=${token}`]), ...(more === '' ? [] : [more])];
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
};

const platforms = never('needs a third-party platform, and an account that authorises it');

const chunked = (template: RequestTemplate): RequestTemplate => ({
  ...template,
  body: { ...(template.body ?? { kind: 'raw', content: '{}' }), framing: 'chunked' },
});

const tokens = ({ slug, good, wrong }: GatedCall): readonly Case[] => [
  {
    id: `wechat/answers-412-to-a-chunked-body-for-${slug}`,
    because: { page: 'fastwego-15', at: 'report', says: 'a body without a length is 412', assumes: 'on every path' },
    grade: 'assumed',
    live: safe,
    send: chunked({ ...wrong('any'), method: 'POST' }),
    expect: lengthRequired,
  },
  {
    id: `wechat/answers-41001-without-a-token-for-${slug}`,
    because: { page: 'wechat-captured-replies', at: '41001', says: 'a call without a token' },
    grade: 'observed',
    live: safe,
    send: good(),
    expect: noToken,
  },
  {
    id: `wechat/answers-40001-to-a-token-never-issued-for-${slug}`,
    because: { page: 'easywechat-2759', at: 'report', says: 'a token that is not valid' },
    grade: 'observed',
    live: safe,
    needs: [account(appid)],
    send: good('2'),
    expect: badToken,
  },
  {
    id: `wechat/answers-42001-to-a-token-that-ran-out-for-${slug}`,
    because: { page: 'wechat-captured-replies', at: '42001', says: 'a token that ran out' },
    grade: 'observed',
    live: never('takes two hours'),
    steps: [
      { needs: [account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
      { needs: [later(7200)], send: ([issued]) => good(textAt(issued, 'access_token')), expect: expired },
    ],
  },
];

const scope = (page: string) => ({ page, at: 'scope of application', says: 'these kinds are ticked, and no others' });

const kinds = ({ slug, page, good, passed, kinds: allowed }: GatedCall): readonly Case[] => {
  if (allowed === undefined) return [];
  const all: readonly Kind[] = ['official', 'service', 'test', 'miniprogram', 'minigame', 'website'];
  const by = (kind: Kind, grade: EvidenceGrade, because: Because, expect: ExpectedResponse): Case => ({
    id: `wechat/${expect === passed ? 'lets' : 'answers-48001-to'}-a-${kind}-account-for-${slug}`,
    because,
    grade,
    live: never('needs an account of that kind'),
    steps: [
      { needs: [account(appid, { kind })], send: tokenOf(appid), expect: tokenFor(7200) },
      { send: ([issued]) => good(textAt(issued, 'access_token')), expect },
    ],
  });
  const others = { ...scope(page), assumes: 'the others are answered with 48001' };
  return [
    ...all.map((kind) =>
      kind === 'test' && allowed.includes(kind)
        ? by(kind, 'assumed', { ...scope(page), assumes: 'a test account may call what the others may' }, passed)
        : allowed.includes(kind)
          ? by(kind, 'documented', scope(page), passed)
          : by(kind, 'assumed', others, notAllowed),
    ),
    {
      id: `wechat/answers-48001-to-a-platform-s-own-token-for-${slug}`,
      because: {
        page: 'wechat-permission-troubles',
        at: '48001',
        says: 'a token of the platform’s on a call that wants an account’s',
      },
      grade: 'documented',
      live: platforms,
      steps: asPlatform([], { send: ([, bought]) => good(componentTokenIn(bought)), expect: notAllowed }),
    },
  ];
};

const sets = ({ slug, page, good, passed, sets: held }: GatedCall): readonly Case[] => {
  if (held === undefined) return [];
  const { named, joined = [] } = held;
  const stated = { page, at: 'third party invocation', says: 'these sets hold the call' };
  const use = (expect: ExpectedResponse): Step => ({ send: (earlier) => good(granted(earlier)), expect });
  return [
    ...[...named, ...joined].map(
      (id): Case => ({
        id: `wechat/lets-permission-set-${id}-for-${slug}`,
        because: named.includes(id) ? stated : { ...stated, assumes: 'we read the dash as two sets' },
        grade: named.includes(id) ? 'documented' : 'assumed',
        live: platforms,
        steps: onBehalf([id], use(passed)),
      }),
    ),
    {
      id: `wechat/answers-61007-to-other-permission-sets-for-${slug}`,
      because: { page: 'community-61007', at: 'report', says: 'a platform without the set is refused' },
      grade: 'observed',
      live: platforms,
      steps: onBehalf([2, 7], use(notGranted)),
    },
  ];
};

const behalf = ({ slug, good, passed }: GatedCall): readonly Case[] => [
  {
    id: `wechat/answers-61004-to-a-platform-from-elsewhere-for-${slug}`,
    because: {
      page: 'community-61004-call',
      at: 'question',
      says: 'a platform that calls from an address it did not list',
      assumes: 'so is each of its calls',
    },
    grade: 'assumed',
    live: platforms,
    steps: onBehalf(
      [11],
      { send: (earlier) => good(granted(earlier)), expect: passed },
      { needs: [platform(hub, elsewhere)], send: (earlier) => good(granted(earlier)), expect: fromElsewhere },
    ),
  },
  {
    id: `wechat/answers-61003-once-the-account-has-left-for-${slug}`,
    because: { page: 'wechat-permission-troubles', at: '61003', says: 'the account did not authorise the platform' },
    grade: 'documented',
    live: platforms,
    steps: onBehalf([11], { needs: [account(shop)], send: (earlier) => good(granted(earlier)), expect: left }),
  },
];

const other = 'wxcontracthub00002';

/** Everything wrong at once, then one fault less each time. */
const order = (call: GatedCall): Case => {
  const { slug, page, good, passed, wrong, wrongMethod, kinds: some, sets: held, daily, furtherWrong } = call;
  const most = (value: number): Need => ({ kind: 'setting', name: `wechat.${daily?.name}`, value });
  const use = (expect: ExpectedResponse, ...needs: readonly Need[]): Step => ({
    needs,
    send: (earlier) => wrong(granted(earlier)),
    expect,
  });
  const bad = { kind: 'website', permissions: [2] } as const;
  const asFit = { kind: 'official', permissions: [11] } as const;
  return {
    id: `wechat/order-of-everything-for-${slug}`,
    because: unordered(page, 'framing, token, address, authorisation, kind, permission sets, method, then the rest'),
    grade: 'assumed',
    live,
    steps: onBehalf(
      [11],
      { send: chunked(wrong()), expect: lengthRequired },
      { send: chunked(wrong('made-up')), expect: lengthRequired },
      { send: wrong(), expect: noToken },
      { send: wrong('made-up'), expect: badToken },
      ...(daily
        ? [{ needs: [most(1)], send: (earlier: readonly HttpResponse[]) => good(granted(earlier)), expect: passed }]
        : []),
      use(fromElsewhere, platform(hub, elsewhere), platform(other), merchant({ ...bad, component: other })),
      { send: (earlier) => chunked(wrong(granted(earlier))), expect: lengthRequired },
      use(left, platform(hub)),
      ...(some ? [use(notAllowed, merchant(bad))] : []),
      ...(held ? [use(notGranted, merchant({ ...bad, kind: 'official' }))] : []),
      ...(daily ? [use(quotaSpent, merchant(asFit))] : []),
      use(wrongMethod, merchant(asFit), ...(daily ? [most(daily.most)] : [])),
      ...(furtherWrong?.(granted) ?? []),
      {
        needs: [later(7200), platform(hub, elsewhere), merchant({ ...bad, component: other })],
        send: (earlier) => chunked(wrong(granted(earlier))),
        expect: lengthRequired,
      },
      use(expired),
    ),
  };
};

export const gatedCases = (call: GatedCall): readonly Case[] => [
  ...tokens(call),
  ...kinds(call),
  ...sets(call),
  ...behalf(call),
  order(call),
];
