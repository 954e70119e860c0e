import { type Call, framingOf, query } from '../../../core/call.ts';
import { type Fields, textField } from '../../../core/json-fields.ts';
import type { Token } from '../../../core/tokens.ts';
import type { World } from '../../../core/world.ts';
import { findAccount, strangeIp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { api } from '../gateway/api.ts';
import { countToday, usedToday } from '../gateway/call-counts.ts';
import { callerByAppid } from '../gateway/caller.ts';
import { readJsonCall } from '../gateway/json-call.ts';
import { issueAccessToken, PLAIN, STABLE } from '../gateway/tokens.ts';
import { paths, type TokenIssued } from '../wire.ts';
import { stableTokenErrors, tokenErrors } from './errors.ts';
import { type StableTokenCall, stableTokenRules, type TokenCall, tokenRules } from './rules.ts';

/** How long the old token works beside the new one, and how long before its end the stable one is renewed. */
const OVERLAP_MS = 300_000;
/** Closer together a forced refresh is not done, and nothing says so (wechat-stable-token). */
const FORCED_APART_MS = 30_000;

/** Forced refreshes have a quota of their own. */
export const FORCED = 'wechat/stable_token forced';

/** A new token each time; the one before works for five more minutes. */
export const token = api({
  name: PLAIN,
  path: paths.token,
  rules: tokenRules,
  errors: tokenErrors,
  who: (head, world) => callerByAppid(query(head, 'appid') ?? '', world),
  read(call, world): TokenCall {
    const sent = ['grant_type', 'appid', 'secret'].map((name) => [name, query(call, name)] as const);
    return read(PLAIN, call, Object.fromEntries(sent), world);
  },
  take({ appid }, world): TokenIssued {
    countToday(PLAIN, appid, world);
    const now = world.clock.now();
    const before = world.tokens.latest(PLAIN, appid);
    if (before) world.tokens.replace(before, now + OVERLAP_MS);
    return given(issueAccessToken(PLAIN, appid, world), now);
  },
});

/** The same token until its last five minutes, in a world of its own beside the plain one. */
export const stableToken = api({
  name: STABLE,
  path: paths.stableToken,
  rules: stableTokenRules,
  errors: stableTokenErrors,
  read(call, world): StableTokenCall {
    const { fields, ...json } = readJsonCall(call);
    const asked = read(STABLE, call, fields, world);
    const now = world.clock.now();
    const current = world.tokens.latest(STABLE, asked.appid);
    const forced =
      fields.force_refresh === true && (current === undefined || now - current.issuedAt >= FORCED_APART_MS);
    const forcedToday = forced ? usedToday(FORCED, asked.appid, world) : 0;
    const lastMinute = world.calls.within(60_000, `${STABLE} ${asked.appid}`, now).count;
    return { ...asked, ...json, forced, forcedToday, lastMinute };
  },
  take({ appid, forced }, world): TokenIssued {
    const now = world.clock.now();
    const current = world.tokens.latest(STABLE, appid);
    countToday(STABLE, appid, world);
    if (world.rateLimits) world.calls.add(`${STABLE} ${appid}`, now);
    if (forced) {
      countToday(FORCED, appid, world);
      if (current) world.tokens.replace(current, now);
    }
    const alive = current && current.expiresAt - now >= OVERLAP_MS;
    return given(alive && !forced ? current : issueAccessToken(STABLE, appid, world), now);
  },
});

function read(endpoint: string, call: Call, sent: Fields, world: World): TokenCall {
  const appid = textField(sent, 'appid');
  const secret = textField(sent, 'secret');
  const account = findAccount(world, appid);
  return {
    caller: callerByAppid(appid, world),
    framing: framingOf(call),
    grantType: textField(sent, 'grant_type'),
    appid,
    secret,
    known: account !== undefined || world.accounts.isOpen('wechat') || isMagic(appid),
    kind: account?.kind,
    secretFits: account === undefined || account.secret === secret,
    strangeIp: strangeIp(account?.ips, call.ip),
    usedToday: usedToday(endpoint, appid, world),
  };
}

function given({ value, expiresAt }: Token, now: number): TokenIssued {
  return { access_token: value, expires_in: Math.floor((expiresAt - now) / 1000) };
}
