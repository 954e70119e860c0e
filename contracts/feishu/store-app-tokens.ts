/** The tokens of store apps: what buys them, what they buy, and how long they live. */
import { type Case, frozen, later } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { askToken, own, tokenUrl } from './requests.ts';
import { another, badToken, badTokenParam, uploaded } from './responses.ts';
import {
  appForm,
  asIsv,
  askTenantToken,
  asTenantOfStoreApp,
  buy,
  deadAppToken,
  isv,
  look,
  neverLive,
  page,
  resendPage,
  resent,
  storeAppToken,
  storeTenantToken,
  tenantForm,
  tenantPage,
  use,
} from './store-app-steps.ts';

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
    because: {
      page,
      at: 'request',
      says: 'an id, a secret, a ticket and a tenant',
      assumes: 'an emulator without accounts takes any',
    },
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
      because: {
        page: 'feishu-gateway-probe',
        at: 'P02',
        says: 'a slash at the end changes nothing',
        assumes: 'so it is of all of them',
      },
      grade: 'assumed',
      live: neverLive,
      send: { ...askToken(endpoint, {}), url: `${tokenUrl(endpoint)}/` },
      expect: badTokenParam,
    }),
  ),
];

const lastHalfHour = { says: 'with less than 30 minutes left a new one comes, and both are good' };
const before = { says: 'only the last 30 minutes are spoken of', assumes: 'before them the same one comes' };

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
    because: {
      page: 'feishu-generic-codes',
      at: '99991663',
      says: 'an expired tenant token has the code of an invalid one',
    },
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
      page: 'feishu-generic-codes',
      at: '99991664',
      says: 'the app token is not valid',
      assumes: 'we read 200, as its neighbours',
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

export const storeAppTokenCases: readonly Case[] = [...trio, ...lives];
