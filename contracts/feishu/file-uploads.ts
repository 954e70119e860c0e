/** What is taken as a file, and what is not. */
import { type Because, type Case, type EvidenceGrade, type ExpectedResponse, never, safe } from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import { once } from '../engine/request-builders.ts';
import {
  bySwitch,
  content,
  fileBack,
  filePart,
  fileUploaded,
  neverLive,
  noForm,
  createPage as page,
  sendFile,
  set,
  storesFile,
  theFile,
  uploadFault,
} from './file-requests.ts';
import { app, bearer, tokenOf, withToken } from './requests.ts';
import { badParam, botOff, empty, noScope, refused, token, tooLarge } from './responses.ts';
import { edgePage, violated } from './switches.ts';

const weighing = (bytes: number) => filePart({ content: once(() => new Uint8Array(bytes).fill(0x20)) });

interface Row {
  readonly slug: string;
  readonly because: Because;
  readonly grade?: EvidenceGrade;
  readonly send: RequestTemplate;
  readonly expect?: ExpectedResponse;
}

const types: readonly Row[] = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream'].map((file_type) => ({
  slug: `accepts-a-file-of-type-${file_type}`,
  because: { page, at: 'request body, file_type', says: `${file_type} is among the values` },
  send: sendFile({ file_type }),
}));

const readable: readonly Row[] = [
  ...types,
  {
    slug: 'accepts-a-file-with-a-duration',
    because: { page, at: 'request body, duration', says: 'a number of milliseconds' },
    send: sendFile({ file_type: 'mp4', duration: '3000' }),
  },
  {
    slug: 'accepts-a-file-with-an-empty-duration',
    because: {
      page: 'larksuite-python-sdk',
      at: 'im.v1.file.create',
      says: 'its part is written though nothing stands in it, and uploads work',
    },
    grade: 'observed',
    send: sendFile({ duration: '' }),
  },
  {
    slug: 'accepts-a-file-in-a-part-without-name-and-type',
    because: {
      page: 'larksuite-python-sdk',
      at: 'im.v1.file.create',
      says: 'its part of the file has neither',
      assumes: 'it is taken, as such a part with a picture was',
    },
    grade: 'assumed',
    send: sendFile({ file: { name: 'file', content } }),
  },
  {
    slug: 'accepts-a-chunked-file-without-filename',
    because: {
      page: 'node-sdk-44',
      at: 'report',
      says: 'the bytes that were refused as a picture were taken as a file',
      assumes: 'in the same form',
    },
    grade: 'assumed',
    send: sendFile(
      { file: { name: 'file', type: 'application/octet-stream', content } },
      { form: { framing: 'chunked' } },
    ),
  },
  {
    slug: 'accepts-a-file-before-its-fields',
    because: { page: 'larksuite-go-sdk', at: 'its form, written from a map', says: 'the parts come in random order' },
    grade: 'observed',
    send: {
      ...sendFile(),
      body: {
        kind: 'form',
        parts: [filePart(), { name: 'file_name', content: 'note.txt' }, { name: 'file_type', content: 'stream' }],
      },
    },
  },
  {
    slug: 'accepts-a-file-with-a-chinese-name',
    because: {
      page: 'openclaw-33912',
      at: 'report',
      says: 'a name in plain UTF-8 works, where a percent-encoded one is shown as it is',
    },
    grade: 'observed',
    send: sendFile({ file_name: '测试视频.mp4', file_type: 'mp4' }),
  },
  {
    slug: 'answers-a-file-with-a-key-of-the-form-that-was-seen',
    because: {
      page: 'openclaw-cn-58',
      at: 'report',
      says: 'file_v3_00, two characters, and a UUID whose last digit is g',
      assumes: 'every key is of that form',
    },
    grade: 'assumed',
    send: sendFile({ file_type: 'pdf' }),
  },
  {
    slug: 'accepts-31457280-bytes-as-a-file',
    because: { page, at: 'limits', says: 'at most 30 MB', assumes: 'MB is 1024 x 1024, itself allowed' },
    grade: 'assumed',
    send: sendFile({ file: weighing(31_457_280) }),
  },
];

