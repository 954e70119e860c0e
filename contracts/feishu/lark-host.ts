/** The same service under its international name. The cases ask the one address and name the other in Host. */

import { type Case, frozen, never } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { ascii } from '../engine/request-builders.ts';
import {
  app,
  askToken,
  bearer,
  download,
  file,
  lark,
  message,
  own,
  page,
  path,
  picture,
  smallPng,
} from './requests.ts';
import {
  appToken,
  badTokenParam,
  noScope,
  notFound,
  refused,
  tenantToken,
  uploaded,
  wrongSecret,
} from './responses.ts';

const host = 'open.larksuite.com';
const tenant = 'tenant_access_token/internal';
const neverLive = never('needs an account at Lark beside the one at Feishu, and another address');

const onLark = (token: string) => ({ headers: { ...lark, Authorization: `Bearer ${token}` } });

const probed = { page: 'feishu-gateway-probe', at: 'P04', says: 'what Lark answered had the same shape' };
const sameShapes = { ...probed, says: 'what Lark answered had the same shape', assumes: 'so it is of everything' };
const ownLinks = {
  ...probed,
  says: 'what Lark answered had the same shape, and no links',
  assumes: 'they stay on its host',
};

export const larkHostCases: readonly Case[] = [
  {
    id: 'feishu/lark-answers-10003-to-an-unknown-app',
    because: probed,
    grade: 'observed',
    live: neverLive,
    needs: [app('cli_contractlark0001')],
    send: { ...askToken(tenant, own('cli_contractlark0002')), headers: lark },
    expect: badTokenParam,
  },
  {
    id: 'feishu/lark-answers-10014-to-a-wrong-secret',
    because: sameShapes,
    grade: 'assumed',
    live: neverLive,
    needs: [app('cli_contractlark0003')],
    send: { ...askToken(tenant, { app_id: 'cli_contractlark0003', app_secret: 'wrong' }), headers: lark },
    expect: wrongSecret,
  },
  {
    id: 'feishu/lark-gives-a-tenant-token',
    because: sameShapes,
    grade: 'assumed',
    live: neverLive,
    needs: [frozen, app('cli_contractlark0004')],
    send: { ...askToken(tenant, own('cli_contractlark0004')), headers: lark },
    expect: tenantToken(7200),
  },
  {
    id: 'feishu/lark-gives-an-app-token',
    because: sameShapes,
    grade: 'assumed',
    live: neverLive,
    needs: [frozen, app('cli_contractlark0005')],
    send: { ...askToken('app_access_token/internal', own('cli_contractlark0005')), headers: lark },
    expect: appToken(7200),
  },
  {
    id: 'feishu/lark-takes-an-upload-and-gives-it-back',
    because: sameShapes,
    grade: 'assumed',
    live: neverLive,
    steps: [
      { send: message(picture, { headers: { ...bearer, ...lark } }), expect: uploaded },
      {
        send: ([first]) => download(textAt(first, 'data.image_key'), { ...bearer, ...lark }),
        expect: { status: 200, headers: { 'Content-Type': 'image/png' }, body: { kind: 'bytes', are: smallPng } },
      },
    ],
  },
  {
    id: 'feishu/lark-refuses-text-with-links-of-its-own',
    because: ownLinks,
    grade: 'assumed',
    live: neverLive,
    send: message(file('picture.png', ascii('not a picture')), { headers: { ...bearer, ...lark } }),
    expect: refused(234011, "Can't regonnize the image format.", 400, host),
  },
  {
    id: 'feishu/lark-refuses-a-missing-token-with-links-of-its-own',
    because: ownLinks,
    grade: 'assumed',
    live: neverLive,
    send: message(picture, { headers: lark }),
    expect: refused(
      99991661,
      'Missing access token for authorization. Please make a request with token attached.',
      400,
      host,
    ),
  },
  {
    id: 'feishu/lark-refuses-a-missing-scope-with-links-of-its-own',
    because: ownLinks,
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [frozen, app('cli_contractlark0006', { scopes: [] })],
        send: { ...askToken(tenant, own('cli_contractlark0006')), headers: lark },
        expect: tenantToken(7200),
      },
      {
        send: ([first]) => message(picture, onLark(textAt(first, 'tenant_access_token'))),
        expect: noScope('cli_contractlark0006', host),
      },
    ],
  },
  {
    id: 'feishu/feishu-by-name-keeps-its-links',
    because: { page, at: 'HTTP URL', says: 'the page’s own host, named in Host as through a proxy' },
    grade: 'documented',
    live: never('this is the address that every other case asks'),
    send: message(file('picture.png', ascii('not a picture')), { headers: { ...bearer, Host: 'open.feishu.cn' } }),
    expect: refused(234011, "Can't regonnize the image format."),
  },
  {
    id: 'feishu/lark-answers-404-on-an-unknown-path',
    because: sameShapes,
    grade: 'assumed',
    live: neverLive,
    send: { method: 'POST', url: `${path.replace('images', 'pictures')}`, headers: lark },
    expect: notFound,
  },
];
