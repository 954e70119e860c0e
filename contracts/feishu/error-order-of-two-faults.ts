/**
 * Two faults at once that no other case has together: which is named? The gateway was seen to come before the service; all
 * else here is our reading, since the page lists errors and says nothing of their order.
 */
import { gif, png } from '../../fixtures/images.ts';
import { type Because, type Case, clockAt, frozen, later, type Need, never, type Step } from '../engine/case.ts';
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
  picture,
  raw,
  smallPng,
  tokenOf,
  upload,
  withToken,
} from './requests.ts';
import {
  badParam,
  badToken,
  badTokenParam,
  botOff,
  noScope,
  noToken,
  notOwner,
  refused,
  token,
  tooLarge,
  tooMany,
  uploaded,
  userToken,
} from './responses.ts';
import { asIsv, askTenantToken, deadAppToken, isv } from './store-app-steps.ts';
import { edgePage, violated } from './switches.ts';

const live = never('needs an app made for this one case, or a clock that stands still');
const unordered = (read: string, from = page): Because => ({
  page: from,
  at: 'Error codes',
  says: 'the errors are listed without an order',
  assumes: `they are looked at so: ${read}`,
});
const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `feishu.${name}`, value });

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
const tokenIn = (response: HttpResponse | undefined) => withToken(textAt(response, 'tenant_access_token'));

/** Declares an app, and has its token as answer 0. */
const asApp = (id: string, more: Parameters<typeof app>[1], ...steps: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, app(id, more)], send: tokenOf(id), expect: token },
  ...steps,
];

const noForm = raw('neither', 'text/plain');
const madeUpUser = withToken('u-7f1bcd13fc57d46bac21793a18e560');
const twice = withToken('Bearer t-7f1bcd13fc57d46bac21793a18e560');
const noSuchUser = refused(
  99991668,
  'Invalid access token for authorization. Please make a request with token attached.',
);

const gateway: readonly Case[] = [
  {
    id: 'feishu/order-token-before-the-form',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P06 to P10, P15',
      says: 'a missing and a made-up token were refused whatever else was sent',
      assumes: 'so it is of a body that is no form',
    },
    grade: 'assumed',
    live,
    steps: [
      { needs: [app('cli_contracttwo0001')], send: { ...noForm, headers: {} }, expect: noToken },
      { send: { ...noForm, ...withToken('x-not-a-token') }, expect: badToken },
      { send: { ...noForm, ...madeUpUser }, expect: noSuchUser },
      { send: { ...noForm, ...twice }, expect: noSuchUser },
    ],
  },
  {
    id: 'feishu/order-user-token-before-the-rate-of-uploads',
    because: unordered('the kind of the token before the rate'),
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen], send: message(picture, madeUpUser), expect: userToken },
      ...times(50, { send: message(picture, madeUpUser), expect: userToken }),
    ],
  },
  {
    id: 'feishu/order-user-token-before-the-rate-of-downloads',
    because: unordered('the kind of the token before the rate', 'feishu-image-get'),
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen], send: download('img_none', madeUpUser.headers), expect: userToken },
      ...times(50, { send: download('img_none', madeUpUser.headers), expect: userToken }),
    ],
  },
  {
    id: 'feishu/order-of-second-minute-and-scope',
    because: {
      page: 'feishu-frequency-control',
      at: 'Tier 4',
      says: 'either limit trips, and no order is named',
      assumes: 'the second is looked at, then the minute, then the scope, and a wait is rounded up',
    },
    grade: 'assumed',
    live,
    steps: asApp(
      'cli_contracttwo0002',
      { scopes: [] },
      { needs: [clockAt('2026-03-04T17:06:00.000Z')], ...withoutScope() },
      ...Array.from({ length: 999 }, (_, i) =>
        (i + 1) % 50 === 0 ? { needs: [later(1)], ...withoutScope() } : withoutScope(),
      ),
      { send: asOwner, expect: tooMany('50', '1') },
      { needs: [clockAt('2026-03-04T17:06:20.400Z')], send: asOwner, expect: tooMany('1000', '40') },
      { needs: [clockAt('2026-03-04T17:06:20.600Z')], send: asOwner, expect: tooMany('1000', '40') },
    ),
  },
];

function asOwner([issued]: readonly HttpResponse[]): RequestTemplate {
  return upload([], tokenIn(issued));
}

function withoutScope(): Step {
  return { send: asOwner, expect: noScope('cli_contracttwo0002') };
}

const chunked = { framing: 'chunked' } as const;
const nameless = { name: 'image', type: 'application/octet-stream', content: smallPng };

