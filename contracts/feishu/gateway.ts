/** What the gateway settles before the image service is asked: path, token, scope. */
import { type Case, type ExpectedResponse, never, type Step, safe, stores } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { app, bearer, message, page, path, picture, tokenOf, upload, withToken } from './requests.ts';
import { badToken, botOff, noScope, noToken, notFound, token, uploaded, userToken } from './responses.ts';

const probe = 'feishu-gateway-probe';

const open: readonly Case[] = [
  {
    id: 'feishu/refuses-a-missing-token',
    because: { page: probe, at: 'P06, P18', says: 'without Authorization the gateway says 99991661, with HTTP 400' },
    grade: 'observed',
    live: safe,
    send: message(picture, { headers: {} }),
    expect: noToken,
  },
  {
    id: 'feishu/refuses-a-token-without-bearer',
    because: { page: probe, at: 'P08', says: 'a token without the word Bearer counts as none' },
    grade: 'observed',
    live: safe,
    send: message(picture, { headers: { Authorization: 't-7f1bcd13fc57d46bac21793a18e560' } }),
    expect: noToken,
  },
  {
    id: 'feishu/refuses-a-token-of-no-known-kind',
    because: { page: probe, at: 'P07, P10', says: 'a token the gateway does not know is 99991663' },
    grade: 'observed',
    live: safe,
    send: message(picture, withToken('x-not-a-token')),
    expect: badToken,
  },
  {
    id: 'feishu/refuses-a-user-token',
    because: {
      page: 'larksuite-cli-2506',
      at: 'report',
      says: 'where only tenant tokens are taken, as this page lists them, a user token is 99991668',
    },
    grade: 'observed',
    live: never('the live service has taken user tokens here since 2026-08, against its page'),
    send: message(picture, withToken('u-7f1bcd13fc57d46bac21793a18e560')),
    expect: userToken,
  },
  {
    id: 'feishu/refuses-a-user-token-of-the-new-form',
    because: {
      page: probe,
      at: 'P09',
      says: 'a made-up token in the new form of user tokens is 99991668',
      assumes: 'its text is that of the old form',
    },
    grade: 'assumed',
    live: never('the token is made up, and live has another text for such a one (PROBE, P09)'),
    send: message(picture, withToken('eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl')),
    expect: userToken,
  },
  {
    id: 'feishu/asks-for-the-token-before-the-form',
    because: { page: probe, at: 'P15', says: 'the token is checked before any parameter' },
    grade: 'observed',
    live: safe,
    send: upload([], { headers: {} }),
    expect: noToken,
  },
  {
    id: 'feishu/answers-404-on-an-unknown-path',
    because: { page: probe, at: 'P20', says: 'an unknown path is a plain 404, also with a token' },
    grade: 'observed',
    live: safe,
    send: { ...message(picture), url: '/open-apis/im/v1/pictures' },
    expect: notFound,
  },
  {
    id: 'feishu/looks-at-the-path-before-the-token',
    because: {
      page: probe,
      at: 'P20',
      says: 'an unknown path is a plain 404, also with a token',
      assumes: 'it is one without a token too',
    },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: '/open-apis/im/v1/pictures' },
    expect: notFound,
  },
  ...['GET', 'PUT', 'DELETE'].map(
    (method): Case => ({
      id: `feishu/answers-404-on-${method.toLowerCase()}`,
      because: { page: probe, at: 'P03', says: 'a method the path does not have is a plain 404, not a 405' },
      grade: 'observed',
      live: safe,
      send: { method, url: path, headers: bearer },
      expect: notFound,
    }),
  ),
];

const neverLive = never('needs an app made for this one case, with settings nobody can change by call');

/** Declared, its token fetched, then used for `upload`. */
const asApp = (
  app_id: string,
  more: Parameters<typeof app>[1],
  expect: ExpectedResponse,
): readonly [Step, ...Step[]] => [
  { needs: [app(app_id, more)], send: tokenOf(app_id), expect: token },
  { send: ([first]) => message(picture, withToken(textAt(first, 'tenant_access_token'))), expect },
];

const scopes = {
  page: 'feishu-captured-replies',
  at: 'uploads without a scope',
  says: 'without any of the scopes the call is refused with both named, a link, and the violations listed',
};
const either = { page, at: 'request, scopes', says: 'either of im:resource and im:resource:upload is enough' };

const strict: readonly Case[] = [
  {
    id: 'feishu/accepts-a-token-it-issued',
    because: { page, at: 'request headers', says: 'the call wants a tenant_access_token' },
    grade: 'documented',
    live: stores,
    steps: asApp('cli_contractissued01', {}, uploaded),
  },
  {
    id: 'feishu/refuses-a-token-never-issued',
    because: { page: probe, at: 'P07', says: 'a made-up tenant token is 99991663' },
    grade: 'observed',
    live: safe,
    needs: [app('cli_contractstrict01')],
    send: message(picture, withToken('t-g1040000neverissued0000000000000000000000')),
    expect: badToken,
  },
  {
    id: 'feishu/refuses-a-token-after-two-hours',
    because: {
      page: 'feishu-generic-codes',
      at: '99991663',
      says: 'an expired tenant token has the code of an invalid one',
    },
    grade: 'documented',
    live: never('takes two hours'),
    steps: [
      { needs: [app('cli_contractexpired1')], send: tokenOf('cli_contractexpired1'), expect: token },
      {
        needs: [{ kind: 'clock', to: { advance: '7201 seconds' } }],
        send: ([first]) => message(picture, withToken(textAt(first, 'tenant_access_token'))),
        expect: badToken,
      },
    ],
  },
  {
    id: 'feishu/accepts-a-token-just-before-two-hours',
    because: { page: 'feishu-tenant-token', at: 'expire', says: 'a token lives as many seconds as expire says' },
    grade: 'documented',
    live: never('takes two hours'),
    steps: [
      { needs: [app('cli_contractalive001')], send: tokenOf('cli_contractalive001'), expect: token },
      {
        needs: [{ kind: 'clock', to: { advance: '7190 seconds' } }],
        send: ([first]) => message(picture, withToken(textAt(first, 'tenant_access_token'))),
        expect: uploaded,
      },
    ],
  },
  {
    id: 'feishu/refuses-an-app-without-scope',
    because: scopes,
    grade: 'observed',
    live: neverLive,
    steps: asApp('cli_contractnoscope1', { scopes: [] }, noScope('cli_contractnoscope1')),
  },
  {
    id: 'feishu/refuses-an-app-with-other-scopes',
    because: scopes,
    grade: 'observed',
    live: neverLive,
    steps: asApp('cli_contractother001', { scopes: ['im:message', 'im:chat'] }, noScope('cli_contractother001')),
  },
  {
    id: 'feishu/accepts-an-app-with-im-resource',
    because: either,
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractscope001', { scopes: ['im:resource'] }, uploaded),
  },
  {
    id: 'feishu/accepts-an-app-with-im-resource-upload',
    because: either,
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractscope002', { scopes: ['im:resource:upload'] }, uploaded),
  },
  {
    id: 'feishu/refuses-an-app-without-bot',
    because: { page, at: 'error 234007', says: 'the app must have the bot ability' },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractnobot001', { bot: false }, botOff),
  },
];

export const gatewayCases: readonly Case[] = [...open, ...strict];
