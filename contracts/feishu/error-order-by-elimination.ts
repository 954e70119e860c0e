/**
 * Everything wrong at once, then one fault less each time: what is named first is what is looked at first. The gateway
 * was seen to come before the service; all else here is our reading.
 */
import { png } from '../../fixtures/images.ts';
import { type Case, type ExpectedResponse, frozen, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { once, textField } from '../engine/request-builders.ts';
import {
  app,
  askToken,
  download,
  file,
  message,
  own,
  page,
  path,
  picture,
  smallPng,
  tokenUrl,
  upload,
  withToken,
} from './requests.ts';
import {
  badParam,
  badToken,
  badTokenParam,
  botOff,
  empty,
  noScope,
  noSuchToken,
  noToken,
  notAnImage,
  notFound,
  notOwner,
  tenantToken,
  tooLarge,
  tooManyPixels,
  uploaded,
  wrongSecret,
} from './responses.ts';
import { askTenantToken, storeAppToken, storeTenantToken } from './store-app-steps.ts';

const live = never('needs apps made for this one case, with settings nobody can change by call');
const because = (assumes: string) => ({
  page,
  at: 'error codes',
  says: 'each error has a row, and their order is not said',
  assumes,
});

const id = 'cli_contractelim001';
const other = 'cli_contractelim002';
const tenant = 'tenant_access_token/internal';
const fetched = (app_id: string): RequestTemplate => askToken(tenant, own(app_id));
const asApp = (response: HttpResponse | undefined) => withToken(textAt(response, 'tenant_access_token'));

const garbage = (bytes: number) => file('picture.png', () => new Uint8Array(bytes).fill(0x20), 'image/png');
const wide = (bytes?: number) =>
  file(
    'picture.png',
    once(() => png({ width: 12_001, height: 16, bytes })),
    'image/png',
  );
const wrongForm = [textField('image_type', 'docx'), garbage(10_485_761)];

/** With the token of answer 0, after the app has been declared anew. */
const next = (
  parts: Parameters<typeof upload>[0],
  expect: ExpectedResponse,
  more?: Parameters<typeof app>[1],
): Step => ({
  ...(more && { needs: [app(id, more)] }),
  send: ([token]) => upload(parts, asApp(token)),
  expect,
});
const valid = textField('image_type', 'message');

const uploads: readonly Case[] = [
  {
    id: 'feishu/order-of-everything-at-an-upload',
    because: because('path and method, token, scope, form, bot, size, format, pixels'),
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, app(id, { scopes: [], bot: false })], send: fetched(id), expect: tenantToken(7200) },
      { send: { ...upload(wrongForm, { headers: {} }), url: '/open-apis/im/v1/pictures' }, expect: notFound },
      { send: { ...upload(wrongForm, { headers: {} }), method: 'PUT' }, expect: notFound },
      { send: upload(wrongForm, { headers: {} }), expect: noToken },
      { send: upload(wrongForm, withToken('x-not-a-token')), expect: badToken },
      next(wrongForm, noScope(id)),
      next(wrongForm, badParam, { bot: false }),
      next([valid, garbage(10_485_761)], botOff),
      next([valid, garbage(10_485_761)], tooLarge, {}),
      next([valid, garbage(16)], notAnImage),
      next([valid, wide()], tooManyPixels),
      next([valid, picture], uploaded),
    ],
  },
  {
    id: 'feishu/order-of-everything-at-an-upload-without-bytes',
    because: because('scope, form, bot, emptiness'),
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, app(id, { scopes: [], bot: false })], send: fetched(id), expect: tenantToken(7200) },
      next([textField('image_type', 'docx'), file('empty.txt', '')], noScope(id)),
      next([textField('image_type', 'docx'), file('empty.txt', '')], badParam, { bot: false }),
      next([valid, file('empty.txt', '')], botOff),
      next([valid, file('empty.txt', '')], empty, {}),
    ],
  },
  {
    id: 'feishu/order-size-before-pixels',
    because: because('the size is looked at before the pixels'),
    grade: 'assumed',
    live: never('would send ten megabytes for an order nobody promises'),
    send: message(wide(10_485_761)),
    expect: tooLarge,
  },
];

const key = (response: HttpResponse | undefined) => textAt(response, 'data.image_key');
const get = (image: string, token: HttpResponse | undefined) => download(image, asApp(token).headers);

