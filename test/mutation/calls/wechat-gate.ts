import type { Duration } from '../../../src/core/clock.ts';
import type { World } from '../../../src/core/world.ts';
import { authorizerKind, COMPONENT, issueAccessToken, PLAIN } from '../../../src/providers/wechat/gateway/tokens.ts';
import type { Faults, Plan } from './plan.ts';

/** What is planned for every call with an account's token. A platform makes it, so that all of the gateway can be wrong. */
export const gatedAccounts = () => ({
  wx1: { provider: 'wechat', appid: 'wx1', secret: 's1', component: 'wx9' },
  wx2: { provider: 'wechat', appid: 'wx2', secret: 's2' },
  wx8: { provider: 'wechat', appid: 'wx8', secret: 's8', kind: 'component' },
  wx9: { provider: 'wechat', appid: 'wx9', secret: 's9', kind: 'component' },
});

export const byPlatform = (world: World) => issueAccessToken(authorizerKind('wx9'), 'wx1', world).value;

const shows = (credential: Plan['credential']) => (plan: Plan) => {
  plan.credential = credential ?? (() => undefined);
};
export const change = (id: string, more: object) => (plan: Plan) => {
  const declared = plan.accounts[id];
  if (declared) plan.accounts[id] = { ...declared, ...more };
};
export const field = (name: string, value: unknown) => (plan: Plan) => {
  plan.fields = { ...plan.fields, [name]: value };
};
const later =
  (by: Duration) =>
  ({ late }: Plan) => {
    late.push(({ clock }) => clock.advance(by));
  };
const text = (sent: string) => (plan: Plan) => {
  plan.text = sent;
};

export const gateFaults: Faults = {
  chunked: (plan) => {
    plan.chunked = true;
  },
  'another method': (plan) => {
    plan.method = 'PUT';
  },
  'no token': shows(undefined),
  'a made-up token': shows(() => 'made-up'),
  "the account's token": shows((world) => issueAccessToken(PLAIN, 'wx1', world).value),
  "the platform's token": shows((world) => issueAccessToken(COMPONENT, 'wx9', world).value),
  'two hours later': later('2 hours'),
  'the platform is elsewhere': change('wx9', { ips: ['203.0.113.7'] }),
  'a website': change('wx1', { kind: 'website' }),
  'another set': change('wx1', { permissions: [2] }),
  'it has left the platform': change('wx1', { component: 'wx8' }),
};

export const bodyFaults: Faults = { 'no body': text(''), 'no JSON': text('x'), 'broken JSON': text('{"') };
