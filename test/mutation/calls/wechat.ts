import type { Duration } from '../../../src/core/clock.ts';
import type { World } from '../../../src/core/world.ts';
import { authorizerKind, COMPONENT, issueAccessToken, PLAIN } from '../../../src/providers/wechat/gateway/tokens.ts';
import { currentCode, currentTicket, issueRefreshToken } from '../../../src/providers/wechat/platform/credentials.ts';
import { paths } from '../../../src/providers/wechat/wire.ts';
import { type Faults, type Plan, planOf, type Way } from './plan.ts';
import { draftWays } from './wechat-drafts.ts';
import { materialWays } from './wechat-material.ts';
import { messageWays } from './wechat-messages.ts';
import { publishWays } from './wechat-publish.ts';

const wx1 = { provider: 'wechat', appid: 'wx1', secret: 's1' };
const accounts = () => ({
  wx1: { ...wx1, component: 'wx9' },
  wx2: { provider: 'wechat', appid: 'wx2', secret: 's2' },
  wx9: { provider: 'wechat', appid: 'wx9', secret: 's9', kind: 'component' },
});
const elsewhere = { ips: ['203.0.113.7'] };

const ofAccount = (world: World) => issueAccessToken(PLAIN, 'wx1', world).value;
const ofPlatform = (world: World) => issueAccessToken(COMPONENT, 'wx9', world).value;
const onBehalf = (world: World) => issueAccessToken(authorizerKind('wx9'), 'wx1', world).value;

const shows = (credential: Plan['credential']) => (plan: Plan) => {
  plan.credential = credential ?? (() => undefined);
};
const change = (id: string, more: object) => (plan: Plan) => {
  const declared = plan.accounts[id];
  if (declared) plan.accounts[id] = { ...declared, ...more };
};
const field = (name: string, value: unknown) => (plan: Plan) => {
  plan.fields = { ...plan.fields, [name]: value };
};
const setting =
  (name: string, value: string | number) =>
  ({ settings }: Plan) => {
    settings[name] = value;
  };
const later =
  (by: Duration) =>
  ({ late }: Plan) => {
    late.push(({ clock }) => clock.advance(by));
  };
const text = (sent: string) => (plan: Plan) => {
  plan.text = sent;
};

const edge: Faults = {
  chunked: (plan) => {
    plan.chunked = true;
  },
};
const method: Faults = {
  'another method': (plan) => {
    plan.method = 'PUT';
  },
};
const tokens: Faults = {
  'no token': shows(undefined),
  'a made-up token': shows(() => 'made-up'),
  "the account's token": shows(ofAccount),
  "the platform's token": shows(ofPlatform),
  'a token on behalf': shows(onBehalf),
  'two hours later': later('2 hours'),
  'the platform is elsewhere': change('wx9', elsewhere),
};
const bodies: Faults = { 'no body': text(''), 'no JSON': text('x'), 'broken JSON': text('{"') };
const full: Faults = { 'count full': ({ spent }) => spent.add('counted') };

const picture = (more: Partial<Plan['pictures'][number]>) => (plan: Plan) => {
  for (const each of plan.pictures) Object.assign(each, more);
};

const upload: Way = {
  endpoint: 'wechat/uploadimg',
  plan: () =>
    planOf({
      path: paths.uploadimg,
      settings: { 'wechat.imageMaxBytes': 100_000, 'wechat.dailyUploads': 1000 },
      accounts: accounts(),
      credential: ofAccount,
      part: 'media',
      pictures: [{ format: 'png', width: 16, height: 16, filename: 'a.png' }],
    }),
  faults: {
    ...edge,
    ...method,
    ...tokens,
    ...full,
    'a website': change('wx1', { kind: 'website' }),
    'another set': change('wx1', { permissions: [3] }),
    'it has left the platform': ({ accounts }) => {
      accounts.wx1 = { ...wx1, ...(accounts.wx1?.kind !== undefined && { kind: accounts.wx1.kind }) };
    },
    'no filename': (plan) => {
      for (const each of plan.pictures) delete each.filename;
    },
    'an empty filename': picture({ filename: '' }),
    'another extension': picture({ filename: 'a.gif' }),
    'too long': picture({ bytes: 100_001 }),
    empty: picture({ bytes: 0 }),
    garbage: picture({ format: 'none' }),
    'no picture': (plan) => {
      plan.pictures = [];
    },
    41005: setting('wechat.emptyPart', 41005),
  },
};

const issuing = { grant_type: 'client_credential', appid: 'wx1', secret: 's1' };
const more: Faults = {
  ...full,
  elsewhere: change('wx1', elsewhere),
  'a platform': change('wx1', { kind: 'component' }),
};
const without = (name: string) => field(name, '');

const issuers: readonly Way[] = [
  {
    endpoint: 'wechat/token',
    plan: () =>
      planOf({
        method: 'GET',
        path: paths.token,
        accounts: { wx1 },
        query: { ...issuing },
      }),
    faults: {
      ...edge,
      ...more,
      ...Object.fromEntries(
        Object.keys(issuing).flatMap((name) => [
          [`no ${name}`, ({ query }: Plan) => delete query[name]],
          [
            `another ${name}`,
            ({ query }: Plan) => {
              query[name] = 'x';
            },
          ],
        ]),
      ),
    },
  },
  {
    endpoint: 'wechat/stable_token',
    plan: () =>
      planOf({
        path: paths.stableToken,
        accounts: { wx1 },
        fields: { ...issuing },
      }),
    faults: {
      ...edge,
      ...method,
      ...bodies,
      ...more,
      ...Object.fromEntries(
        Object.keys(issuing).flatMap((name) => [
          [`no ${name}`, without(name)],
          [`another ${name}`, field(name, 'x')],
        ]),
      ),
      'minute full': ({ spent }) => spent.add('minute'),
      'forced, and full': (plan) => {
        plan.spent.add('forced');
        field('force_refresh', true)(plan);
      },
    },
  },
];

