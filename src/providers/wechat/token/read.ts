import { type Call, type Framing, framingOf, queryOf } from '../../../core/call.ts';
import { type Fields, textField } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { usedToday } from '../gateway/call-counts.ts';
import { type JsonCall, readJsonCall } from '../gateway/json-call.ts';
import { readSecretCall, type SecretCall } from '../gateway/secret-call.ts';
import { PLAIN, STABLE } from '../gateway/tokens.ts';

/** Forced refreshes have a quota of their own. */
export const FORCED = 'wechat/stable_token forced';
/** Closer together a forced refresh is not done, and nothing says so (wechat-stable-token). */
const FORCED_APART_MS = 30_000;

/** What a token endpoint was asked, and how often before. */
export interface TokenCall extends SecretCall {
  readonly framing: Framing;
  readonly grantType: string | undefined;
  /** Names of the fields that came. */
  readonly came?: readonly string[];
  /** Calls of this account before this one. */
  readonly usedToday: number;
}

export interface StableTokenCall extends TokenCall, JsonCall {
  /** Whether it asks for a new token, and gets one if nothing else is in the way. */
  readonly forced: boolean;
  readonly forcedToday: number;
  readonly lastMinute: number;
}

export function readToken(call: Call, world: World): TokenCall {
  const sent = Object.fromEntries(queryOf(call));
  return { ...read(PLAIN, call, sent, world), came: Object.keys(sent) };
}

export function readStableToken(call: Call, world: World): StableTokenCall {
  const { fields, ...json } = readJsonCall(call);
  const asked = read(STABLE, call, fields, world);
  const now = world.clock.now();
  const current = world.tokens.latest(STABLE, asked.appid);
  const forced = fields.force_refresh === true && (current === undefined || now - current.issuedAt >= FORCED_APART_MS);
  const forcedToday = forced ? usedToday(FORCED, asked.appid, world) : 0;
  const lastMinute = world.calls.within(60_000, `${STABLE} ${asked.appid}`, now).count;
  return { ...asked, ...json, forced, forcedToday, lastMinute };
}

function read(endpoint: string, call: Call, sent: Fields, world: World): TokenCall {
  const appid = textField(sent, 'appid');
  return {
    ...readSecretCall(appid, textField(sent, 'secret'), call, world),
    framing: framingOf(call),
    grantType: textField(sent, 'grant_type'),
    usedToday: usedToday(endpoint, appid, world),
  };
}
