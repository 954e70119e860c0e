/** What comes before any call about drafts or publishing is looked at: whose token, what kind of account, how often a day. */
import {
  type Because,
  type Case,
  type ExpectedResponse,
  frozen,
  later,
  never,
  type Step,
  safe,
  stepsOf,
} from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate } from '../engine/http.ts';
import { postRaw } from '../engine/request-builders.ts';
import { componentTokenIn, hub, merchant, platform, shop, spend } from './component-requests.ts';
import { fromElsewhere, left, notGranted } from './component-responses.ts';
import { asPlatform, granted } from './component-steps.ts';
import { badFormat, emptyPost, onlyGet } from './material-responses.ts';
import { repeat } from './quota-steps.ts';
import { account, tokenOf } from './requests.ts';
import {
  badToken,
  expired,
  lengthRequired,
  noToken,
  notAllowed,
  quotaSpent,
  tokenFor,
  wrongMethod,
} from './responses.ts';
import { elsewhere, ofOwn, unordered } from './two-fault-requests.ts';

/** One call, and what it is answered with nothing wrong but what it names. */
export interface ModuleCall {
  /** As it stands in the ids of its cases. */
  readonly name: string;
  readonly page: string;
  readonly path: string;
  /** Absent, GET. */
  readonly fields?: object;
  /** Absent, it takes no JSON. */
  readonly takesJson?: true;
  /** What a form is answered with, whose fields count as absent; absent, it is told that it is no JSON. */
  readonly toForm?: ExpectedResponse;
  readonly nearly: ExpectedResponse;
  /** Fields that are wrong in one way each: the method is looked at before them. */
  readonly wrong?: readonly object[];
  readonly kinds: readonly Kind[];
  /** The kind that is declared where it matters not; absent, official. */
  readonly as?: Kind;
  /** An account that is not verified may not call it. */
  readonly verified?: true;
  readonly sets: readonly number[];
  readonly daily?: number;
  /** How its answers are labelled, where not as those of files. */
  readonly label?: string;
}

type Kind = 'official' | 'service' | 'test' | 'miniprogram' | 'minigame' | 'website';
const allKinds: readonly Kind[] = ['official', 'service', 'test', 'miniprogram', 'minigame', 'website'];

const live = never('needs accounts, and a platform, that change for this one case');

const to = ({ path }: ModuleCall, token?: string): string =>
  token === undefined ? path : `${path}?access_token=${token}`;

/** As it should be. */
const call = (of: ModuleCall, token?: string): RequestTemplate =>
  of.fields === undefined
    ? { method: 'GET', url: to(of, token) }
    : postRaw(to(of, token), JSON.stringify(of.fields), 'application/json');

const otherMethod = (of: ModuleCall, token: string, content = '{"'): RequestTemplate => ({
  ...postRaw(to(of, token), content, 'application/json'),
  method: 'PUT',
});
const chunked = (of: ModuleCall, token?: string): RequestTemplate => ({
  method: 'PUT',
  url: to(of, token),
  body: { kind: 'raw', content: '{"', contentType: 'application/json', framing: 'chunked' },
});

/** A set that does not hold it. */
const foreign = ({ sets }: ModuleCall): number => (sets.includes(1) ? 2 : 1);
/** The account of a platform, of a kind that may call. */
const fit = ({ as }: ModuleCall, more: Parameters<typeof merchant>[0] = {}) =>
  merchant({ ...(as && { kind: as }), ...more });
const unverified = ({ as }: ModuleCall) => ({ ...(as && { kind: as }), verified: false });
/** On behalf of such an account, which grants these sets. */
const behalf = (of: ModuleCall, permissions: readonly number[], ...more: readonly Step[]) =>
  asPlatform(
    [fit(of, { permissions })],
    {
      send: ([looked, bought]) => spend(looked, bought),
      expect: { status: 200, body: { kind: 'unspecified', why: 'component-auth.ts is about that' } },
    },
    ...more,
  );

