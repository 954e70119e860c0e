/** Two mistakes in one call of files: which is named? The pages list errors without an order; all here is our reading. */
import { type Case, type ExpectedResponse, frozen, later, type Need, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import {
  createPage,
  filePart,
  fileUploaded,
  getFile,
  getPage,
  keyOf,
  neverLive,
  noForm,
  sendFile,
  set,
  uploadFault,
} from './file-requests.ts';
import { app, tokenOf, withToken } from './requests.ts';
import {
  badParam,
  badToken,
  botOff,
  deadUserToken,
  deleted,
  noScope,
  noToken,
  notOwner,
  token,
  tooLarge,
  tooMany,
  userToken,
} from './responses.ts';
import { edgePage, violated } from './switches.ts';

type How = ReturnType<typeof withToken>;
type Call = readonly [send: (how: How, earlier: readonly HttpResponse[]) => RequestTemplate, expect: ExpectedResponse];

/** Declared anew before each call, with its token from the first. */
const asApp = (id: string, more: Parameters<typeof app>[1], ...calls: readonly Call[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, app(id)], send: tokenOf(id), expect: token },
  { send: ([first]) => sendFile({}, tokenIn(first)), expect: fileUploaded },
  ...calls.map(
    ([send, expect]): Step => ({
      needs: [app(id, more)],
      send: (earlier) => send(tokenIn(earlier[0]), earlier),
      expect,
    }),
  ),
];
const tokenIn = (response: HttpResponse | undefined): How => withToken(textAt(response, 'tenant_access_token'));

const edge: Need = set('chunked', 'edge-400');
const asField: Need = set('missingPart', 99992402);
const chunked = { form: { framing: 'chunked' } } as const;
const tooMuch = filePart({ content: () => new Uint8Array(31_457_281) });
const empty = filePart({ content: '' });

