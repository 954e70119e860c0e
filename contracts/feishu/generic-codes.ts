/**
 * Codes of the table that all endpoints share, as far as an upload or a download can meet them. It has no column
 * for the HTTP status, and what its neighbours were seen with is 400. And the 404 that is no code of any table.
 */
import { type Case, type JsonPattern, never, withJson } from '../engine/case.ts';
import { anyFault, askToken, download, fault, message, picture } from './requests.ts';
import { badParam, logId, notFound, refused, token, uploaded } from './responses.ts';

const rows = [
  [9499, 'bad request', 'the request cannot be read'],
  [99991401, undefined, 'the address is not on the app’s list'],
  [99991403, "This month's API call quota has been exceeded", 'the calls of the month are spent'],
  [99991662, 'app not in use', 'the app is switched off'],
  [99991665, 'invalid tenant code', 'the tenant is not known'],
  [99991671, 'Invalid token: must start with t-/u-', 'the older answer to a token of no known kind'],
  [99991673, 'unauthorized app', 'the tenant has not let the app in'],
  [99991676, 'token no permission', 'the token may not do this'],
] as const;

/** The address stands in the text. */
const denied = (code: number) => {
  const msg: JsonPattern = /^ip .+ is denied by app setting$/;
  return withJson(refused(code, ''), { is: { code, msg, error: { log_id: logId } }, more: 'allowed' });
};

const unknown = download('img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg');
const calls = [
  ['', 'feishu/images', message(picture)],
  ['-to-a-download', 'feishu/download', unknown],
] as const;

const byCode: readonly Case[] = calls.flatMap(([name, endpoint, send]) =>
  rows.map(
    ([code, msg, says]): Case => ({
      id: `feishu/answers-${code}${name}-by-fault`,
      because: { page: 'feishu-generic-codes', at: String(code), says, assumes: 'we read HTTP 400' },
      grade: 'assumed',
      live: never('nothing a caller sends brings it about at will'),
      needs: [fault(code, endpoint)],
      send,
      expect: msg === undefined ? denied(code) : refused(code, msg),
    }),
  ),
);

const askedFor = askToken('tenant_access_token/internal', { app_id: 'anything', app_secret: 'x' });

/** It has no code, so it is ordered by its name. */
const lost: readonly Case[] = (
  [
    ['an-upload', message(picture), uploaded],
    ['a-download', unknown, badParam],
    ['a-token-call', askedFor, token],
  ] as const
).map(([name, send, afterwards]) => ({
  id: `feishu/answers-404-to-${name}-by-fault`,
  because: {
    page: 'feishu-gateway-probe',
    at: 'P20',
    says: 'what the gateway cannot find is a plain 404, in text and not in JSON',
  },
  grade: 'observed',
  live: never('the path is there'),
  steps: [
    { needs: [anyFault('notFound')], send, expect: notFound },
    { send, expect: afterwards },
  ],
}));

export const genericCodeCases: readonly Case[] = [...byCode, ...lost];
