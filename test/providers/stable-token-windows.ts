import { firstBroken } from '../../src/core/rule.ts';
import type { StableTokenCall } from '../../src/providers/wechat/token/read.ts';
import { stableTokenRules } from '../../src/providers/wechat/token/rules.ts';
import { settings } from './settings.ts';

const asked: StableTokenCall = {
  caller: { tenant: 'a', bare: false, names: ['a'], magic: undefined, owner: 'a' },
  framing: 'length',
  method: 'POST',
  body: 'fields',
  grantType: 'client_credential',
  appid: 'a',
  secret: 's',
  known: true,
  kind: undefined,
  secretFits: true,
  strangeIp: undefined,
  usedToday: 0,
  forced: false,
  forcedToday: 0,
  lastMinute: 0,
};

/** Of these windows no case of the contract can reach the end. */
export const stableTokenWindows: readonly (readonly [Partial<StableTokenCall>, string | undefined])[] = [
  [{}, undefined],
  [{ lastMinute: 9999 }, undefined],
  [{ lastMinute: 10_000 }, 'minuteQuota'],
  [{ usedToday: 499_999 }, undefined],
  [{ usedToday: 500_000 }, 'dailyQuota'],
  [{ lastMinute: 10_000, usedToday: 500_000 }, 'minuteQuota'],
  [{ lastMinute: 10_000, strangeIp: '203.0.113.7' }, 'ipNotListed'],
  [{ lastMinute: 10_000, forced: true, forcedToday: 20 }, 'minuteQuota'],
];

export function stableTokenError(facts: Partial<StableTokenCall>): string | undefined {
  return firstBroken(stableTokenRules, { ...asked, ...facts }, settings({}))?.error;
}