const framing: readonly Case[] = [
  {
    id: 'feishu/order-cdn-before-what-the-token-is-worth',
    because: {
      page: 'openclaw-95291',
      at: 'report',
      says: 'the CDN stands in front',
      assumes: 'the gateway never sees the call',
    },
    grade: 'assumed',
    live,
    steps: [
      {
        needs: [set('chunked', 'edge-400')],
        send: message(picture, { ...madeUpUser, form: chunked }),
        expect: edgePage,
      },
      { send: message(picture, { ...twice, form: chunked }), expect: edgePage },
      {
        needs: [app('cli_contracttwo0003')],
        send: message(picture, { ...madeUpUser, form: chunked }),
        expect: edgePage,
      },
      { send: message(picture, { ...withToken('x-not-a-token'), form: chunked }), expect: edgePage },
    ],
  },
  {
    id: 'feishu/order-scope-form-and-bot-around-a-chunked-part-without-name',
    because: unordered('the scope, then the form, then the bot ability'),
    grade: 'assumed',
    live,
    steps: asApp(
      'cli_contracttwo0004',
      { scopes: [], bot: false },
      {
        send: ([issued]) => message(nameless, { ...tokenIn(issued), form: chunked }),
        expect: noScope('cli_contracttwo0004'),
      },
      { send: ([issued]) => ({ ...noForm, ...tokenIn(issued) }), expect: noScope('cli_contracttwo0004') },
      {
        needs: [app('cli_contracttwo0004', { bot: false })],
        send: ([issued]) => message(nameless, { ...tokenIn(issued), form: chunked }),
        expect: badParam,
      },
      { send: ([issued]) => ({ ...noForm, ...tokenIn(issued) }), expect: badParam },
      {
        send: ([issued]) => upload([textField('image_type', 'message')], tokenIn(issued)),
        expect: badParam,
      },
      { send: ([issued]) => message(picture, tokenIn(issued)), expect: botOff },
    ),
  },
];

const big = (make: typeof png | typeof gif, width: number) =>
  file(
    'picture.png',
    once(() => make({ width, height: 16, bytes: 200_001 })),
    'image/png',
  );

const fields: readonly Case[] = [
  {
    id: 'feishu/order-form-before-its-fields',
    because: {
      page: 'hermes-agent-64725',
      at: 'report',
      says: 'a field that is missing is named',
      assumes: 'a body that is no form is refused as one, then image_type is looked at, then image',
    },
    grade: 'assumed',
    live: never('a switch of the emulator'),
    steps: [
      { needs: [set('missingPart', 99992402)], send: noForm, expect: badParam },
      { send: upload([]), expect: violated('image_type') },
      { send: upload([nameless], { form: chunked }), expect: violated('image_type') },
      { send: upload([textField('image_type', 'docx')]), expect: badParam },
      { send: upload([textField('image_type', 'message')]), expect: violated('image') },
    ],
  },
  {
    id: 'feishu/order-size-before-any-pixels',
    because: unordered('the size before the pixels, of a GIF and of an avatar too'),
    grade: 'assumed',
    live: never('a switch of the emulator'),
    steps: [
      { needs: [set('imageMaxBytes', 200_000)], send: message(big(gif, 2001)), expect: tooLarge },
      { send: upload([textField('image_type', 'avatar'), big(png, 4097)]), expect: tooLarge },
    ],
  },
];

const keyIn = (response: HttpResponse | undefined) => textAt(response, 'data.image_key');

const downloads: readonly Case[] = [
  {
    id: 'feishu/order-owner-before-what-an-image-is-for',
    because: unordered('whose image it is before what it was uploaded for', 'feishu-image-get'),
    grade: 'assumed',
    live,
    steps: asApp(
      'cli_contracttwo0005',
      {},
      { needs: [app('cli_contracttwo0006')], send: tokenOf('cli_contracttwo0006'), expect: token },
      {
        send: ([issued]) => upload([textField('image_type', 'avatar'), picture], tokenIn(issued)),
        expect: uploaded,
      },
      { send: ([, stranger, image]) => download(keyIn(image), tokenIn(stranger).headers), expect: notOwner },
      { send: ([issued, , image]) => download(keyIn(image), tokenIn(issued).headers), expect: badParam },
    ),
  },
  {
    id: 'feishu/order-bot-before-an-image-that-is-gone',
    because: unordered('the bot ability before whether the image is still there', 'feishu-image-get'),
    grade: 'assumed',
    live,
    steps: asApp(
      'cli_contracttwo0007',
      {},
      { send: ([issued]) => message(picture, tokenIn(issued)), expect: uploaded },
      {
        to: 'control plane',
        send: { method: 'DELETE', url: '/images' },
        expect: { status: 204, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
      },
      {
        needs: [app('cli_contracttwo0007', { bot: false })],
        send: ([issued, image]) => download(keyIn(image), tokenIn(issued).headers),
        expect: botOff,
      },
    ),
  },
];

const tokens: readonly Case[] = [
  {
    id: 'feishu/order-type-of-an-app-before-its-secret',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P01, P02',
      says: 'an app that is not known is refused with 10003',
      assumes: 'one of a store is not known here, whatever its secret',
    },
    grade: 'assumed',
    live,
    needs: [isv('cli_contracttwo0008')],
    send: askToken('tenant_access_token/internal', { ...own('cli_contracttwo0008'), app_secret: 'wrong' }),
    expect: badTokenParam,
  },
  {
    id: 'feishu/order-app-token-before-the-tenant',
    because: {
      page: 'feishu-generic-codes',
      at: '99991664, 10013',
      says: 'a bad app token and a tenant that did not install the app have codes of their own',
      assumes: 'the token is looked at first',
    },
    grade: 'assumed',
    live,
    steps: asIsv('cli_contracttwo0009', {
      needs: [later(7200)],
      send: ([, bought]) => askTenantToken(bought, 'tk9'),
      expect: deadAppToken,
    }),
  },
];

export const twoFaultCases: readonly Case[] = [...gateway, ...framing, ...fields, ...downloads, ...tokens];
