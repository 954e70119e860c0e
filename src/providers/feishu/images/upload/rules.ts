import type { Framing } from '../../../../core/call.ts';
import type { Image } from '../../../../core/image.ts';
import type { Malformed } from '../../../../core/multipart.ts';
import { above, absent, is, isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import type { Caller } from '../../gateway/caller.ts';
import type { DownloadErrorName, UploadErrorName } from '../../gateway/errors.ts';
import { gatewayRules } from '../../gateway/rules.ts';
import * as switches from '../../switches.ts';
import { imageTypes } from '../../wire.ts';

/** What an upload turned out to be: each fact is looked up once, and the rules only compare. */
export interface Upload {
  readonly caller: Caller;
  readonly framing: Framing;
  /** Whether the token looks like one that the live service gives out. */
  readonly tokenForm: boolean;
  readonly malformed: Malformed | undefined;
  readonly imageType: string | undefined;
  /** Bytes of the image part; undefined when there is none. */
  readonly bytes: number | undefined;
  /** False for a part without a filename. */
  readonly named: boolean;
  /** Undefined when the bytes are none of the formats we can tell. */
  readonly image: Image | undefined;
}

const rule = rulesOver<Upload, UploadErrorName>();
const gateway = gatewayRules<Upload>('feishu/images');
const side = (image: Image | undefined) => (image === undefined ? undefined : Math.max(image.width, image.height));
const scaleTo = (_: number, most: number) => `scale it until no side is over ${most} pixels`;
const orderUnknown = 'the order among the business codes is not documented';

/** In the order of the checks: gateway, form, app, then the picture. */
export const uploadRules: readonly Rule<Upload, UploadErrorName>[] = [
  rule({
    id: 'feishu/images/edge',
    error: 'edge',
    measure: ({ framing }) => framing,
    limit: switches.chunked,
    broken: (framing, mode) => framing === 'chunked' && mode === 'edge-400',
    mend: 'send the body with a Content-Length',
    source: {
      page: 'openclaw-95291',
      at: 'report',
      says: 'an upload with broken framing met an HTML page, never JSON',
    },
  }),
  ...gateway.token,
  ...gateway.scope,
  rule({
    id: 'feishu/images/form',
    error: 'invalidParam',
    measure: ({ malformed }) => malformed,
    broken: (malformed) => malformed !== undefined,
    mend: (malformed) =>
      `send multipart/form-data that is whole, with its boundary in the Content-Type (this is: ${malformed})`,
    source: {
      page: 'feishu-image-create',
      at: 'Request headers, Content-Type',
      says: 'the body is multipart/form-data with a boundary',
      assumes: 'a body that is none is an invalid parameter',
    },
  }),
  rule({
    id: 'feishu/images/image-type-missing',
    error: { by: switches.missingPart, errors: { 234001: 'invalidParam', 99992402: 'fieldValidation' } },
    measure: ({ imageType }) => imageType,
    broken: absent,
    detail: 'image_type',
    mend: 'add the field image_type, as message or avatar',
    source: {
      page: 'feishu-image-create',
      at: 'Request body, image_type',
      says: 'image_type is required',
      assumes: 'a missing one is an invalid parameter',
    },
  }),
  rule({
    id: 'feishu/images/image-type',
    error: 'invalidParam',
    measure: ({ imageType }) => imageType,
    limit: imageTypes as readonly string[],
    broken: (type, allowed) => type !== undefined && !allowed.includes(type),
    mend: (_, allowed) => `set image_type to ${allowed.join(' or ')}`,
    source: {
      page: 'feishu-captured-replies',
      at: 'image_type=docx',
      says: 'a value that the page does not list is refused with 234001',
    },
  }),
  rule({
    id: 'feishu/images/image-missing',
    error: { by: switches.missingPart, errors: { 234001: 'invalidParam', 99992402: 'fieldValidation' } },
    measure: ({ bytes }) => bytes,
    broken: absent,
    detail: 'image',
    mend: 'add the picture as the part image',
    source: {
      page: 'feishu-image-create',
      at: 'Request body, image',
      says: 'image is required',
      assumes: 'a missing one is an invalid parameter',
    },
  }),
  rule({
    id: 'feishu/images/chunked-nameless',
    error: 'invalidParam',
    measure: ({ framing, named, bytes }) => bytes !== undefined && framing === 'chunked' && !named,
    limit: switches.chunked,
    broken: (both, mode) => both && mode === 'accept',
    mend: 'send the body with a Content-Length, or give the part a filename',
    source: {
      page: 'node-sdk-44',
      at: 'report, 2023-04',
      says: 'a Buffer sent chunked and in a part without filename is refused with 234001',
    },
  }),
  rule({
    id: 'feishu/images/bot',
    error: 'botDisabled',
    measure: ({ caller }) => caller.app?.bot,
    limit: false,
    broken: is,
    mend: "turn on the app's bot",
    source: {
      page: 'feishu-image-create',
      at: 'Prerequisites',
      says: 'the app must have the bot ability on',
      assumes: orderUnknown,
    },
  }),
  rule({
    id: 'feishu/images/empty',
    error: 'emptyFile',
    measure: ({ bytes }) => bytes,
    limit: 0,
    broken: is,
    mend: 'send at least one byte',
    source: { page: 'feishu-image-create', at: 'Limits', says: 'an image of 0 bytes is refused' },
  }),
  rule({
    id: 'feishu/images/size',
    error: 'tooLarge',
    measure: ({ bytes }) => bytes,
    limit: switches.imageMaxBytes,
    broken: above,
    mend: (bytes, most) => `send at most ${most} bytes, ${bytes - most} fewer`,
    source: switches.imageMaxBytes.source,
  }),
  rule({
    id: 'feishu/images/format',
    error: 'unknownFormat',
    measure: ({ image }) => image?.format,
    limit: ['jpg', 'png', 'webp', 'gif', 'bmp', 'ico', 'tiff', 'heic'] as readonly string[],
    broken: (format, allowed) => format === undefined || !allowed.includes(format),
    mend: (_, allowed) => `send one of ${allowed.join(', ')}`,
    source: {
      page: 'feishu-image-create',
      at: 'Introduction and 234011',
      says: 'JPG, JPEG, PNG, WEBP, GIF, BMP, ICO, TIFF and HEIC are taken',
      assumes: 'the content decides, since parts without name and type are taken (hermes-agent-6912)',
    },
  }),
  rule({
    id: 'feishu/images/gif-resolution',
    error: 'resolutionTooHigh',
    measure: ({ image }) => (image?.format === 'gif' ? side(image) : undefined),
    limit: 2000,
    broken: above,
    mend: scaleTo,
    source: {
      page: 'feishu-image-create',
      at: 'Limits',
      says: 'a GIF is at most 2000 x 2000 pixels',
      assumes: 'each side for itself, on the logical screen, for avatars too',
    },
  }),
  rule({
    id: 'feishu/images/resolution',
    error: 'resolutionTooHigh',
    measure: ({ image }) => (image?.format === 'gif' ? undefined : side(image)),
    limit: 12_000,
    broken: above,
    mend: scaleTo,
    source: {
      page: 'feishu-image-create',
      at: 'Limits',
      says: 'other pictures are at most 12000 x 12000 pixels',
      assumes: 'each side for itself',
    },
  }),
  rule({
    id: 'feishu/images/avatar-resolution',
    error: 'resolutionTooHigh',
    measure: ({ imageType, image }) => (imageType === 'avatar' ? side(image) : undefined),
    limit: 4096,
    broken: above,
    mend: scaleTo,
    source: {
      page: 'feishu-image-create',
      at: 'Limits',
      says: 'an avatar is at most 4096 x 4096 pixels',
      assumes: 'each side for itself, on top of what its format allows',
    },
  }),
];

/** What a download turned out to ask for. */
export interface Download {
  readonly caller: Caller;
  readonly found: 'yes' | 'gone' | 'never';
  readonly owner: string | undefined;
  readonly kind: string | undefined;
}

const download = rulesOver<Download, DownloadErrorName>();

export const downloadRules: readonly Rule<Download, DownloadErrorName>[] = [
  ...gatewayRules<Download>('feishu/download').token,
  download({
    id: 'feishu/download/key',
    error: 'invalidParam',
    measure: ({ found }) => found,
    limit: 'never' as const,
    broken: is,
    mend: 'ask for a key that an upload answered',
    source: {
      page: 'feishu-image-get',
      at: 'Error codes, 234001',
      says: 'an invalid parameter is refused',
      assumes: 'a key that was never given out is one',
    },
  }),
  download({
    id: 'feishu/download/bot',
    error: 'botDisabled',
    measure: ({ caller }) => caller.app?.bot,
    limit: false,
    broken: is,
    mend: "turn on the app's bot",
    source: {
      page: 'feishu-image-get',
      at: 'Error codes, 234007',
      says: 'the app must have the bot ability on',
      assumes: orderUnknown,
    },
  }),
  download({
    id: 'feishu/download/deleted',
    error: 'imageDeleted',
    measure: ({ found }) => found,
    limit: 'gone' as const,
    broken: is,
    mend: 'upload the picture again',
    source: { page: 'feishu-image-get', at: 'Error codes, 234005', says: 'an image that was deleted is refused' },
  }),
  download({
    id: 'feishu/download/owner',
    error: 'notTheSender',
    measure: ({ caller, owner }) => owner !== undefined && owner !== caller.tenant,
    broken: isTrue,
    mend: 'download with the app that uploaded it',
    source: { page: 'feishu-image-get', at: 'Limits', says: 'an app downloads only what it uploaded itself' },
  }),
  download({
    id: 'feishu/download/avatar',
    error: 'invalidParam',
    measure: ({ kind }) => kind,
    limit: 'avatar',
    broken: is,
    mend: 'upload it with image_type message',
    source: {
      page: 'feishu-image-get',
      at: 'Limits',
      says: 'only images uploaded for messages can be downloaded',
      assumes: 'an avatar’s key is an invalid parameter',
    },
  }),
];
