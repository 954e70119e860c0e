import { Readable } from 'node:stream';
import * as lark from '@larksuiteoapi/node-sdk';
import { gif, png } from '../../../fixtures/images.ts';
import type { Bench, Seen } from '../door.ts';
import { hookRequest, putFile, smallPng } from '../doors/feishu.ts';
import { feishuSaid, larkClient, seenByLark } from '../doors/lark.ts';
import { type Earn, type Inputs, ofTheHost, ofTheService } from './input.ts';

const app = { appId: 'cli_1', appSecret: 's' };
const byTenant = lark.withTenantToken('t-standard');
const unknownKey = 'img_v3_02aa_00000000-0000-4000-8000-00000000000f';

interface Upload {
  readonly image?: Uint8Array<ArrayBuffer> | Readable;
  readonly image_type?: string | undefined;
}

function upload(
  { url }: Bench,
  sent: Upload = {},
  options: object = byTenant,
  client = larkClient(url),
): Promise<Seen> {
  const { image = smallPng, image_type } = { image_type: 'message', ...sent };
  const data = { image_type, image: image instanceof Readable ? image : Buffer.from(image) };
  return seenByLark(client.im.image.create({ data } as Parameters<typeof client.im.image.create>[0], options));
}

function download({ url }: Bench, image_key = unknownKey, options: object = byTenant, client = larkClient(url)) {
  return seenByLark(client.im.image.get({ path: { image_key } }, options));
}

async function uploaded({ url }: Bench): Promise<string> {
  const data = { image_type: 'message' as const, image: Buffer.from(smallPng) };
  return (await larkClient(url).im.image.create({ data }, byTenant))?.image_key ?? '';
}

/** The SDK with a token that it fetched for an app that is declared as it says. */
function declared({ url, emulator }: Bench, declaration: object): lark.Client {
  emulator.declareAccount({ provider: 'feishu', app_id: app.appId, app_secret: app.appSecret, ...declaration });
  return larkClient(url, app);
}

/** The 51st call within a second that does not pass. */
async function often(bench: Bench, call: (bench: Bench) => Promise<Seen>): Promise<Seen> {
  bench.emulator.world.clock.freeze(true);
  for (let i = 0; i < 50; i++) await call(bench);
  return call(bench);
}

function set({ emulator }: Bench, name: string, value: string | number): void {
  emulator.world.settings.set({ [name]: value });
}

/** Of the table that all endpoints share. */
const generic: Inputs = {
  badRequest: ofTheService,
  ipDenied: ofTheService,
  monthlyQuota: ofTheService,
  appNotInUse: ofTheService,
  tenantCodeInvalid: ofTheService,
  tokenKindUnknown: 'a token of no known form was captured with 99991663',
  appUnauthorized: ofTheService,
  tokenWithoutPermission: 'a missing scope was captured with 99991672',
};

/** What the gateway asks of uploads and downloads alike. */
function gateway(call: (bench: Bench, options?: object) => Promise<Seen>): Readonly<Record<string, Earn>> {
  return {
    tokenMissing: (bench) => call(bench, {}),
    tokenInvalid: (bench) => call(bench, lark.withTenantToken('x')),
    userTokenInvalid: (bench) => {
      declared(bench, {});
      return call(bench, lark.withUserAccessToken('u-1'));
    },
    userTokenRefused: (bench) => call(bench, lark.withUserAccessToken('u-1')),
    rateLimited: (bench) => often(bench, call),
  };
}

const images: Inputs = {
  ...gateway((bench, options) => upload(bench, {}, options)),
  scopeMissing: (bench) => upload(bench, {}, {}, declared(bench, { scopes: [] })),
  botDisabled: (bench) => upload(bench, {}, {}, declared(bench, { bot: false })),
  invalidParam: (bench) => upload(bench, { image_type: 'docx' }),
  fieldValidation: (bench) => {
    set(bench, 'feishu.missingPart', 99992402);
    return upload(bench, { image_type: undefined });
  },
  emptyFile: (bench) => upload(bench, { image: new Uint8Array(0) }),
  tooLarge: (bench) => upload(bench, { image: png({ width: 8, height: 8, bytes: 10_485_761 }) }),
  unknownFormat: (bench) => upload(bench, { image: new Uint8Array(5) }),
  resolutionTooHigh: (bench) => upload(bench, { image: gif({ width: 2001, height: 8 }) }),
  edge: (bench) => {
    set(bench, 'feishu.chunked', 'edge-400');
    return upload(bench, { image: Readable.from([smallPng]) });
  },
  ...generic,
  unauthorized: ofTheService,
  tenantKeyDeleted: ofTheService,
  tenantStorage: ofTheService,
  metaWritingStopped: ofTheService,
  notFound: ofTheHost,
};

