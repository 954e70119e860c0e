/** How a store app is refused. */

import { type Case, later } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { app, askToken, own, type TokenPath } from './requests.ts';
import { badTokenParam, wrongSecret } from './responses.ts';
import {
  asIsv,
  askTenantToken,
  badTicket,
  buy,
  deadAppToken,
  isv,
  look,
  neverLive,
  resendPage,
  resent,
  storeAppToken,
  unknownTenant,
} from './store-app-steps.ts';

const ticket = {
  page: 'larksuite-go-sdk',
  at: 'what it does on 10012',
  says: '10012 is taken as a bad ticket',
  assumes: 'the service says so, with the text of its table',
};
const notForThem = {
  page: 'feishu-gateway-probe',
  at: 'P01',
  says: 'an app of the other kind was never tried',
  assumes: 'it is 10003',
};
const missing = {
  page: 'feishu-gateway-probe',
  at: 'P01',
  says: 'what is missing was never tried here',
  assumes: 'it is 10003',
};

export const storeAppRefusalCases: readonly Case[] = [
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
    id: 'feishu/isv-takes-the-ticket-before-a-resend-for-an-hour',
    because: {
      ...ticket,
      page: resendPage,
      says: 'a resend pushes the ticket again',
      assumes: 'it is a new one, and the old one works for an hour more',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      look('cli_contractisv00013'),
      { send: askToken('app_ticket/resend', own('cli_contractisv00013')), expect: resent },
      { send: ([looked]) => buy('cli_contractisv00013', looked), expect: storeAppToken() },
      look(),
      { needs: [later(3599)], send: ([looked]) => buy('cli_contractisv00013', looked), expect: storeAppToken(3601) },
      { needs: [later(1)], send: ([looked]) => buy('cli_contractisv00013', looked), expect: badTicket },
      { send: ([, , , looked]) => buy('cli_contractisv00013', looked), expect: storeAppToken(3600) },
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
    because: {
      page: 'feishu-generic-codes',
      at: '10013',
      says: 'no tenant token could be had',
      assumes: 'it is said of an unknown tenant',
    },
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
      page: 'feishu-generic-codes',
      at: '99991664',
      says: 'the app token is not valid',
      assumes: 'we read 200, as its neighbours',
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
        because: {
          page: 'feishu-gateway-probe',
          at: 'P01',
          says: 'an unknown id is 10003',
          assumes: 'so it is here too',
        },
        grade: 'assumed',
        live: neverLive,
        needs: [isv('cli_contractisv00018')],
        send: ask(own('cli_contractisv00019')),
        expect: badTokenParam,
      },
      {
        id: `feishu/isv-answers-10014-to-a-wrong-secret-${name}`,
        because: {
          page: 'feishu-captured-replies',
          at: 'token with a wrong secret',
          says: 'a wrong secret is 10014',
          assumes: 'so it is here too',
        },
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