const required = {
  page,
  at: 'request body',
  says: 'file_type, file_name and file are required',
  assumes: 'a missing one is 234001',
};
const refusable: readonly Row[] = [
  {
    slug: 'refuses-31457281-bytes-as-a-file',
    because: { page, at: 'limits', says: 'at most 30 MB' },
    send: sendFile({ file: weighing(31_457_281) }),
    expect: tooLarge,
  },
  {
    slug: 'refuses-a-file-of-0-bytes',
    because: { page, at: 'limits', says: 'an empty file is not taken' },
    send: sendFile({ file: filePart({ content: '' }) }),
    expect: empty,
  },
  {
    slug: 'refuses-a-file-of-type-audio',
    because: {
      page,
      at: 'request body, file_type',
      says: 'seven values are listed',
      assumes: 'another is 234001, as another image_type is',
    },
    grade: 'assumed',
    send: sendFile({ file_type: 'audio' }),
  },
  {
    slug: 'refuses-a-file-with-a-duration-that-is-no-number',
    because: { page, at: 'request body, duration', says: 'it is an int', assumes: 'anything else is 234001' },
    grade: 'assumed',
    send: sendFile({ duration: '3.5 s' }),
  },
  ...(['file_type', 'file_name', 'file'] as const).map((name) => ({
    slug: `refuses-a-file-without-${name.replace('_', '-')}`,
    because: required,
    grade: 'assumed' as const,
    send: sendFile({ [name]: undefined }),
  })),
  {
    slug: 'refuses-a-file-with-an-empty-name',
    because: { ...required, says: 'file_name is required', assumes: 'an empty one is none' },
    grade: 'assumed',
    send: sendFile({ file_name: '' }),
  },
  {
    slug: 'refuses-a-file-that-is-no-form',
    because: { page, at: 'error 234001', says: 'a bad parameter is 234001', assumes: 'so is a body that is no form' },
    grade: 'assumed',
    send: noForm,
  },
];

const cases = [
  ...readable.map((row) => ({ live: storesFile, expect: fileUploaded, ...row })),
  ...refusable.map((row) => ({ live: safe, expect: badParam, ...row })),
].map(({ slug, grade = 'documented', ...rest }): Case => ({ id: `feishu/${slug}`, grade, ...rest }));

const audio = sendFile({ file_type: 'audio' });
const anyType = {
  page: 'larksuite-cli-1247',
  at: 'report',
  says: 'a file of the type audio was taken, and no message took it',
};

const switched: readonly Case[] = [
  {
    id: 'feishu/as-any-type-accepts-a-file-of-type-audio',
    because: anyType,
    grade: 'observed',
    live: bySwitch,
    needs: [set('fileType', 'any')],
    send: audio,
    expect: fileUploaded,
  },
  {
    id: 'feishu/as-any-type-refuses-a-file-without-one',
    because: { ...anyType, assumes: 'none at all is still none' },
    grade: 'assumed',
    live: bySwitch,
    needs: [set('fileType', 'any')],
    send: sendFile({ file_type: '' }),
    expect: badParam,
  },
  {
    id: 'feishu/as-any-type-gives-a-file-of-type-audio-back-as-a-stream',
    because: { ...anyType, assumes: 'it is kept like one of the type stream' },
    grade: 'assumed',
    live: bySwitch,
    steps: [
      { needs: [set('fileType', 'any')], send: audio, expect: fileUploaded },
      { send: fileBack, expect: theFile() },
    ],
  },
  ...(['file_type', 'file_name', 'file'] as const).map(
    (name): Case => ({
      id: `feishu/as-99992402-refuses-a-file-without-${name.replace('_', '-')}`,
      because: {
        page: 'hermes-agent-51609',
        at: 'description',
        says: 'uploads of files were answered with 99992402',
        assumes: 'the gateway may check the fields, and names the one that is missing',
      },
      grade: 'assumed',
      live: bySwitch,
      needs: [set('missingPart', 99992402)],
      send: sendFile({ [name]: undefined }),
      expect: violated(name),
    }),
  ),
  {
    id: 'feishu/as-edge-refuses-a-chunked-file',
    because: {
      page: 'openclaw-95291',
      at: 'report',
      says: 'uploads met the HTML page of the CDN',
      assumes: 'those of files too',
    },
    grade: 'assumed',
    live: bySwitch,
    needs: [set('chunked', 'edge-400')],
    send: sendFile({}, { form: { framing: 'chunked' } }),
    expect: edgePage,
  },
  {
    id: 'feishu/as-decimal-refuses-30000001-bytes-as-a-file',
    because: { page, at: 'limits', says: 'at most 30 MB', assumes: 'MB may be a million bytes' },
    grade: 'assumed',
    live: bySwitch,
    needs: [set('fileMaxBytes', 30_000_000)],
    send: sendFile({ file: weighing(30_000_001) }),
    expect: tooLarge,
  },
];

