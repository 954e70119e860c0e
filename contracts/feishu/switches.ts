/** What the page leaves open, or what live contradicts: the other settings of each switch, with where they come from. */
import { png } from '../../fixtures/images.ts';
import {
  type Because,
  type Case,
  type EvidenceGrade,
  type ExpectedResponse,
  type Need,
  never,
} from '../engine/case.ts';
import { once, textField } from '../engine/request-builders.ts';
import { app, download, file, message, picture, smallPng, upload, withToken } from './requests.ts';
import { logId, refused, tooLarge, uploaded } from './responses.ts';

const live = never('a switch of the emulator');
const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `feishu.${name}`, value });

const namelessPart = { name: 'image', type: 'application/octet-stream', content: smallPng };
const nameless = message(namelessPart, { form: { framing: 'chunked' } });
const weighing = (bytes: number) =>
  file(
    'big.png',
    once(() => png({ width: 16, height: 16, bytes })),
    'image/png',
  );

export const violated = (field: string): ExpectedResponse => ({
  status: 400,
  headers: { 'Content-Type': 'application/json', 'X-Tt-Logid': logId },
  body: {
    kind: 'json',
    is: {
      code: 99992402,
      msg: 'field validation failed',
      error: { field_violations: [{ field, description: `${field} is required` }] },
    },
    more: 'allowed',
    schema: 'feishu#/$defs/fieldFailure',
  },
});

export const edgePage: ExpectedResponse = {
  status: 400,
  headers: { 'Content-Type': /^text\/html/ },
  body: { kind: 'unspecified', why: 'the whole page was not written down' },
};

const cli = {
  page: 'larksuite-cli-helpers',
  at: 'maxImageUploadSize',
  says: 'a client of the makers stops at 5 MiB, itself allowed',
};
const users = { page: 'larksuite-cli-2173', at: 'report', says: 'user tokens have been taken here since 2026-08' };
const fields = {
  page: 'hermes-agent-64725',
  at: 'report',
  says: 'uploads were answered with 99992402',
  assumes: 'the gateway may check the fields, and names the one that is missing',
};

const rows: readonly (readonly [
  slug: string,
  Because,
  EvidenceGrade,
  Need,
  ReturnType<typeof message>,
  ExpectedResponse,
])[] = [
  [
    'as-in-the-cli-accepts-5242880-bytes',
    cli,
    'observed',
    set('imageMaxBytes', 5_242_880),
    message(weighing(5_242_880)),
    uploaded,
  ],
  [
    'as-in-the-cli-refuses-5242881-bytes',
    cli,
    'observed',
    set('imageMaxBytes', 5_242_880),
    message(weighing(5_242_881)),
    tooLarge,
  ],
  [
    'as-observed-accepts-a-user-token',
    users,
    'observed',
    set('userToken', 'accept'),
    message(picture, withToken('u-7f1bcd13fc57d46bac21793a18e560')),
    uploaded,
  ],
  [
    'with-fields-checked-refuses-a-missing-image-type',
    fields,
    'assumed',
    set('missingPart', 99992402),
    upload([picture]),
    violated('image_type'),
  ],
  [
    'with-fields-checked-refuses-a-missing-image',
    fields,
    'assumed',
    set('missingPart', 99992402),
    upload([textField('image_type', 'message')]),
    violated('image'),
  ],
  [
    'as-lenient-accepts-a-chunked-upload-without-filename',
    {
      page: 'rfc-9112',
      at: '7.1',
      says: 'a chunked body is as good as any',
      assumes: 'what was refused may have been one SDK’s alone',
    },
    'assumed',
    set('chunked', 'accept-all'),
    nameless,
    uploaded,
  ],
  [
    'as-behind-the-cdn-refuses-a-chunked-upload',
    { page: 'openclaw-95291', at: 'report', says: 'the CDN in front answers with a page of its own, not with JSON' },
    'observed',
    set('chunked', 'edge-400'),
    nameless,
    edgePage,
  ],
  [
    'as-behind-the-cdn-refuses-a-chunked-upload-before-its-token',
    {
      page: 'openclaw-95291',
      at: 'report',
      says: 'the CDN stands in front',
      assumes: 'the gateway, which asks for the token, never sees the call',
    },
    'assumed',
    set('chunked', 'edge-400'),
    message(namelessPart, { headers: {}, form: { framing: 'chunked' } }),
    edgePage,
  ],
];

const madeUp = withToken('eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl');
const noSuchUser = refused(
  99991668,
  'Invalid access token for authorization. Please make a request with token attached.',
);

export const switchCases: readonly Case[] = [
  ...rows.map(
    ([slug, because, grade, need, send, expect]): Case => ({
      id: `feishu/${slug}`,
      because,
      grade,
      live,
      needs: [need],
      send,
      expect,
    }),
  ),
  {
    id: 'feishu/as-observed-refuses-a-made-up-user-token',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P09',
      says: 'where user tokens are taken, one that was made up is 99991668',
    },
    grade: 'observed',
    live,
    needs: [app('cli_contractuser0001'), set('userToken', 'accept')],
    send: message(picture, madeUp),
    expect: noSuchUser,
  },
  {
    id: 'feishu/as-observed-refuses-a-download-with-a-made-up-user-token',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P09',
      says: 'where user tokens are taken, one that was made up is 99991668',
      assumes: 'so it is of a download too',
    },
    grade: 'assumed',
    live,
    needs: [app('cli_contractuser0002'), set('userToken', 'accept')],
    send: download('img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg', madeUp.headers),
    expect: noSuchUser,
  },
];
