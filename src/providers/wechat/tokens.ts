import { type Call, query } from '../../core/call.ts';
import { localDigits } from '../../core/clock.ts';
import { jsonFields, textField } from '../../core/json-fields.ts';
import { type Answer, type Endpoint, judge } from '../../core/provider.ts';
import { is, isTrue, type Rule, rulesOver } from '../../core/rule.ts';
import type { Token } from '../../core/tokens.ts';
import type { World } from '../../core/world.ts';
import { findAccount } from './account.ts';
import {
  type StableTokenErrorName,
  stableTokenErrors,
  type TokenErrorName,
  tokenErrors,
  type WeChatError,
} from './errors.ts';
import { API_TYPE, json, refusal } from './reply.ts';
import { paths } from './wire.ts';

const CHINA_HOURS_EAST = 8;
const LIFE_MS = 7_200_000;
/** How long the old token works beside the new one, and how long before its end the stable one is renewed. */
const OVERLAP_MS = 300_000;
/** Closer together a forced refresh is not done, and nothing says so (wechat-stable-token). */
const FORCED_APART_MS = 30_000;
const FORCED_A_DAY = 20;

interface Asked {
  readonly method: string;
  readonly grantType: string | undefined;
  readonly appid: string;
  readonly secret: string;
  readonly known: boolean;
  readonly secretFits: boolean;
  /** The sender's address where the account lists others. */
  readonly strangeIp: string | undefined;
  readonly forcedToday: number;
}

function rulesOf(endpoint: string, page: string): Rule<Asked, TokenErrorName>[] {
  const rule = rulesOver<Asked, TokenErrorName>();
  const order = 'its place in the order is not known';
  return [
    rule({
      id: `${endpoint}/grant-type`,
      error: 'grantType',
      measure: ({ grantType }) => grantType,
      limit: 'client_credential',
      broken: (sent, only) => sent !== only,
      source: { page, at: 'Parameters, grant_type', says: 'must be client_credential', assumes: order },
    }),
    rule({
      id: `${endpoint}/appid-missing`,
      error: 'appidMissing',
      measure: ({ appid }) => appid,
      limit: '',
      broken: is,
      source: { page, at: 'Parameters, appid', says: 'required', assumes: order },
    }),
    rule({
      id: `${endpoint}/secret-missing`,
      error: 'secretMissing',
      measure: ({ secret }) => secret,
      limit: '',
      broken: is,
      source: { page, at: 'Parameters, secret', says: 'required', assumes: order },
    }),
    rule({
      id: `${endpoint}/appid`,
      error: 'appidInvalid',
      measure: ({ known }) => !known,
      broken: isTrue,
      source: { page, at: 'Error code, 40013', says: 'an appid that does not exist is refused', assumes: order },
    }),
    rule({
      id: `${endpoint}/secret`,
      error: 'secretInvalid',
      measure: ({ secretFits }) => !secretFits,
      broken: isTrue,
      source: { page, at: 'Error code, 40125', says: 'a secret that does not fit is refused', assumes: order },
    }),
    rule({
      id: `${endpoint}/ip`,
      error: 'ipNotListed',
      measure: ({ strangeIp }) => strangeIp,
      broken: (ip) => ip !== undefined,
      source: {
        page,
        at: 'Error code, 40164',
        says: 'an address outside the account’s list is refused',
        assumes: order,
      },
    }),
  ];
}

export const tokenRules = rulesOf('wechat/token', 'wechat-token');

const stableRule = rulesOver<Asked, StableTokenErrorName>();
export const stableTokenRules: readonly Rule<Asked, StableTokenErrorName>[] = [
  stableRule({
    id: 'wechat/stable_token/method',
    error: 'postRequired',
    measure: ({ method }) => method,
    limit: 'POST',
    broken: (method, only) => method !== only,
    source: { page: 'wechat-stable-token', at: 'Call', says: 'POST only' },
  }),
  ...rulesOf('wechat/stable_token', 'wechat-stable-token'),
  stableRule({
    id: 'wechat/stable_token/forced',
    error: 'dailyQuota',
    measure: ({ forcedToday }) => forcedToday,
    limit: FORCED_A_DAY,
    broken: (forced, limit) => forced >= limit,
    source: {
      page: 'wechat-stable-token',
      at: 'force_refresh',
      says: 'at most 20 forced refreshes a day',
      assumes: 'the next one is 45009',
    },
  }),
];

