import { query } from '../../../core/call.ts';
import type { Token } from '../../../core/tokens.ts';
import { api } from '../gateway/api.ts';
import { countToday } from '../gateway/call-counts.ts';
import { callerByAppid } from '../gateway/caller.ts';
import { issueAccessToken, PLAIN, STABLE } from '../gateway/tokens.ts';
import { paths, type TokenIssued } from '../wire.ts';
import { tokenCautions } from './cautions.ts';
import { stableTokenErrors, tokenErrors } from './errors.ts';
import { FORCED, readStableToken, readToken } from './read.ts';
import { stableTokenRules, tokenRules } from './rules.ts';

/** How long the old token works beside the new one, and how long before its end the stable one is renewed. */
const OVERLAP_MS = 300_000;

/** A new token each time; the one before works for five more minutes. */
export const token = api({
  name: PLAIN,
  path: paths.token,
  rules: tokenRules,
  errors: tokenErrors,
  cautions: tokenCautions,
  who: (head, world) => callerByAppid(query(head, 'appid') ?? '', world),
  read: readToken,
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
  cautions: tokenCautions,
  read: readStableToken,
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

function given({ value, expiresAt }: Token, now: number): TokenIssued {
  return { access_token: value, expires_in: Math.floor((expiresAt - now) / 1000) };
}
