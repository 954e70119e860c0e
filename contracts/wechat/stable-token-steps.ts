/** What the cases of the stable token begin with, and hold the next one against. */
import { costs, type ExpectedResponse, frozen, type Step } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { tokenIn } from './plain-token-steps.ts';
import { account, stableOf } from './requests.ts';
import { another, tokenFor } from './responses.ts';

export const page = 'wechat-stable-token';
export const forces = costs('one of 20 forced refreshes a day, and whoever holds the old token loses it');
export const sameAs = (response: HttpResponse | undefined, left: number): ExpectedResponse =>
  tokenFor(left, tokenIn(response));
export const unlike = (response: HttpResponse | undefined): ExpectedResponse =>
  tokenFor(7200, another(tokenIn(response)));

/** A token (answer 0), and then. */
export const first = (appid: string, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, account(appid)], send: stableOf(appid), expect: tokenFor(7200) },
  ...more,
];