const badTokens: readonly (readonly [slug: string, headers: Record<string, string>, ExpectedResponse, Need[]])[] = [
  ['no-token', {}, noToken, []],
  ['bearer-twice', { Authorization: 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560' }, deadUserToken, []],
  ['a-user-token', { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }, userToken, []],
  [
    'an-unknown-user-token',
    { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' },
    deadUserToken,
    [app('cli_contractfiles010')],
  ],
  ['an-unknown-token', { Authorization: 'Bearer x-not-a-token' }, badToken, []],
];

interface Ordered {
  readonly slug: string;
  readonly read: string;
  readonly steps: readonly [Step, ...Step[]];
  readonly page?: string;
}

const tokens: readonly Ordered[] = badTokens.flatMap(([slug, headers, expect, needs]) => [
  {
    slug: `edge-before-${slug}`,
    read: 'the framing, the token',
    steps: [{ needs: [edge, ...needs], send: sendFile({}, { headers, ...chunked }), expect: edgePage }],
  },
  {
    slug: `${slug}-before-form`,
    read: 'the token, the form',
    steps: [{ needs, send: { ...noForm, headers }, expect }],
  },
]);

const app8 = 'cli_contractfiles008';
const app11 = 'cli_contractfiles011';

const rows: readonly Ordered[] = [
  ...tokens,
  {
    slug: 'minute-before-scope',
    read: 'the rate, the scope',
    steps: [
      { needs: [frozen, app(app11, { scopes: [] })], send: tokenOf(app11), expect: token },
      ...Array.from(
        { length: 1000 },
        (_, i): Step => ({
          needs: i > 0 && i % 50 === 0 ? [later(1)] : [],
          send: ([first]) => sendFile({}, tokenIn(first)),
          expect: noScope(app11),
        }),
      ),
      { needs: [later(1)], send: ([first]) => sendFile({}, tokenIn(first)), expect: tooMany('1000', '40') },
    ],
  },
  {
    slug: 'scope-before-form',
    read: 'the scope, the form, the bot',
    steps: asApp(
      app8,
      { scopes: [], bot: false },
      [(how) => ({ ...noForm, ...how }), noScope(app8)],
      [(how) => sendFile({ file_type: undefined }, how), noScope(app8)],
      [(how) => sendFile({ file_type: 'docx' }, how), noScope(app8)],
    ),
  },
  {
    slug: 'parameters-before-bot',
    read: 'the fields, the bot, the bytes',
    steps: asApp(
      'cli_contractfiles009',
      { bot: false },
      [(how) => ({ ...noForm, ...how }), badParam],
      [(how) => sendFile({ file_type: undefined }, how), badParam],
      [(how) => sendFile({ file_type: 'docx' }, how), badParam],
      [(how) => sendFile({ file_name: undefined }, how), badParam],
      [(how) => sendFile({ duration: 'x' }, how), badParam],
      [(how) => sendFile({ file: undefined }, how), badParam],
      [(how) => sendFile({ file: empty }, how), botOff],
      [(how) => sendFile({ file: tooMuch }, how), botOff],
    ),
  },
  {
    slug: 'fields-in-turn',
    read: 'file_type, file_name, duration, file',
    steps: [
      {
        needs: [asField],
        send: sendFile({ file_type: undefined, file_name: undefined }),
        expect: violated('file_type'),
      },
      { send: sendFile({ file_type: 'docx', file_name: undefined }), expect: badParam },
      { send: sendFile({ file_name: undefined, duration: 'x' }), expect: violated('file_name') },
      { send: sendFile({ file_name: undefined, file: undefined }), expect: violated('file_name') },
      { send: sendFile({ duration: 'x', file: undefined }), expect: badParam },
      { send: sendFile({ file: undefined }), expect: violated('file') },
    ],
  },
  {
    slug: 'fields-before-bytes',
    read: 'the fields, the bytes',
    steps: [
      { send: sendFile({ duration: 'x', file: empty }), expect: badParam },
      { send: sendFile({ file_type: 'docx', file: tooMuch }), expect: badParam },
      { send: sendFile({ file: tooMuch }), expect: tooLarge },
    ],
  },
  {
    slug: 'edge-by-its-code',
    read: 'what stands in front comes first, and may be asked for',
    page: 'openclaw-95291',
    steps: [{ needs: [uploadFault('edge-400')], send: sendFile(), expect: edgePage }],
  },
  {
    slug: 'key-before-bot',
    read: 'the key, the bot, the owner',
    page: getPage,
    steps: asApp(
      'cli_contractfiles012',
      { bot: false },
      [(how) => getFile('nonsense', how.headers), badParam],
      [(how, [, upload]) => getFile(keyOf(upload), how.headers), botOff],
    ),
  },
  {
    slug: 'bot-before-what-became-of-a-file',
    read: 'the bot, whether the file is there, whose it is',
    page: getPage,
    steps: [
      ...asApp('cli_contractfiles013', {}),
      { needs: [app('cli_contractfiles014')], send: tokenOf('cli_contractfiles014'), expect: token },
      {
        send: ([, upload, second]) => getFile(keyOf(upload), tokenIn(second).headers),
        expect: notOwner,
      },
      {
        needs: [app('cli_contractfiles014', { bot: false })],
        send: ([, upload, second]) => getFile(keyOf(upload), tokenIn(second).headers),
        expect: botOff,
      },
      {
        to: 'control plane',
        send: ([, upload]) => ({ method: 'DELETE', url: `/images/${keyOf(upload)}` }),
        expect: { status: 204, body: { kind: 'empty' } },
      },
      { send: ([, upload, second]) => getFile(keyOf(upload), tokenIn(second).headers), expect: botOff },
      { send: ([first, upload]) => getFile(keyOf(upload), tokenIn(first).headers), expect: deleted },
    ],
  },
];

export const fileOrderCases: readonly Case[] = rows.map(({ slug, read, steps, page = createPage }) => ({
  id: `feishu/files-order-${slug}`,
  because: {
    page,
    at: 'error codes',
    says: 'the errors are listed without an order',
    assumes: `they are looked at so: ${read}`,
  },
  grade: 'assumed',
  live: neverLive,
  steps,
}));