/** Declared, its token fetched, then used. */
const asApp = (app_id: string, more: Parameters<typeof app>[1], expect: ExpectedResponse) =>
  [
    { needs: [app(app_id, more)], send: tokenOf(app_id), expect: token },
    {
      send: ([first]: Parameters<typeof fileBack>[0]) => sendFile({}, withToken(textAt(first, 'tenant_access_token'))),
      expect,
    },
  ] as const;

const either = { page, at: 'request, scopes', says: 'either of im:resource and im:resource:upload is enough' };

const apps: readonly Case[] = [
  {
    id: 'feishu/refuses-a-file-without-a-scope',
    because: { ...either, says: 'one of two scopes is needed', assumes: 'its refusal is that of a picture' },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractfiles001', { scopes: ['im:message'] }, noScope('cli_contractfiles001')),
  },
  {
    id: 'feishu/accepts-a-file-with-im-resource',
    because: either,
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractfiles002', { scopes: ['im:resource'] }, fileUploaded),
  },
  {
    id: 'feishu/accepts-a-file-with-im-resource-upload',
    because: either,
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractfiles003', { scopes: ['im:resource:upload'] }, fileUploaded),
  },
  {
    id: 'feishu/refuses-a-file-without-bot',
    because: { page, at: 'error 234007', says: 'the app must have the bot ability' },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractfiles004', { bot: false }, botOff),
  },
];

const texts = [
  [232096, 'Meta writing has stopped, please try again later.', 400],
  [234001, 'Invalid request param.', 400],
  [234002, 'Unauthorized.', 401],
  [234006, 'The file size exceed the max value.', 400],
  [234007, 'App does not enable bot feature.', 400],
  [234010, "File's size can't be 0.", 400],
  [234041, 'Tenant master key has been deleted, please contact the tenant administrator.', 400],
  [
    234042,
    'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    400,
  ],
] as const;

const faults: readonly Case[] = [
  ...texts.map(
    ([code, text, status]): Case => ({
      id: `feishu/answers-${code}-to-a-file-by-fault`,
      because: { page, at: `error ${code}`, says: 'its status, its code and its text' },
      grade: 'documented',
      live: never('nothing a caller sends brings it about at will'),
      steps: [
        { needs: [uploadFault(code)], send: sendFile(), expect: refused(code, text, status) },
        { send: sendFile(), expect: fileUploaded },
      ],
    }),
  ),
  {
    id: 'feishu/keeps-pictures-and-files-apart',
    because: { page, at: 'response body', says: 'a file has a file_key' },
    grade: 'documented',
    live: storesFile,
    steps: [
      { send: sendFile({ file: filePart({ filename: 'a.png' }) }), expect: fileUploaded },
      {
        send: ([first]) => ({
          method: 'GET',
          url: `/open-apis/im/v1/images/${textAt(first, 'data.file_key')}`,
          headers: bearer,
        }),
        expect: badParam,
      },
    ],
  },
];

export const fileUploadCases: readonly Case[] = [...cases, ...switched, ...apps, ...faults];
