/**
 * The words of the third-party platforms: a ticket buys a platform its token, a code that an account gave away when it
 * authorised the platform buys a refresh token, and that one the tokens the platform calls with on the account's behalf.
 */
import {
  type ExpectedResponse,
  frozen,
  type HttpResponse,
  type JsonPattern,
  type Need,
  type RequestTemplate,
  type Step,
  textAt,
  textOf,
} from '../engine/case.ts';
import { account, another, noSuchToken, secretOf, tokenForm, withToken } from './words.ts';

export const tokenPage = 'api_component_token';
export const authPage = 'api_query_auth';
export const refreshPage = 'api_authorizer_token';

type More = Parameters<typeof account>[1];
/** A platform, and an account that has authorised it. */
export const hub = 'wxcontracthub00001';
export const shop = 'wxcontractshop0001';
export const platform = (appid = hub, more: More = {}): Need => account(appid, { kind: 'component', ...more });
export const merchant = (more: More = {}, appid = shop): Need => account(appid, { component: hub, ...more });

/**
 * Tickets and codes are pushed to an address of the platform's; an emulator shows them on its control plane. The
 * accounts named are declared first, with the clock standing still.
 */
export const look = (...needs: readonly Need[]): Step => ({
  needs: [frozen, ...needs],
  to: 'control plane',
  send: { method: 'GET', url: '/accounts' },
  expect: { status: 200, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
});

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

type Fields = Readonly<Record<string, unknown>>;
export const post = (path: string, fields: Fields): RequestTemplate => ({
  method: 'POST',
  url: path,
  body: { kind: 'raw', content: JSON.stringify(fields), contentType: 'application/json' },
});

export const componentPath = '/cgi-bin/component/api_component_token';
export const askComponent = (fields: Fields): RequestTemplate => post(componentPath, fields);
/** What a platform asks for its token with. */
export const ownFields = (ticket: string, appid = hub): Fields => ({
  component_appid: appid,
  component_appsecret: secretOf(appid),
  component_verify_ticket: ticket,
});
export const buy = (looked: HttpResponse | undefined): RequestTemplate => askComponent(ownFields(ticketIn(looked)));

export const componentTokenIn = (response: HttpResponse | undefined): string =>
  textAt(response, 'component_access_token');
const withComponent = (path: string, token: string): string =>
  `/cgi-bin/component/${path}?component_access_token=${token}`;

export const askAuth = (token: string, fields: Fields = {}): RequestTemplate =>
  post(withComponent('api_query_auth', token), {
    component_appid: hub,
    authorization_code: 'queryauthcode@@@none',
    ...fields,
  });
export const askRefresh = (token: string, fields: Fields = {}): RequestTemplate =>
  post(withComponent('api_authorizer_token', token), {
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
  fields: Fields = {},
): RequestTemplate =>
  askRefresh(componentTokenIn(bought), {
    authorizer_refresh_token: info('authorizer_refresh_token', authorised),
    ...fields,
  });

const tokenHeaders = { 'Content-Type': 'application/json; encoding=utf-8' };
const issued = (is: { readonly [key: string]: JsonPattern }, schema: string): ExpectedResponse => ({
  status: 200,
  headers: tokenHeaders,
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
export const info = (name: string, response: HttpResponse | undefined): string =>
  textAt(response, `authorization_info.${name}`);

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
export const asAuthoriser = (response: HttpResponse | undefined) =>
  withToken(info('authorizer_access_token', response));

export const noComponentAppid = noSuchToken(41018, 'missing component_appid');
/** Where nothing was posted: the first field that is wanted is what is missing. */
export const emptyForPlatforms = {
  page: 'community 0002ca383f85e84d',
  at: 'the answer, and the reply',
  says: 'staff found that nothing had been posted for an authorizer’s token; we read so of each call of a platform',
};
export const ticketExpired = noSuchToken(61005, 'component ticket is expired');
export const ticketInvalid = noSuchToken(61006, 'component ticket is invalid');
export const codeInvalid = noSuchToken(61009, 'code is invalid');
export const codeExpired = noSuchToken(61010, 'code is expired');
export const notAComponent = noSuchToken(61011, 'invalid component');
export const needsComponentToken = noSuchToken(61014, 'must use component token for component api');
export const refreshInvalid = noSuchToken(61023, 'refresh_token is invalid');
export const notAuthorised = 'component is not authorized by this account';
export const notRegistered = (ip: string): string => `access clientip is not registered requestIP: ${ip}`;
export const badFormat = noSuchToken(47001, 'data format error');
export const emptyPost = noSuchToken(44002, 'empty post data');
export const onlyPost = noSuchToken(43002, 'require POST method');
export const missingToken = noSuchToken(41001, 'access_token missing');
export const expiredToken = noSuchToken(42001, 'access_token expired');
export const invalidToken = noSuchToken(
  40001,
  'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, ' +
    'more details at https://mmbizurl.cn/s/JtxxFh33r',
);

/** The ticket (answer 0), then the platform's token (answer 1). */
export const asPlatform = (needs: readonly Need[], ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  look(platform(), ...needs),
  { send: ([looked]) => buy(looked), expect: componentToken() },
  ...more,
];

/** And the authorisation of an account (answer 2), with the sets it grants. */
export const onBehalf = (permissions: readonly number[], ...more: readonly Step[]): readonly [Step, ...Step[]] =>
  asPlatform(
    [merchant({ permissions })],
    { send: ([looked, bought]) => spend(looked, bought), expect: authorization(permissions) },
    ...more,
  );

/** What must also be true of the text itself. */
export const written = (expect: ExpectedResponse, raw: RegExp): ExpectedResponse =>
  expect.body.kind === 'json' ? { ...expect, body: { ...expect.body, raw } } : expect;