/** A new token each time; the one before works for five more minutes. */
export const token: Endpoint = {
  name: 'wechat/token',
  path: paths.token,
  rules: tokenRules,
  errors: tokenErrors,
  answer(call, world): Answer {
    const asked = read(call, world, {
      grant_type: query(call, 'grant_type'),
      appid: query(call, 'appid'),
      secret: query(call, 'secret'),
    });
    const verdict = judge<Asked, TokenErrorName>('wechat/token', tokenRules, asked, world);
    if (verdict) return { reply: failure(tokenErrors[verdict.error], call, world), verdict };
    const now = world.clock.now();
    const before = world.tokens.latest('wechat/token', asked.appid);
    if (before) world.tokens.replace(before, now + OVERLAP_MS);
    return { reply: success(issue('wechat/token', asked.appid, now, world), now) };
  },
};

/** The same token until its last five minutes, in a world of its own beside the plain one. */
export const stableToken: Endpoint = {
  name: 'wechat/stable_token',
  path: paths.stableToken,
  rules: stableTokenRules,
  errors: stableTokenErrors,
  answer(call, world): Answer {
    const now = world.clock.now();
    const sent = jsonFields(call.body);
    const current = world.tokens.latest('wechat/stable_token', textField(sent, 'appid'));
    const forced = sent.force_refresh === true && (current === undefined || now - current.issuedAt >= FORCED_APART_MS);
    const day = localDigits(now, CHINA_HOURS_EAST).slice(0, 8);
    const quota = `wechat/stable_token forced ${textField(sent, 'appid')}`;
    const asked = { ...read(call, world, sent), forcedToday: forced ? world.quotas.used(quota, day) : 0 };
    const verdict = judge<Asked, StableTokenErrorName>('wechat/stable_token', stableTokenRules, asked, world);
    if (verdict) return { reply: failure(stableTokenErrors[verdict.error], call, world), verdict };
    if (forced) {
      world.quotas.add(quota, day);
      if (current) world.tokens.replace(current, now);
    }
    const alive = current && current.expiresAt - now > OVERLAP_MS;
    const given = alive && !forced ? current : issue('wechat/stable_token', asked.appid, now, world);
    return { reply: success(given, now) };
  },
};

function read(call: Call, world: World, sent: Readonly<Record<string, unknown>>): Asked {
  const appid = textField(sent, 'appid');
  const secret = textField(sent, 'secret');
  const account = findAccount(world, appid);
  return {
    method: call.method,
    grantType: textField(sent, 'grant_type'),
    appid,
    secret,
    known: account !== undefined || world.accounts.isOpen('wechat'),
    secretFits: account === undefined || account.secret === secret,
    strangeIp: account?.ips && !account.ips.includes(call.ip) ? call.ip : undefined,
    forcedToday: 0,
  };
}

function issue(kind: string, owner: string, now: number, world: World): Token {
  return world.tokens.issue({ value: newToken(world), kind, owner, issuedAt: now, expiresAt: now + LIFE_MS });
}

function success({ value, expiresAt }: Token, now: number) {
  return json({ access_token: value, expires_in: Math.floor((expiresAt - now) / 1000) }, API_TYPE);
}

function failure(error: WeChatError, call: Call, world: World) {
  return refusal({ ...error, message: error.message.replaceAll('%s', call.ip) }, API_TYPE, world);
}

/** A counter, an underscore and some 130 URL-safe characters (wechat-captured-replies). */
function newToken({ keys }: World): string {
  return `98_${keys.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 133)}`;
}