const downloads: readonly Case[] = [
  {
    id: 'feishu/order-of-everything-at-a-download',
    because: { ...because('method, token, key, bot, owner'), page: 'feishu-image-get' },
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, app(id), app(other, { bot: false })], send: fetched(id), expect: tenantToken(7200) },
      { send: fetched(other), expect: tenantToken(7200) },
      { send: ([token]) => message(picture, asApp(token)), expect: uploaded },
      { send: { method: 'PUT', url: `${path}/nonsense` }, expect: notFound },
      { send: download('nonsense', {}), expect: noToken },
      { send: download('nonsense', { Authorization: 'Bearer x-not-a-token' }), expect: badToken },
      { send: ([, stranger]) => get('nonsense', stranger), expect: badParam },
      { send: ([, stranger, image]) => get(key(image), stranger), expect: botOff },
      { needs: [app(other)], send: ([, stranger, image]) => get(key(image), stranger), expect: notOwner },
      {
        send: ([token, , image]) => get(key(image), token),
        expect: { status: 200, headers: { 'Content-Type': 'image/png' }, body: { kind: 'bytes', are: smallPng } },
      },
    ],
  },
];

const broken: RequestTemplate['body'] = { kind: 'raw', content: '{"app_id":', contentType: 'application/json' };
const wrong = { app_secret: 'wrong' };

const custom: readonly Case[] = (['tenant_access_token/internal', 'app_access_token/internal'] as const).map(
  (endpoint) => ({
    id: `feishu/order-of-everything-at-${endpoint.replace(/[_/]/g, '-')}`,
    because: {
      page: 'feishu-gateway-probe',
      at: 'P01 to P05',
      says: 'another method is a plain 404, and an id nobody has is 10003',
      assumes: 'method, body, the id, its secret',
    },
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, app(id)], send: { method: 'GET', url: tokenUrl(endpoint) }, expect: notFound },
      { send: { method: 'POST', url: tokenUrl(endpoint), body: broken }, expect: badTokenParam },
      { send: askToken(endpoint, wrong), expect: badTokenParam },
      { send: askToken(endpoint, { app_id: other, ...wrong }), expect: badTokenParam },
      { send: askToken(endpoint, { app_id: id, ...wrong }), expect: wrongSecret },
      {
        send: askToken(endpoint, own(id)),
        expect:
          endpoint === tenant
            ? tenantToken(7200)
            : {
                status: 200,
                body: { kind: 'json', is: { code: 0, msg: 'ok' }, more: 'allowed', schema: 'feishu#/$defs/appToken' },
              },
      },
    ],
  }),
);

const isv = (appId: string) => app(appId, { type: 'isv', tenants: ['tk1'] });
const ticketed = (fields: object) => askToken('app_access_token', { app_ticket: 'wrong', ...fields });
const badTicket = noSuchToken(10012, 'get app access token fail');

const store: readonly Case[] = [
  {
    id: 'feishu/order-of-everything-of-a-store-app',
    because: {
      page: 'feishu-store-app-token',
      at: 'request',
      says: 'three fields are required, and the order of checks is not said',
      assumes: 'the id, its secret, the ticket',
    },
    grade: 'assumed',
    live,
    steps: [
      {
        needs: [frozen, isv(id)],
        to: 'control plane',
        send: { method: 'GET', url: '/accounts' },
        expect: { status: 200, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
      },
      { send: askToken('app_access_token', wrong), expect: badTokenParam },
      { send: ticketed({ app_id: other, ...wrong }), expect: badTokenParam },
      { send: ticketed({ app_id: id, ...wrong }), expect: wrongSecret },
      { send: ticketed(own(id)), expect: badTicket },
      {
        send: ([looked]) => ticketed({ ...own(id), app_ticket: textAt(looked, 'accounts.0.app_ticket') }),
        expect: storeAppToken(),
      },
      {
        send: askToken('tenant_access_token', { app_access_token: 'a-wrong', tenant_key: 'tk9' }),
        expect: noSuchToken(99991664, 'invalid app token'),
      },
      {
        send: (earlier) => askTenantToken(earlier[5], 'tk9'),
        expect: noSuchToken(10013, 'get tenant access token fail'),
      },
      { send: (earlier) => askTenantToken(earlier[5]), expect: storeTenantToken() },
    ],
  },
];

export const eliminationCases: readonly Case[] = [...uploads, ...downloads, ...custom, ...store];