const downloads: Inputs = {
  ...gateway((bench, options) => download(bench, unknownKey, options)),
  botDisabled: (bench) => {
    const client = declared(bench, { bot: false });
    const { key } = bench.emulator.seedImage({ provider: 'feishu', account: app.appId, content: smallPng });
    return download(bench, key, {}, client);
  },
  invalidParam: (bench) => download(bench),
  imageDeleted: async (bench) => {
    const key = await uploaded(bench);
    bench.emulator.deleteImage(key);
    return download(bench, key);
  },
  notTheSender: async (bench) => download(bench, await uploaded(bench), lark.withTenantToken('t-other')),
  scopeMissing: 'the page of the download names no scope that it needs',
  ...generic,
  unauthorized: ofTheService,
  tenantKeyDeleted: ofTheService,
  tenantStorage: ofTheService,
  notFound: ofTheHost,
};

interface File {
  readonly file?: Uint8Array<ArrayBuffer> | Readable;
  readonly file_type?: string;
  readonly file_name?: string | undefined;
}

function uploadFile(
  { url }: Bench,
  sent: File = {},
  options: object = byTenant,
  client = larkClient(url),
): Promise<Seen> {
  const { file = smallPng, ...fields } = { file_type: 'stream', file_name: 'a.txt', ...sent };
  const data = { ...fields, file: file instanceof Readable ? file : Buffer.from(file) };
  return seenByLark(client.im.file.create({ data } as Parameters<typeof client.im.file.create>[0], options));
}

const fileKey = 'file_v3_00aa_00000000-0000-4000-8000-00000000000f';

function downloadFile({ url }: Bench, options: object = byTenant, client = larkClient(url)): Promise<Seen> {
  return seenByLark(client.im.file.get({ path: { file_key: fileKey } }, options));
}

const files: Inputs = {
  ...gateway((bench, options) => uploadFile(bench, {}, options)),
  scopeMissing: (bench) => uploadFile(bench, {}, {}, declared(bench, { scopes: [] })),
  botDisabled: (bench) => uploadFile(bench, {}, {}, declared(bench, { bot: false })),
  invalidParam: (bench) => uploadFile(bench, { file_type: 'docx' }),
  fieldValidation: (bench) => {
    set(bench, 'feishu.missingPart', 99992402);
    return uploadFile(bench, { file_name: undefined });
  },
  emptyFile: (bench) => uploadFile(bench, { file: new Uint8Array(0) }),
  tooLarge: (bench) => uploadFile(bench, { file: new Uint8Array(31_457_281) }),
  edge: (bench) => {
    set(bench, 'feishu.chunked', 'edge-400');
    return uploadFile(bench, { file: Readable.from([smallPng]) });
  },
  ...generic,
  unauthorized: ofTheService,
  tenantKeyDeleted: ofTheService,
  tenantStorage: ofTheService,
  metaWritingStopped: ofTheService,
  notFound: ofTheHost,
};

const fileDownloads: Inputs = {
  ...gateway(downloadFile),
  botDisabled: (bench) => {
    const client = declared(bench, { bot: false });
    putFile(bench.emulator.world, fileKey, app.appId);
    return downloadFile(bench, {}, client);
  },
  invalidParam: (bench) => downloadFile(bench),
  imageDeleted: (bench) => {
    putFile(bench.emulator.world, fileKey, 't-standard');
    bench.emulator.deleteImage(fileKey);
    return downloadFile(bench);
  },
  notTheSender: (bench) => {
    putFile(bench.emulator.world, fileKey, 't-other');
    return downloadFile(bench);
  },
  downloadTooLarge: 'no upload is so large',
  scopeMissing: 'the page of the download names no scope that it needs',
  ...generic,
  unauthorized: ofTheService,
  tenantKeyDeleted: ofTheService,
  tenantStorage: ofTheService,
  notFound: ofTheHost,
};