const ticket = (world: World) => currentTicket('wx9', world);
const platformFields = { component_appid: 'wx9', component_appsecret: 's9', component_verify_ticket: ticket };

const platforms: readonly Way[] = [
  {
    endpoint: 'wechat/api_component_token',
    plan: () => planOf({ path: paths.componentToken, accounts: accounts(), fields: { ...platformFields } }),
    faults: {
      ...edge,
      ...method,
      ...bodies,
      'no appid': without('component_appid'),
      'another appid': field('component_appid', 'x'),
      "an account's appid": field('component_appid', 'wx2'),
      'no secret': without('component_appsecret'),
      'another secret': field('component_appsecret', 'x'),
      elsewhere: change('wx9', elsewhere),
      'another account is elsewhere': change('wx2', elsewhere),
      'another ticket': field('component_verify_ticket', 'x'),
      'twelve hours later': later('12 hours'),
    },
  },
  {
    endpoint: 'wechat/api_query_auth',
    plan: () =>
      planOf({
        path: paths.queryAuth,
        accounts: accounts(),
        credential: ofPlatform,
        fields: {
          component_appid: 'wx9',
          authorization_code: (world: World) => currentCode('wx9', 'wx1', world),
        },
      }),
    faults: {
      ...edge,
      ...method,
      ...bodies,
      ...tokens,
      'no appid': without('component_appid'),
      'another appid': field('component_appid', 'x'),
      'another code': field('authorization_code', 'x'),
      'an hour later': later('1 hours'),
    },
  },
  {
    endpoint: 'wechat/api_authorizer_token',
    plan: () =>
      planOf({
        path: paths.authorizerToken,
        accounts: accounts(),
        credential: ofPlatform,
        fields: {
          component_appid: 'wx9',
          authorizer_appid: 'wx1',
          authorizer_refresh_token: (world: World) => issueRefreshToken('wx9', 'wx1', world).value,
        },
      }),
    faults: {
      ...edge,
      ...method,
      ...bodies,
      ...tokens,
      'no appid': without('component_appid'),
      'another appid': field('component_appid', 'x'),
      'another account': field('authorizer_appid', 'x'),
      'an account that did not authorise': field('authorizer_appid', 'wx2'),
      'no refresh token': field('authorizer_refresh_token', undefined),
      'another refresh token': field('authorizer_refresh_token', 'x'),
      'an empty refresh token': without('authorizer_refresh_token'),
    },
  },
];

const withToken = (endpoint: string, path: string, fields: Record<string, unknown>, faults: Faults): Way => ({
  endpoint,
  plan: () => planOf({ path, accounts: accounts(), credential: ofAccount, fields: { ...fields } }),
  faults: { ...edge, ...method, ...bodies, ...tokens, ...full, ...faults },
});

const aboutPath: Faults = {
  'no path': without('cgi_path'),
  'an unknown path': field('cgi_path', '/cgi-bin/nothing'),
  "a platform's path": field('cgi_path', paths.componentToken),
};

/** A refusal's, by whoever called. */
function ridOf(owner: string): (world: World) => string {
  return (world) => {
    const rid = '61725984-6126f6f9-040f19c4';
    world.traces.add(rid, {
      owner,
      at: world.clock.now(),
      tookMs: 0,
      query: '',
      body: '',
      answer: '',
      ip: '127.0.0.1',
    });
    return rid;
  };
}

const quotas: readonly Way[] = [
  withToken(
    'wechat/clear_quota',
    paths.clearQuota,
    { appid: 'wx1' },
    { 'no appid': without('appid'), 'another appid': field('appid', 'x') },
  ),
  {
    endpoint: 'wechat/clear_quota_v2',
    plan: () => planOf({ path: paths.clearQuotaV2, accounts: accounts(), fields: { appid: 'wx1', appsecret: 's1' } }),
    faults: {
      ...edge,
      ...method,
      ...bodies,
      ...full,
      'no appid': without('appid'),
      'another appid': field('appid', 'x'),
      'no secret': without('appsecret'),
      'another secret': field('appsecret', 'x'),
    },
  },
  withToken('wechat/quota_get', paths.quotaGet, { cgi_path: paths.uploadimg }, aboutPath),
  withToken('wechat/quota_clear', paths.quotaClear, { cgi_path: paths.uploadimg }, aboutPath),
  withToken(
    'wechat/rid_get',
    paths.ridGet,
    { rid: ridOf('wx1') },
    {
      'no rid': without('rid'),
      'an unknown rid': field('rid', '00000000-00000000-00000000'),
      "another's rid": field('rid', ridOf('wx2')),
      'eight days later': later('8 days'),
      'nobody declared': (plan) => {
        for (const id of Object.keys(plan.accounts)) delete plan.accounts[id];
        plan.credential = () => 'any';
      },
    },
  ),
];

export const wechatWays: readonly Way[] = [
  upload,
  ...issuers,
  ...platforms,
  ...quotas,
  ...materialWays,
  ...draftWays,
  ...publishWays,
  ...messageWays,
];
