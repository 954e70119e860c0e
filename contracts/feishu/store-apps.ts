/**
 * Apps of a store: a ticket that is pushed to them buys an app token, which buys a token of each tenant. What they
 * answer was never seen live, so the pages' samples have the word, and the rest is our reading.
 */
import { type Case, type ExpectedResponse, frozen, type JsonPattern, later, never, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { app, askToken, message, own, picture, type TokenPath, tokenUrl, withToken } from './requests.ts';
import { another, badToken, badTokenParam, jsonHeaders, noSuchToken, uploaded, wrongSecret } from './responses.ts';

const neverLive = never('needs an app of the store, and its tickets come to an address of its own');

const appForm = /^a-[0-9A-Za-z]{22}$/;
const tenantForm = /^t-[0-9A-Za-z]{40}$/;

const issued = (is: { readonly [key: string]: JsonPattern }, schema: string): ExpectedResponse => ({
  status: 200,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: { code: 0, msg: 'success', ...is },
    schema: `feishu#/$defs/${schema}`,
    order: 'as written',
  },
});
export const storeAppToken = (expire = 7200, token: string | RegExp = appForm): ExpectedResponse =>
  issued({ app_access_token: token, expire }, 'isvAppToken');
export const storeTenantToken = (expire = 7200, token: string | RegExp = tenantForm): ExpectedResponse =>
  issued({ tenant_access_token: token, expire }, 'isvTenantToken');
const resent = issued({}, 'resent');

/** Chosen from the generic table: the one the Go SDK answers by asking for the ticket again. */
const badTicket = noSuchToken(10012, 'get app access token fail');
const unknownTenant = noSuchToken(10013, 'get tenant access token fail');
const deadAppToken = noSuchToken(99991664, 'invalid app token');

const page = 'MIRROR app_access_token (store apps)';
const tenantPage = 'MIRROR tenant_access_token (store apps)';
const resendPage = 'MIRROR app_ticket/resend';