const hookToken = '8b6b3a7e-1f0c-4c5e-9d7a-2f6a1b9c0d4e';
const hello = { msg_type: 'text', content: { text: 'hello' } };

async function say({ url }: Bench, said: unknown = hello, token = hookToken): Promise<Seen> {
  const response = await fetch(hookRequest(url, token, said));
  return feishuSaid(response.status, await response.text());
}

function sayTo(how: object) {
  return (bench: Bench) => {
    declared(bench, { hooks: [{ hook_token: hookToken, ...how }] });
    return say(bench);
  };
}

const hooks: Inputs = {
  tokenInvalid: (bench) => say(bench, hello, 'xxx'),
  rateLimited: (bench) => often(bench, say),
  ipNotAllowed: sayTo({ ips: ['10.0.0.1'] }),
  tooLarge: (bench) => say(bench, { ...hello, more: 'x'.repeat(20_480) }),
  badRequest: (bench) => say(bench, { ...hello, content: '{}' }),
  signMismatch: sayTo({ secret: 's' }),
  keywordMissing: sayTo({ keywords: ['build'] }),
  typeMissing: (bench) => say(bench, {}),
  keyInvalid: (bench) => say(bench, { msg_type: 'image', content: { image_key: 'img_none' } }),
  notFound: ofTheHost,
};

const isv = { type: 'isv', tenants: ['tenant_1'] };
const credentials = { app_id: app.appId, app_secret: app.appSecret };

/** The current ticket of a declared store app. */
function ticketOf({ emulator }: Bench): string {
  return String(emulator.accounts().find(({ app_id }) => app_id === app.appId)?.app_ticket);
}

const tokens: Inputs = {
  invalidParam: ({ url }) =>
    seenByLark(larkClient(url).auth.v3.tenantAccessToken.internal({ data: { ...credentials, app_id: '' } })),
  appUnknown: (bench) => {
    const { auth } = declared(bench, {});
    const data = { ...credentials, app_id: 'cli_a0b1c2d3e4f50617' };
    return seenByLark(auth.v3.tenantAccessToken.internal({ data }));
  },
  secretInvalid: (bench) => {
    const { auth } = declared(bench, {});
    return seenByLark(auth.v3.tenantAccessToken.internal({ data: { ...credentials, app_secret: 'x' } }));
  },
  ticketInvalid: (bench) => {
    declared(bench, isv);
    const data = { ...credentials, app_ticket: 'stale' };
    return seenByLark(larkClient(bench.url).auth.v3.appAccessToken.create({ data }));
  },
  appTokenInvalid: (bench) => {
    declared(bench, isv);
    const data = { app_access_token: 'a-made-up', tenant_key: 'tenant_1' };
    return seenByLark(larkClient(bench.url).auth.v3.tenantAccessToken.create({ data }));
  },
  tenantInvalid: async (bench) => {
    declared(bench, isv);
    const { v3 } = larkClient(bench.url).auth;
    const issued = await v3.appAccessToken.create({ data: { ...credentials, app_ticket: ticketOf(bench) } });
    const { app_access_token } = issued as { app_access_token: string };
    return seenByLark(v3.tenantAccessToken.create({ data: { app_access_token, tenant_key: 'tenant_2' } }));
  },
  secretWrong: 'a wrong secret was captured with 10014; the generic table alone lists 10015',
  resendFailed: ofTheService,
  loginUserInvalid: 'no token endpoint here takes a user',
  notFound: ofTheHost,
};

export const feishuInputs: Readonly<Record<string, Inputs>> = {
  'feishu/images': images,
  'feishu/download': downloads,
  'feishu/files': files,
  'feishu/file_download': fileDownloads,
  'feishu/hook': hooks,
  'feishu/tokens': tokens,
};
