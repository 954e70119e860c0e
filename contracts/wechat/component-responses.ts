/** What a third-party platform expects back. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { info, shop } from './component-requests.ts';
import { another, jsonHeaders, noSuchToken, stopped, tokenForm } from './responses.ts';

const issued = (is: { readonly [key: string]: JsonPattern }, schema: string): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: { kind: 'json', is, schema: `wechat#/$defs/${schema}`, order: 'as written' },
  });

export const componentToken = (expires_in = 7200, token: string | RegExp = tokenForm): ExpectedResponse =>
  issued({ component_access_token: token, expires_in }, 'componentToken');

export const refreshForm = /^refreshtoken@@@[A-Za-z0-9_-]{43}$/;
const granted = (id: number): JsonPattern => ({ funcscope_category: { id } });
/** The account, its first token, how to get more, and what it has granted. */
export const authorization = (permissions: readonly number[], appid = shop): ExpectedResponse =>
  issued(
    {
      authorization_info: {
        authorizer_appid: appid,
        authorizer_access_token: tokenForm,
        expires_in: 7200,
        authorizer_refresh_token: refreshForm,
        func_info: permissions.map(granted),
      },
    },
    'authorization',
  );
/** A token other than the first, and the same way to get the next. */
export const refreshed = (authorised: HttpResponse | undefined): ExpectedResponse =>
  issued(
    {
      authorizer_access_token: another(info('authorizer_access_token', authorised)),
      expires_in: 7200,
      authorizer_refresh_token: info('authorizer_refresh_token', authorised),
    },
    'authorizerToken',
  );
export const noComponentAppid = noSuchToken(41018, 'missing component_appid');
export const ticketExpired = noSuchToken(61005, 'component ticket is expired');
export const ticketInvalid = noSuchToken(61006, 'component ticket is invalid');
export const codeInvalid = noSuchToken(61009, 'code is invalid');
export const codeExpired = noSuchToken(61010, 'code is expired');
export const notAComponent = noSuchToken(61011, 'invalid component');
export const needsComponentToken = noSuchToken(61014, 'must use component token for component api');
export const refreshInvalid = noSuchToken(61023, 'refresh_token is invalid');
export const notAuthorised = 'component is not authorized by this account';
export const notRegistered = (ip: string): string => `access clientip is not registered requestIP: ${ip}`;
/** Of a call on an account’s behalf. */
export const left = stopped(61003, notAuthorised);
export const fromElsewhere = stopped(61004, notRegistered('127.0.0.1'));
export const notGranted = stopped(61007, 'api is unauthorized to component');
export const badFormat = noSuchToken(47001, 'data format error');
export const emptyPost = noSuchToken(44002, 'empty post data');
export const onlyPost = noSuchToken(43002, 'require POST method');
export const missingToken = noSuchToken(41001, 'access_token missing');
export const expiredToken = noSuchToken(42001, 'access_token expired');
export const invalidToken = noSuchToken(
  40001,
  'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, ' +
    'more details at https://mmbizurl.cn/s/JtxxFh33r',
  'invalid credential',
);