const isv = (app_id: string) => app(app_id, { type: 'isv', tenants: ['tk1', 'tk2'] });
/** The ticket would be pushed to the app; an emulator shows it on its control plane. */
const look = (app_id?: string): Step => ({
  ...(app_id !== undefined && { needs: [frozen, isv(app_id)] }),
  to: 'control plane',
  send: { method: 'GET', url: '/accounts' },
  expect: { status: 200, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
});
const ticketIn = (response: HttpResponse | undefined): string => textAt(response, 'accounts.0.app_ticket');
const buy = (app_id: string, looked: HttpResponse | undefined) =>
  askToken('app_access_token', { ...own(app_id), app_ticket: ticketIn(looked) });
export const askTenantToken = (response: HttpResponse | undefined, tenant_key = 'tk1') =>
  askToken('tenant_access_token', { app_access_token: textAt(response, 'app_access_token'), tenant_key });

/** The ticket (answer 0), then the app token it buys (answer 1). */
const asIsv = (app_id: string, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  look(app_id),
  { send: ([looked]) => buy(app_id, looked), expect: storeAppToken() },
  ...more,
];
/** And the token of one tenant (answer 2). */
export const asTenantOfStoreApp = (app_id: string, ...more: readonly Step[]) =>
  asIsv(app_id, { send: ([, bought]) => askTenantToken(bought), expect: storeTenantToken() }, ...more);
const use = (response: HttpResponse | undefined) =>
  message(picture, withToken(textAt(response, 'tenant_access_token')));

const trio: readonly Case[] = [
  {
    id: 'feishu/isv-app-token-is-in-order',
    because: { page, at: 'sample', says: 'code, msg, the token, its seconds, and success for ok' },
    grade: 'documented',
    live: neverLive,
    steps: asIsv('cli_contractisv00001'),
  },
  {
    id: 'feishu/isv-tenant-token-is-in-order',
    because: { page: tenantPage, at: 'sample', says: 'code, msg, the token, its seconds, and success for ok' },
    grade: 'documented',
    live: neverLive,
    steps: asTenantOfStoreApp('cli_contractisv00002'),
  },
  {
    id: 'feishu/isv-resend-is-in-order',
    because: { page: resendPage, at: 'sample', says: 'code and msg, and nothing else' },
    grade: 'documented',
    live: neverLive,
    needs: [isv('cli_contractisv00003')],
    send: askToken('app_ticket/resend', own('cli_contractisv00003')),
    expect: resent,
  },
  {
    id: 'feishu/isv-uploads-for-a-tenant',
    because: { page: tenantPage, at: 'description', says: 'with a tenant’s token the app calls on its behalf' },
    grade: 'documented',
    live: neverLive,
    steps: asTenantOfStoreApp('cli_contractisv00004', { send: ([, , bought]) => use(bought), expect: uploaded }),
  },
  {
    id: 'feishu/isv-gives-each-tenant-its-own-token',
    because: { page: tenantPage, at: 'request, tenant_key', says: 'the key names the tenant the token is for' },
    grade: 'documented',
    live: neverLive,
    steps: asTenantOfStoreApp('cli_contractisv00005', {
      send: ([, bought]) => askTenantToken(bought, 'tk2'),
      expect: ([, , one]) => storeTenantToken(7200, another(textAt(one, 'tenant_access_token'), tenantForm)),
    }),
  },
  {
    id: 'feishu/isv-gives-anybody-tokens-while-open',
    because: { page, at: 'request', says: 'an emulator without accounts takes any id, secret, ticket and tenant' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [frozen],
        send: askToken('app_access_token', { app_id: 'anything', app_secret: 'x', app_ticket: 'y' }),
        expect: storeAppToken(),
      },
      { send: ([bought]) => askTenantToken(bought, 'anybody'), expect: storeTenantToken() },
      { send: ([, bought]) => use(bought), expect: uploaded },
      { send: askToken('app_ticket/resend', { app_id: 'anything', app_secret: 'x' }), expect: resent },
    ],
  },
  ...(['app_access_token', 'tenant_access_token', 'app_ticket/resend'] as const).map(
    (endpoint): Case => ({
      id: `feishu/isv-passes-over-a-slash-after-${endpoint.replace(/[_/]/g, '-')}`,
      because: { page: 'PROBE', at: 'P02', says: 'a slash at the end changes nothing; we read so of all of them' },
      grade: 'assumed',
      live: neverLive,
      send: { ...askToken(endpoint, {}), url: `${tokenUrl(endpoint)}/` },
      expect: badTokenParam,
    }),
  ),
];

const lastHalfHour = { says: 'with less than 30 minutes left a new one comes, and both are good' };
const before = { says: 'only the last 30 minutes are spoken of; we read that before them the same one comes' };

