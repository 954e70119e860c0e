import { type Call, query } from '../../core/call.ts';
import { jsonFields, textField } from '../../core/json-fields.ts';
import { type Answer, type Endpoint, judge } from '../../core/provider.ts';
import type { Token } from '../../core/tokens.ts';
import type { World } from '../../core/world.ts';
import { findAccount } from './account.ts';
import { countToday, usedToday } from './day.ts';
import {
  type StableTokenErrorName,
  stableTokenErrors,
  type TokenErrorName,
  tokenErrors,
  type WeChatError,
} from './errors.ts';
import { API_TYPE, json, noLength, refusal } from './reply.ts';
import { type Asked, stableTokenRules, tokenRules } from './token-rules.ts';
import { paths } from './wire.ts';

const LIFE_MS = 7_200_000;
/** How long the old token works beside the new one, and how long before its end the stable one is renewed. */
const OVERLAP_MS = 300_000;
/** Closer together a forced refresh is not done, and nothing says so (wechat-stable-token). */
const FORCED_APART_MS = 30_000;

const PLAIN = 'wechat/token';
const STABLE = 'wechat/stable_token';
/** Forced refreshes have a quota of their own. */
const FORCED = 'wechat/stable_token forced';

/** A new token each time; the one before works for five more minutes. */
export const token: Endpoint = {
  name: PLAIN,
  path: paths.token,
  rules: tokenRules,
  errors: tokenErrors,
  answer(call, world): Answer {
    const asked = read(PLAIN, call, world, {
      grant_type: query(call, 'grant_type'),
      appid: query(call, 'appid'),
      secret: query(call, 'secret'),
    });
    const verdict = judge<Asked, TokenErrorName>(PLAIN, tokenRules, asked, world);
    if (verdict) return { reply: failure(verdict.error, tokenErrors[verdict.error], call, world), verdict };
    count(PLAIN, asked.appid, world);
    const now = world.clock.now();
    const before = world.tokens.latest(PLAIN, asked.appid);
    if (before) world.tokens.replace(before, now + OVERLAP_MS);
    return { reply: success(issue(PLAIN, asked.appid, now, world), now) };
  },
};

/** The same token until its last five minutes, in a world of its own beside the plain one. */
export const stableToken: Endpoint = {
  name: STABLE,
  path: paths.stableToken,
  rules: stableTokenRules,
  errors: stableTokenErrors,
  answer(call, world): Answer {
    const now = world.clock.now();
    const sent = jsonFields(call.body);
    const current = world.tokens.latest(STABLE, textField(sent, 'appid'));
    const forced = sent.force_refresh === true && (current === undefined || now - current.issuedAt >= FORCED_APART_MS);
    const asked = {
      ...read(STABLE, call, world, sent),
      forcedToday: forced ? usedToday(FORCED, textField(sent, 'appid'), world) : 0,
    };
    const verdict = judge<Asked, StableTokenErrorName>(STABLE, stableTokenRules, asked, world);
    if (verdict) return { reply: failure(verdict.error, stableTokenErrors[verdict.error], call, world), verdict };
    count(STABLE, asked.appid, world);
    if (forced) {
      countToday(FORCED, asked.appid, world);
      if (current) world.tokens.replace(current, now);
    }
    const alive = current && current.expiresAt - now >= OVERLAP_MS;
    const given = alive && !forced ? current : issue(STABLE, asked.appid, now, world);
    return { reply: success(given, now) };
  },
};

function count(endpoint: string, appid: string, world: World): void {
  countToday(endpoint, appid, world);
  if (world.rateLimits) world.calls.add(`${endpoint} ${appid}`, world.clock.now());
}

function read(endpoint: string, call: Call, world: World, sent: Readonly<Record<string, unknown>>): Asked {
  const appid = textField(sent, 'appid');
  const secret = textField(sent, 'secret');
  const account = findAccount(world, appid);
  return {
    chunked: call.framing === 'chunked',
    method: call.method,
    grantType: textField(sent, 'grant_type'),
    appid,
    secret,
    known: account !== undefined || world.accounts.isOpen('wechat'),
    secretFits: account === undefined || account.secret === secret,
    strangeIp: account?.ips && !account.ips.includes(call.ip) ? call.ip : undefined,
    forcedToday: 0,
    usedToday: usedToday(endpoint, appid, world),
    lastMinute: world.calls.within(60_000, `${endpoint} ${appid}`, world.clock.now()).count,
  };
}

function issue(kind: string, owner: string, now: number, world: World): Token {
  return world.tokens.issue({ value: newToken(world), kind, owner, issuedAt: now, expiresAt: now + LIFE_MS });
}

function success({ value, expiresAt }: Token, now: number) {
  return json({ access_token: value, expires_in: Math.floor((expiresAt - now) / 1000) }, API_TYPE);
}

function failure(name: StableTokenErrorName, error: WeChatError, call: Call, world: World) {
  if (name === 'noLength') return noLength();
  return refusal({ ...error, message: error.message.replaceAll('%s', call.ip) }, API_TYPE, world);
}

/** A counter, an underscore and some 130 URL-safe characters (wechat-captured-replies). */
function newToken({ keys }: World): string {
  return `98_${keys.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 133)}`;
}
