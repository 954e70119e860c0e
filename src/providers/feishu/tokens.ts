import type { Call } from '../../core/call.ts';
import { type Answer, type Endpoint, judge } from '../../core/provider.ts';
import { isTrue, type Rule, rulesOver } from '../../core/rule.ts';
import type { Token } from '../../core/tokens.ts';
import type { World } from '../../core/world.ts';
import { findApp } from './account.ts';
import { type FeishuError, type TokenErrorName, tokenErrors } from './errors.ts';
import { json, newLogId } from './reply.ts';
import { paths } from './wire.ts';

const LIFE_MS = 7_200_000;
/** With less than this left the next call issues a new token, and both work until the old one's end (feishu-tenant-token). */
const RENEW_MS = 1_800_000;

interface Asked {
  readonly appId: string;
  readonly secret: string;
  readonly known: boolean;
  readonly secretFits: boolean;
}

const rule = rulesOver<Asked, TokenErrorName>();

export const tokenRules: readonly Rule<Asked, TokenErrorName>[] = [
  rule({
    id: 'feishu/tokens/app-id',
    error: 'invalidParam',
    measure: ({ known }) => !known,
    broken: isTrue,
    source: {
      page: 'feishu-gateway-probe',
      at: 'P01, P02, P05',
      says: 'an app_id that is unknown or no app_id is refused with HTTP 200',
      assumes: 'a missing secret and a body that is no JSON are refused alike',
    },
  }),
  rule({
    id: 'feishu/tokens/secret',
    error: 'secretInvalid',
    measure: ({ secretFits }) => !secretFits,
    broken: isTrue,
    source: {
      page: 'feishu-captured-replies',
      at: 'token with a wrong secret',
      says: 'a known app_id with another secret is refused',
    },
  }),
];

/** Both answers carry the same token: that of a custom app is good for either use (feishu-app-token). */
export const tokens: readonly Endpoint[] = [
  ...issuing(paths.tenantToken, (token, expire) => ({ code: 0, expire, msg: 'ok', tenant_access_token: token })),
  ...issuing(paths.appToken, (token, expire) => ({
    app_access_token: token,
    code: 0,
    expire,
    msg: 'ok',
    tenant_access_token: token,
  })),
];

/** The path answers with a trailing slash too (feishu-gateway-probe P02). */
function issuing(path: string, success: (token: string, expire: number) => object): Endpoint[] {
  const answer = (call: Call, world: World): Answer => {
    const asked = read(call, world);
    const verdict = judge<Asked, TokenErrorName>('feishu/tokens', tokenRules, asked, world);
    if (verdict) return { reply: failure(tokenErrors[verdict.error], world), verdict };
    const now = world.clock.now();
    const { value, expiresAt } = currentToken(asked.appId, now, world);
    const expire = Math.floor((expiresAt - now) / 1000);
    return { reply: json(200, success(value, expire), newLogId(world), world) };
  };
  return [path, `${path}/`].map((each) => ({
    name: 'feishu/tokens',
    methods: ['POST'],
    path: each,
    rules: tokenRules,
    errors: tokenErrors,
    answer,
  }));
}

function read(call: Call, world: World): Asked {
  const { app_id, app_secret } = parse(call.body.toString());
  const appId = typeof app_id === 'string' ? app_id : '';
  const secret = typeof app_secret === 'string' ? app_secret : '';
  const app = findApp(world, appId);
  const open = world.accounts.isOpen('feishu') && appId !== '' && secret !== '';
  return {
    appId,
    secret,
    known: app !== undefined || open,
    secretFits: app === undefined || app.app_secret === secret,
  };
}

function parse(text: string): { app_id?: unknown; app_secret?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The invalid-parameter body was captured with an empty `data`, the secret's without (feishu-captured-replies). */
function failure({ code, message, http }: FeishuError, world: World) {
  const body = code === 10003 ? { code, data: {}, msg: message } : { code, msg: message };
  return json(http, body, newLogId(world), world);
}

function currentToken(appId: string, now: number, world: World): Token {
  const current = world.tokens.latest('feishu/tenant', appId);
  if (current && current.expiresAt - now >= RENEW_MS) return current;
  return world.tokens.issue({
    value: newToken(world),
    kind: 'feishu/tenant',
    owner: appId,
    issuedAt: now,
    expiresAt: now + LIFE_MS,
  });
}

/** `t-` and 40 characters, in the pattern of every captured one (feishu-captured-replies). */
function newToken({ keys }: World): string {
  return `t-g104${keys.below(10)}${keys.alnum(3)}${keys.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32)}`;
}
