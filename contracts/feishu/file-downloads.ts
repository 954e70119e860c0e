/** `GET …/files/:file_key`: whose files come back, how, and what is refused. */
import { type Case, type ExpectedResponse, type Need, never, type Step, safe } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { ascii } from '../engine/request-builders.ts';
import { other } from './download-steps.ts';
import {
  bySwitch,
  downloadFault,
  fileBack,
  filePart,
  fileUploaded,
  getFile,
  keyOf,
  neverLive,
  getPage as page,
  sendFile,
  set,
  storesFile,
  theFile,
} from './file-requests.ts';
import { app, bearer, message, picture, tokenOf, withToken } from './requests.ts';
import { badParam, botOff, deleted, notOwner, refused, token, uploaded } from './responses.ts';

const aKey = 'file_v3_00up_be7e0465-7bc6-4b43-95ef-a28839d57b3g';
const sent: Step = { send: sendFile(), expect: fileUploaded };
const json = { ...bearer, 'Content-Type': 'application/json' };

const kinds = [
  ['opus', 'audio/ogg'],
  ['mp4', 'video/mp4'],
  ['pdf', 'application/pdf'],
  ['doc', 'application/msword'],
  ['xls', 'application/vnd.ms-excel'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['stream', 'application/octet-stream'],
] as const;

const given: readonly Case[] = kinds.map(([file_type, type]) => ({
  id: `feishu/gives-a-file-of-type-${file_type}-back`,
  because: {
    page,
    at: 'response',
    says: 'the file comes back as it is',
    assumes: 'its Content-Type is that of its file_type',
  },
  grade: 'assumed',
  live: storesFile,
  steps: [
    { send: sendFile({ file_type, file: filePart({ content: ascii(file_type) }) }), expect: fileUploaded },
    { send: fileBack, expect: theFile(ascii(file_type), type) },
  ],
}));

const headed = (value: string | null): ExpectedResponse => ({
  ...theFile(),
  headers: { ...theFile().headers, 'Content-Disposition': value },
});
const asked = {
  page,
  at: 'limits',
  says: 'whoever wants the header Content-Disposition sends Content-Type: application/json',
};
const names: readonly (readonly [
  slug: string,
  file_name: string,
  headers: Readonly<Record<string, string>>,
  value: string | null,
  needs?: readonly Need[],
])[] = [
  ['names-a-file-that-is-asked-for-with-a-json-type', 'note.txt', json, 'attachment; filename="note.txt"'],
  ['names-no-file-that-is-asked-for-without-a-type', 'note.txt', bearer, null],
  [
    'as-always-named-names-a-file',
    'note.txt',
    bearer,
    'attachment; filename="note.txt"',
    [set('contentDisposition', 'always')],
  ],
  [
    'names-a-file-with-a-chinese-name',
    '测试 (1).mp4',
    json,
    'attachment; filename="__ (1).mp4"; filename*=UTF-8\'\'%E6%B5%8B%E8%AF%95%20%281%29.mp4',
  ],
  [
    'names-a-file-with-a-quote-in-its-name',
    'a"b;c.txt',
    json,
    'attachment; filename="a_b_c.txt"; filename*=UTF-8\'\'a%22b%3Bc.txt',
  ],
  [
    'names-a-file-as-its-name-was-sent',
    'a%20b.txt',
    json,
    'attachment; filename="a_20b.txt"; filename*=UTF-8\'\'a%2520b.txt',
  ],
];

const named: readonly Case[] = names.map(([slug, file_name, headers, value, needs]) => ({
  id: `feishu/${slug}`,
  because: value === null ? asked : { ...asked, assumes: 'it has the name that the upload gave in file_name' },
  grade: value === null ? 'documented' : 'assumed',
  live: needs ? bySwitch : storesFile,
  steps: [
    { ...(needs && { needs }), send: sendFile({ file_name }), expect: fileUploaded },
    { send: ([first]) => getFile(keyOf(first), headers), expect: headed(value) },
  ],
}));

const notAKey = {
  page,
  at: 'error 234001',
  says: 'a bad parameter is 234001',
  assumes: 'a key that no upload of a file answered is one',
};
const refusals: readonly Case[] = [
  ...(
    [
      ['an-unknown-file-key', aKey],
      ['a-token-of-drive-for-a-file-to-download', 'boxcnabcdefghijklmnopqrstuvw'],
    ] as const
  ).map(
    ([slug, key]): Case => ({
      id: `feishu/refuses-${slug}`,
      because: notAKey,
      grade: 'assumed',
      live: safe,
      send: getFile(key),
      expect: badParam,
    }),
  ),
  {
    id: 'feishu/refuses-the-key-of-a-picture-as-a-file-key',
    because: notAKey,
    grade: 'assumed',
    live: storesFile,
    steps: [
      { send: message(picture), expect: uploaded },
      { send: ([first]) => getFile(textAt(first, 'data.image_key')), expect: badParam },
    ],
  },
  {
    id: 'feishu/refuses-the-file-key-of-another-token-while-open',
    because: {
      page,
      at: 'limits',
      says: 'only what the app uploaded itself can be downloaded',
      assumes: 'without accounts each token is an app',
    },
    grade: 'assumed',
    live: never('the live service knows its apps'),
    steps: [sent, { send: ([first]) => getFile(keyOf(first), other), expect: notOwner }],
  },
  {
    id: 'feishu/refuses-the-key-of-a-deleted-file',
    because: { page, at: 'error 234005', says: 'what is not there any more is refused' },
    grade: 'documented',
    live: never('no call removes a file'),
    steps: [
      sent,
      {
        to: 'control plane',
        send: ([first]) => ({ method: 'DELETE', url: `/images/${keyOf(first)}` }),
        expect: { status: 204, body: { kind: 'empty' } },
      },
      { send: fileBack, expect: deleted },
    ],
  },
];

const withApp = (
  app_id: string,
  more: Parameters<typeof app>[1],
  send: (token: string, earlier: readonly HttpResponse[]) => RequestTemplate,
  expect: ExpectedResponse,
): readonly [Step, ...Step[]] => [
  { needs: [app(app_id)], send: tokenOf(app_id), expect: token },
  { send: ([first]) => sendFile({}, withToken(textAt(first, 'tenant_access_token'))), expect: fileUploaded },
  { needs: [app(app_id, more)], send: (all) => send(textAt(all[0], 'tenant_access_token'), all), expect },
];
const backWith = (given: string, [, upload]: readonly HttpResponse[]) =>
  getFile(keyOf(upload), { Authorization: `Bearer ${given}` });

const apps: readonly Case[] = [
  {
    id: 'feishu/refuses-a-file-download-without-bot',
    because: {
      page,
      at: 'prerequisites',
      says: 'the app must have the bot ability',
      assumes: 'its error is that of the upload, which this page does not list',
    },
    grade: 'assumed',
    live: neverLive,
    steps: withApp('cli_contractfiles005', { bot: false }, backWith, botOff),
  },
  {
    id: 'feishu/gives-a-file-without-any-scope',
    because: { page, at: 'request, scopes', says: 'no scope is asked for' },
    grade: 'documented',
    live: neverLive,
    steps: withApp('cli_contractfiles006', { scopes: [] }, backWith, theFile()),
  },
];

const texts = [
  [234001, 'Invalid request param.', 400],
  [234002, 'Unauthorized.', 401],
  [234005, 'Image has been deleted', 400],
  [234007, 'App does not enable bot feature.', 400],
  [234008, 'The app is not the resource sender', 400],
  [234037, 'Downloaded file size exceeds limit.', 400],
  [234041, 'Tenant master key has been deleted, please contact the tenant administrator.', 400],
  [
    234042,
    'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    400,
  ],
] as const;

const faults: readonly Case[] = texts.map(([code, text, status]) => ({
  id: `feishu/answers-${code}-to-a-file-download`,
  because: {
    page: code === 234007 ? 'feishu-file-create' : page,
    at: `error ${code}`,
    says: 'its status, its code and its text',
  },
  grade: 'documented',
  live: never('nothing a caller sends brings it about at will'),
  steps: [
    sent,
    { needs: [downloadFault(code)], send: fileBack, expect: refused(code, text, status) },
    { send: fileBack, expect: theFile() },
  ],
}));

export const fileDownloadCases: readonly Case[] = [...given, ...named, ...refusals, ...apps, ...faults];