const step = (send: Step['send'], expect: ExpectedResponse, needs: Step['needs'] = []): Step => ({
  needs,
  send,
  expect,
});
const appid = 'wxcontractmodule001';
const own: readonly [Step, ...Step[]] = [
  { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
];

const tokens = (of: ModuleCall): readonly Case[] => {
  const because = (at: string, says: string): Because => ({
    page: 'wechat-captured-replies',
    at,
    says,
    assumes: 'so it is for this call, labelled as what the module behind the gateway answers',
  });
  return [
    {
      id: `wechat/${of.name}-answers-41001-without-a-token`,
      because: because('41001', 'a call without access_token is refused'),
      grade: 'assumed',
      live: safe,
      send: call(of),
      expect: noToken,
    },
    {
      id: `wechat/${of.name}-answers-40001-to-a-token-never-issued`,
      because: because('40001', 'a made-up token is refused'),
      grade: 'assumed',
      live: safe,
      needs: [account(appid)],
      send: call(of, '2'),
      expect: badToken,
    },
    {
      id: `wechat/${of.name}-answers-42001-after-two-hours`,
      because: because('42001', 'a token past its 7200 seconds has a code of its own'),
      grade: 'assumed',
      live,
      steps: [...own, step((earlier) => call(of, ofOwn(earlier)), expired, [later(7200)])],
    },
    {
      id: `wechat/${of.name}-answers-412-to-a-chunked-body`,
      because: { page: 'tomsean-412', at: 'post', says: 'a body without a length is 412 for JSON too' },
      grade: 'observed',
      live: safe,
      send: chunked(of, credential),
      expect: lengthRequired,
    },
  ];
};

/** What is not for the kind of account that is usual is told so before anything else. */
const asAnybody = ({ as }: ModuleCall) => (as === undefined ? safe : never(`needs an account of kind ${as}`));

const bodies = (of: ModuleCall): readonly Case[] => {
  const isGet = of.fields === undefined;
  const method: Case = {
    id: `wechat/${of.name}-answers-${isGet ? 43001 : 43002}-to-put`,
    because: {
      page: of.page,
      at: 'call',
      says: `it is asked by ${isGet ? 'GET' : 'POST'}`,
      assumes: 'another method is told so',
    },
    grade: 'assumed',
    live: asAnybody(of),
    send: otherMethod(of, credential),
    expect: isGet ? onlyGet : wrongMethod,
  };
  if (!of.takesJson) return [method];
  const body = (content: string, contentType = 'application/json') => postRaw(to(of, credential), content, contentType);
  return [
    method,
    {
      id: `wechat/${of.name}-answers-44002-to-an-empty-body`,
      because: { page: 'wechat-global-codes', at: '44002', says: 'nothing was posted', assumes: 'so it is here' },
      grade: 'assumed',
      live: asAnybody(of),
      send: body(''),
      expect: emptyPost,
    },
    {
      id: `wechat/${of.name}-answers-47001-to-what-is-no-json`,
      because: {
        page: 'community-draft-47001',
        at: 'question',
        says: 'a body that is no JSON is refused with 47001 by draft/add',
        assumes: 'so it is by each call about drafts and publishing, and a list is no better',
      },
      grade: 'assumed',
      live: asAnybody(of),
      steps: [
        step(body('{"media_id":'), badFormat),
        step(body('[]'), badFormat),
        ...(of.toForm ? [] : [step(body('media_id=x', 'application/x-www-form-urlencoded'), badFormat)]),
      ],
    },
  ];
};

const forms = (of: ModuleCall): readonly Case[] => {
  if (of.toForm === undefined) return [];
  return [
    {
      id: `wechat/${of.name}-answers-40097-to-a-form`,
      because: {
        page: 'community-40097',
        at: 'question',
        says: 'offset and count that are not in the JSON count as absent for batchget_material',
        assumes: 'so they do here',
      },
      grade: 'assumed',
      live: safe,
      send: postRaw(to(of, credential), 'offset=1&count=20', 'application/x-www-form-urlencoded'),
      expect: of.toForm,
    },
  ];
};

const rights = (of: ModuleCall): readonly Case[] => [
  {
    id: `wechat/${of.name}-by-kind-of-account`,
    because: {
      page: of.page,
      at: 'scope',
      says: 'official accounts and service accounts may call it',
      assumes: 'a test account may, too, and others are refused with 48001',
    },
    grade: 'assumed',
    live,
    steps: [
      ...own,
      ...allKinds.map((kind) =>
        step((earlier) => call(of, ofOwn(earlier)), of.kinds.includes(kind) ? of.nearly : notAllowed, [
          account(appid, { kind }),
        ]),
      ),
      ...(of.verified
        ? [step((earlier) => call(of, ofOwn(earlier)), notAllowed, [account(appid, unverified(of))])]
        : []),
    ],
  },
  ...(of.verified
    ? [
        {
          id: `wechat/${of.name}-by-an-account-that-is-not-verified`,
          because: {
            page: 'wechat-publish',
            at: 'Notes',
            says: 'since July 2025 accounts that are not verified may not publish',
            assumes: 'the refusal is 48001, as it is of a call that an account may not make',
          },
          grade: 'assumed',
          live,
          steps: [...own, step((earlier) => call(of, ofOwn(earlier)), notAllowed, [account(appid, unverified(of))])],
        } as const,
      ]
    : []),
  {
    id: `wechat/${of.name}-by-permission-sets`,
    because: {
      page: of.page,
      at: 'third party invocation',
      says: `the sets ${of.sets.join(' and ')} hold this call`,
      assumes: 'without one it is 61007, and each is enough',
    },
    grade: 'assumed',
    live,
    steps: behalf(
      of,
      [foreign(of)],
      step((earlier) => call(of, granted(earlier)), notGranted),
      ...of.sets.map((set) =>
        step((earlier) => call(of, granted(earlier)), of.nearly, [fit(of, { permissions: [set] })]),
      ),
      step((earlier) => call(of, granted(earlier)), notGranted, [
        fit(of, { permissions: [1, 2, 3, 7, 11, 100].filter((set) => !of.sets.includes(set)) }),
      ]),
      step((earlier) => call(of, granted(earlier)), of.nearly, [fit(of)]),
    ),
  },
  {
    id: `wechat/${of.name}-by-a-platform`,
    because: {
      page: 'wechat-permission-troubles',
      at: '61003 and 48001',
      says: 'an account that has not authorised the platform is 61003, and the platform’s own token 48001',
      assumes: 'so it is here, and an address that is not listed is 61004',
    },
    grade: 'assumed',
    live,
    steps: [
      ...behalf(
        of,
        of.sets,
        step((earlier) => call(of, granted(earlier)), fromElsewhere, [platform(hub, elsewhere)]),
        step((earlier) => call(of, granted(earlier)), left, [platform(), account(shop)]),
        step(([, bought]) => call(of, componentTokenIn(bought)), notAllowed),
      ),
    ],
  },
];

/** What is wrong is mended one by one, so that the next is told. */
const order = (of: ModuleCall): Case => ({
  id: `wechat/${of.name}-order-of-what-the-gateway-refuses`,
  because: unordered(
    of.page,
    'the framing, the token, the address, the authorisation, the kind of account, the permission sets, the method, then the JSON',
  ),
  grade: 'assumed',
  live,
  steps: [
    ...behalf(of, of.sets),
    step(chunked(of), lengthRequired, [platform(hub, elsewhere), account(shop, { kind: 'website' })]),
    step(chunked(of, 'made-up'), lengthRequired),
    step({ ...chunked(of), body: { kind: 'raw', content: '{"' } }, noToken),
    step(otherMethod(of, 'made-up'), badToken),
    step((earlier) => chunked(of, granted(earlier)), lengthRequired),
    step((earlier) => otherMethod(of, granted(earlier)), fromElsewhere),
    step((earlier) => otherMethod(of, granted(earlier)), left, [platform()]),
    step((earlier) => otherMethod(of, granted(earlier)), notAllowed, [
      merchant({ kind: 'website', permissions: [foreign(of)] }),
    ]),
    ...(of.verified
      ? [
          step((earlier) => otherMethod(of, granted(earlier)), left, [account(shop, unverified(of))]),
          step((earlier) => otherMethod(of, granted(earlier)), notAllowed, [
            fit(of, { verified: false, permissions: [foreign(of)] }),
          ]),
        ]
      : []),
    step(([, bought]) => otherMethod(of, componentTokenIn(bought)), notAllowed),
    step((earlier) => otherMethod(of, granted(earlier)), notGranted, [fit(of, { permissions: [foreign(of)] })]),
    step((earlier) => otherMethod(of, granted(earlier), ''), of.fields === undefined ? onlyGet : wrongMethod, [
      fit(of, { permissions: [...of.sets] }),
    ]),
    ...(of.wrong ?? []).map((fields) =>
      step((earlier) => otherMethod(of, granted(earlier), JSON.stringify(fields)), wrongMethod),
    ),
    step((earlier) => otherMethod(of, granted(earlier)), expired, [
      later(7200),
      platform(hub, elsewhere),
      account(shop, { kind: 'website' }),
    ]),
    step((earlier) => chunked(of, granted(earlier)), lengthRequired),
  ],
});

const quota = (of: ModuleCall): readonly Case[] => {
  const { daily } = of;
  if (daily === undefined) return [];
  const cheap = (earlier: readonly HttpResponse[]) =>
    of.takesJson ? postRaw(to(of, granted(earlier)), '', 'application/json') : call(of, granted(earlier));
  return [
    {
      id: `wechat/${of.name}-answers-45009-after-${daily}-calls-of-a-day`,
      because: {
        page: 'wechat-limits',
        at: of.name,
        says: `${daily} a day`,
        assumes:
          'calls that the module refuses count, and the permission sets are looked at before, the method after it',
      },
      grade: 'assumed',
      live: never('spends the calls of a day'),
      steps: [
        ...behalf(of, of.sets, ...repeat(daily, step(cheap, of.takesJson ? emptyPost : of.nearly))),
        step((earlier) => call(of, granted(earlier)), quotaSpent),
        step((earlier) => otherMethod(of, granted(earlier)), quotaSpent),
        step(cheap, quotaSpent),
        step((earlier) => call(of, granted(earlier)), notGranted, [fit(of, { permissions: [foreign(of)] })]),
        step((earlier) => call(of, granted(earlier)), notAllowed, [
          merchant({ kind: 'website', permissions: [...of.sets] }),
        ]),
      ],
    },
  ];
};

/** What is labelled as an answer about files is labelled so. */
const labelled = (label: string, expect: Step['expect']): Step['expect'] => {
  if (typeof expect === 'function') return (earlier) => labelled(label, expect(earlier)) as ExpectedResponse;
  const type = expect.headers?.['Content-Type'];
  return type === 'text/plain' ? { ...expect, headers: { ...expect.headers, 'Content-Type': label } } : expect;
};

const labelledCase = (label: string, one: Case): Case => {
  const [first, ...rest] = stepsOf(one).map((each): Step => ({ ...each, expect: labelled(label, each.expect) }));
  const { id, because, grade, live: safety } = one;
  return { id, because, grade, live: safety, steps: [first as Step, ...rest] };
};

export const gateCasesOf = (calls: readonly ModuleCall[]): readonly Case[] =>
  calls.flatMap((of) => {
    const cases = [...tokens(of), ...bodies(of), ...forms(of), ...rights(of), order(of), ...quota(of)];
    const { label } = of;
    return label === undefined ? cases : cases.map((one) => labelledCase(label, one));
  });