const lives: readonly Case[] = [
  {
    id: 'feishu/isv-gives-the-same-app-token-while-1800-seconds-are-left',
    because: { page, at: 'description', ...before },
    grade: 'assumed',
    live: neverLive,
    steps: asIsv(
      'cli_contractisv00006',
      { needs: [later(5400)], ...look() },
      {
        send: ([, , looked]) => buy('cli_contractisv00006', looked),
        expect: ([, bought]) => storeAppToken(1800, textAt(bought, 'app_access_token')),
      },
    ),
  },
  {
    id: 'feishu/isv-gives-a-new-app-token-when-1799-seconds-are-left',
    because: { page, at: 'description', ...lastHalfHour },
    grade: 'documented',
    live: neverLive,
    steps: asIsv(
      'cli_contractisv00007',
      { needs: [later(5401)], ...look() },
      {
        send: ([, , looked]) => buy('cli_contractisv00007', looked),
        expect: ([, bought]) => storeAppToken(7200, another(textAt(bought, 'app_access_token'), appForm)),
      },
      { send: ([, old]) => askTenantToken(old), expect: storeTenantToken() },
      { send: ([, , , young]) => askTenantToken(young), expect: storeTenantToken() },
    ),
  },
  {
    id: 'feishu/isv-gives-the-same-tenant-token-while-1800-seconds-are-left',
    because: { page: tenantPage, at: 'description', ...before },
    grade: 'assumed',
    live: neverLive,
    steps: asTenantOfStoreApp('cli_contractisv00008', {
      needs: [later(5400)],
      send: ([, bought]) => askTenantToken(bought),
      expect: ([, , one]) => storeTenantToken(1800, textAt(one, 'tenant_access_token')),
    }),
  },
  {
    id: 'feishu/isv-gives-a-new-tenant-token-when-1799-seconds-are-left',
    because: { page: tenantPage, at: 'description', ...lastHalfHour },
    grade: 'documented',
    live: neverLive,
    steps: asTenantOfStoreApp(
      'cli_contractisv00009',
      {
        needs: [later(5401)],
        send: ([, bought]) => askTenantToken(bought),
        expect: ([, , one]) => storeTenantToken(7200, another(textAt(one, 'tenant_access_token'), tenantForm)),
      },
      { send: ([, , old]) => use(old), expect: uploaded },
      { send: ([, , , young]) => use(young), expect: uploaded },
    ),
  },
  {
    id: 'feishu/isv-refuses-a-tenant-token-at-its-end',
    because: { page: 'generic codes', at: '99991663', says: 'an expired tenant token has the code of an invalid one' },
    grade: 'documented',
    live: neverLive,
    steps: asTenantOfStoreApp('cli_contractisv00010', {
      needs: [later(7200)],
      send: ([, , old]) => use(old),
      expect: badToken,
    }),
  },
  {
    id: 'feishu/isv-refuses-an-app-token-at-its-end',
    because: {
      page: 'generic codes',
      at: '99991664',
      says: 'the app token is not valid; we read 200, as its neighbours',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asIsv('cli_contractisv00011', {
      needs: [later(7200)],
      send: ([, old]) => askTenantToken(old),
      expect: deadAppToken,
    }),
  },
];

const ticket = {
  page: 'Go SDK',
  at: 'sheet 3 and 5.3',
  says: '10012 is taken as a bad ticket; its text is the table’s',
};
const notForThem = { page: 'PROBE', at: 'sheet 3', says: 'an app of the other kind was never tried; we read 10003' };
const missing = { page: 'PROBE', at: 'P01', says: 'what is missing was never tried here; we read 10003' };

const refusals: readonly Case[] = [
  {
    id: 'feishu/isv-answers-10012-to-a-wrong-ticket',
    because: ticket,
    grade: 'assumed',
    live: neverLive,
    needs: [isv('cli_contractisv00012')],
    send: askToken('app_access_token', { ...own('cli_contractisv00012'), app_ticket: 'wrong' }),
    expect: badTicket,
  },
  {
    id: 'feishu/isv-answers-10012-to-the-ticket-before-a-resend',
    because: { ...ticket, page: resendPage, says: 'a resend pushes a ticket; we read that it is new and ends the old' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      look('cli_contractisv00013'),
      { send: askToken('app_ticket/resend', own('cli_contractisv00013')), expect: resent },
      { send: ([looked]) => buy('cli_contractisv00013', looked), expect: badTicket },
      look(),
      { send: ([, , , looked]) => buy('cli_contractisv00013', looked), expect: storeAppToken() },
    ],
  },
  {
    id: 'feishu/isv-answers-10012-to-the-ticket-of-another-app',
    because: ticket,
    grade: 'assumed',
    live: neverLive,
    steps: [
      look('cli_contractisv00014'),
      {
        needs: [isv('cli_contractisv00015')],
        send: ([looked]) => buy('cli_contractisv00015', looked),
        expect: badTicket,
      },
    ],
  },
  {
    id: 'feishu/isv-answers-10013-to-an-unknown-tenant',
    because: { page: 'generic codes', at: '10013', says: 'no tenant token could be had; for whom, we choose' },
    grade: 'assumed',
    live: neverLive,
    steps: asIsv('cli_contractisv00016', {
      send: ([, bought]) => askTenantToken(bought, 'tk9'),
      expect: unknownTenant,
    }),
  },
  {
    id: 'feishu/isv-answers-99991664-to-a-token-never-issued',
    because: {
      page: 'generic codes',
      at: '99991664',
      says: 'the app token is not valid; we read 200, as its neighbours',
    },
    grade: 'assumed',
    live: neverLive,
    needs: [isv('cli_contractisv00017')],
    send: askToken('tenant_access_token', { app_access_token: 'a-neverissued000000000000', tenant_key: 'tk1' }),
    expect: deadAppToken,
  },
  ...(['app_access_token', 'app_ticket/resend'] as const).flatMap((endpoint): Case[] => {
    const [name, more] = endpoint === 'app_access_token' ? ['for-a-token', { app_ticket: 'x' }] : ['for-a-ticket', {}];
    const ask = (fields: Readonly<Record<string, unknown>>) => askToken(endpoint, { ...fields, ...more });
    return [
      {
        id: `feishu/isv-answers-10003-to-an-unknown-app-${name}`,
        because: { page: 'PROBE', at: 'P01', says: 'an unknown id is 10003; we read so here too' },
        grade: 'assumed',
        live: neverLive,
        needs: [isv('cli_contractisv00018')],
        send: ask(own('cli_contractisv00019')),
        expect: badTokenParam,
      },
      {
        id: `feishu/isv-answers-10014-to-a-wrong-secret-${name}`,
        because: { page: 'larksuite/cli', at: 'sheet 3', says: 'a wrong secret is 10014; we read so here too' },
        grade: 'assumed',
        live: neverLive,
        needs: [isv('cli_contractisv00020')],
        send: ask({ app_id: 'cli_contractisv00020', app_secret: 'wrong' }),
        expect: wrongSecret,
      },
      {
        id: `feishu/isv-answers-10003-to-a-custom-app-${name}`,
        because: notForThem,
        grade: 'assumed',
        live: neverLive,
        needs: [app('cli_contractisv00021')],
        send: ask(own('cli_contractisv00021')),
        expect: badTokenParam,
      },
    ];
  }),
  ...(['tenant_access_token/internal', 'app_access_token/internal'] as const satisfies TokenPath[]).map(
    (endpoint): Case => ({
      id: `feishu/answers-10003-to-an-isv-app-at-${endpoint.replace(/[_/]/g, '-')}`,
      because: notForThem,
      grade: 'assumed',
      live: neverLive,
      needs: [isv('cli_contractisv00022')],
      send: askToken(endpoint, own('cli_contractisv00022')),
      expect: badTokenParam,
    }),
  ),
  {
    id: 'feishu/isv-answers-10003-without-a-ticket',
    because: missing,
    grade: 'assumed',
    live: neverLive,
    send: askToken('app_access_token', { app_id: 'anything', app_secret: 'x' }),
    expect: badTokenParam,
  },
  {
    id: 'feishu/isv-answers-10003-without-an-app-token',
    because: missing,
    grade: 'assumed',
    live: neverLive,
    send: askToken('tenant_access_token', { tenant_key: 'tk1' }),
    expect: badTokenParam,
  },
  {
    id: 'feishu/isv-answers-10003-without-a-tenant-key',
    because: missing,
    grade: 'assumed',
    live: neverLive,
    steps: asIsv('cli_contractisv00023', {
      send: ([, bought]) => askToken('tenant_access_token', { app_access_token: textAt(bought, 'app_access_token') }),
      expect: badTokenParam,
    }),
  },
];

export const storeAppCases: readonly Case[] = [...trio, ...lives, ...refusals];
