/**
 * Two faults at once that no other case has together: which is named? The pages list errors and say nothing of their order,
 * so all of it is our reading. What these cases share.
 */
import { type Because, frozen, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { appid } from './quota-requests.ts';
import { account, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';

export const live = never('needs accounts that change for this one case');
export const elsewhere = { ips: ['203.0.113.7'] };
export const unordered = (page: string, read: string): Because => ({
  page,
  at: 'Error code',
  says: 'the errors are listed without an order',
  assumes: `they are looked at so: ${read}`,
});

/** Broken in its method, in its JSON, and in its framing where it is chunked. */
export const mangled = (url: string, framing: 'length' | 'chunked' = 'length'): RequestTemplate => ({
  method: 'PUT',
  url,
  body: { kind: 'raw', content: '{"', contentType: 'application/json', framing },
});

export type Earlier = readonly HttpResponse[];

export const own: readonly [Step, ...Step[]] = [
  { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
];
export const ofOwn = ([first]: Earlier) => textAt(first, 'access_token');
export const under = (to: string, parameter: string) => (token?: string) =>
  token === undefined ? to : `${to}?${parameter}=${token}`;
