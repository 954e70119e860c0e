/**
 * Credentials that name the error they want, for clients that cannot be changed and cannot reach a control plane. A
 * face of Standin's own: the live service would call them invalid. What comes back is what each error is elsewhere.
 */
import { type Because, type Case, type ExpectedResponse, never } from '../engine/case.ts';
import { app, askToken, download, message, page, picture, withToken } from './requests.ts';
import {
  badTokenParam,
  deleted,
  noSuchToken,
  notFound,
  refused,
  tooLarge,
  tooMany,
  uploaded,
  wrongSecret,
} from './responses.ts';
import { edgePage } from './switches.ts';

const live = never('a credential of Standin’s own');
const because = (code: number | string, from = page): Because => ({
  page: from,
  at: `error ${code}`,
  says: 'its code and text',
  assumes: 'the answer to a credential of Standin’s own is that of the error, whatever else is right',
});

const keyGone = refused(234041, 'Tenant master key has been deleted, please contact the tenant administrator.');
const storageFails = refused(
  234042,
  'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
);

const rows: readonly (readonly [wanted: string, slug: string, ExpectedResponse, page?: string])[] = [
  ['234041', '234041', keyGone],
  ['234002', '234002', refused(234002, 'Unauthorized.', 401)],
  ['234006', '234006', tooLarge],
  ['99991400', '99991400', tooMany(/^[1-9]\d*$/, /^[1-9]\d*$/), 'feishu-frequency-control'],
  ['tenantKeyDeleted', 'tenant-key-deleted-by-name', keyGone],
  ['notFound', 'not-found-by-name', notFound, 'feishu-gateway-probe'],
  ['404', '404', notFound, 'feishu-gateway-probe'],
  ['edge-400', 'edge-400', edgePage, 'openclaw-95291'],
];

const uploads: readonly Case[] = rows.map(([wanted, slug, expect, from]) => ({
  id: `feishu/magic-token-answers-${slug}`,
  because: because(wanted, from),
  grade: 'assumed',
  live,
  send: message(picture, withToken(`t-standin-${wanted}`)),
  expect,
}));

const tokens: readonly (readonly [app_id: string, ExpectedResponse])[] = [
  ['10014', wrongSecret],
  ['10003', badTokenParam],
  ['99991543', noSuchToken(99991543, 'login_user invalid')],
];

export const magicCredentialCases: readonly Case[] = [
  ...uploads,
  {
    id: 'feishu/magic-token-answers-234042-each-time-and-strikes-nobody-else',
    because: because(234042),
    grade: 'assumed',
    live,
    steps: [
      { send: message(picture, withToken('t-standin-234042')), expect: storageFails },
      { send: message(picture, withToken('t-standin-234042')), expect: storageFails },
      { send: message(picture), expect: uploaded },
    ],
  },
  {
    id: 'feishu/magic-token-answers-234042-beside-declared-apps',
    because: because(234042),
    grade: 'assumed',
    live,
    needs: [app('cli_contractmagic001')],
    send: message(picture, withToken('t-standin-234042')),
    expect: storageFails,
  },
  {
    id: 'feishu/magic-token-answers-234005-to-a-download',
    because: because(234005, 'feishu-image-get'),
    grade: 'assumed',
    live,
    send: download('img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg', withToken('t-standin-234005').headers),
    expect: deleted,
  },
  ...tokens.map(
    ([code, expect]): Case => ({
      id: `feishu/magic-app-id-answers-${code}`,
      because: because(code, code === '99991543' ? 'feishu-generic-codes' : 'feishu-captured-replies'),
      grade: 'assumed',
      live,
      send: askToken('tenant_access_token/internal', { app_id: `standin-${code}`, app_secret: 'x' }),
      expect,
    }),
  ),
  {
    id: 'feishu/magic-app-id-answers-10014-at-the-other-endpoint-too',
    because: because(10014, 'feishu-captured-replies'),
    grade: 'assumed',
    live,
    needs: [app('cli_contractmagic002')],
    send: askToken('app_access_token/internal', { app_id: 'standin-10014', app_secret: 'x' }),
    expect: wrongSecret,
  },
  {
    id: 'feishu/magic-app-id-answers-10012-to-a-store-app',
    because: because(10012, 'feishu-generic-codes'),
    grade: 'assumed',
    live,
    send: askToken('app_access_token', { app_id: 'standin-10012', app_secret: 'x', app_ticket: 'y' }),
    expect: noSuchToken(10012, 'get app access token fail'),
  },
];
