/**
 * What a third-party platform sends: a ticket buys it its token, a code that an account gave away when it authorised the
 * platform buys a refresh token, and that one the tokens the platform calls with on the account's behalf.
 */

import type { Need } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt, textOf } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';
import { account, secretOf, withToken } from './requests.ts';

export const tokenPage = 'wechat-component-token';
export const authPage = 'wechat-authorization';
export const refreshPage = 'wechat-authorizer-token';

type More = Parameters<typeof account>[1];
/** A platform, and an account that has authorised it. */
export const hub = 'wxcontracthub00001';
export const shop = 'wxcontractshop0001';
export const platform = (appid = hub, more: More = {}): Need => account(appid, { kind: 'component', ...more });
export const merchant = (more: More = {}, appid = shop): Need => account(appid, { component: hub, ...more });

/** What a look at the accounts showed of one of them. */
const shown = (looked: HttpResponse | undefined, appid: string, name: string): string => {
  const { accounts = [] } = JSON.parse(looked ? textOf(looked) : '{}') as { accounts?: Record<string, unknown>[] };
  const value = accounts.find((each) => each.appid === appid)?.[name];
  if (typeof value !== 'string') throw new Error(`no ${name} is shown for ${appid}`);
  return value;
};
export const ticketIn = (looked: HttpResponse | undefined, appid = hub) =>
  shown(looked, appid, 'component_verify_ticket');
export const codeIn = (looked: HttpResponse | undefined, appid = shop) => shown(looked, appid, 'authorization_code');

type JsonFields = Readonly<Record<string, unknown>>;
export const componentPath = '/cgi-bin/component/api_component_token';
export const askComponent = (fields: JsonFields): RequestTemplate => postJson(componentPath, fields);
/** What a platform asks for its token with. */
export const ownFields = (ticket: string, appid = hub): JsonFields => ({
  component_appid: appid,
  component_appsecret: secretOf(appid),
  component_verify_ticket: ticket,
});
export const buy = (looked: HttpResponse | undefined): RequestTemplate => askComponent(ownFields(ticketIn(looked)));

export const componentTokenIn = (response: HttpResponse | undefined): string =>
  textAt(response, 'component_access_token');
const withComponent = (path: string, token: string): string =>
  `/cgi-bin/component/${path}?component_access_token=${token}`;

export const askAuth = (token: string, fields: JsonFields = {}): RequestTemplate =>
  postJson(withComponent('api_query_auth', token), {
    component_appid: hub,
    authorization_code: 'queryauthcode@@@none',
    ...fields,
  });
export const askRefresh = (token: string, fields: JsonFields = {}): RequestTemplate =>
  postJson(withComponent('api_authorizer_token', token), {
    component_appid: hub,
    authorizer_appid: shop,
    authorizer_refresh_token: 'refreshtoken@@@none',
    ...fields,
  });

/** With the code that a look showed, and the platform's token. */
export const spend = (
  looked: HttpResponse | undefined,
  bought: HttpResponse | undefined,
  appid = shop,
): RequestTemplate => askAuth(componentTokenIn(bought), { authorization_code: codeIn(looked, appid) });
/** With the refresh token that came with an authorisation. */
export const refresh = (
  bought: HttpResponse | undefined,
  authorised: HttpResponse | undefined,
  fields: JsonFields = {},
): RequestTemplate =>
  askRefresh(componentTokenIn(bought), {
    authorizer_refresh_token: info('authorizer_refresh_token', authorised),
    ...fields,
  });

export const info = (name: string, response: HttpResponse | undefined): string =>
  textAt(response, `authorization_info.${name}`);

export const asAuthoriser = (response: HttpResponse | undefined) =>
  withToken(info('authorizer_access_token', response));

/** Where nothing was posted: the first field that is wanted is what is missing. */
export const emptyForPlatforms = {
  page: 'community-76003',
  at: 'the answer, and the reply',
  says: 'staff found that nothing had been posted for an authorizer’s token',
};
/** The same of the other calls of a platform. */
export const likewiseEmpty = { ...emptyForPlatforms, assumes: 'so it is of each call of a platform' };
