import type { Framing } from '../../../../core/call.ts';
import { whyNoField, whyNoForm, whyNoPicture, whyNoPicturePart } from '../../../../core/form-trouble.ts';
import type { Image } from '../../../../core/image.ts';
import type { Malformed, Part, SentForm } from '../../../../core/multipart.ts';
import { above, absent, is, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { uploadScopes } from '../../account.ts';
import { type Called, gatewayRules, scopeRule } from '../../gateway/rules.ts';
import * as switches from '../../switches.ts';
import { imageTypes } from '../../wire.ts';
import { botRule } from '../rules.ts';
import type { UploadErrorName } from './errors.ts';

/** What an upload turned out to be: each fact is looked up once, and the rules only compare. */
export interface Upload extends Called {
  readonly framing: Framing;
  /** Whether the token looks like one that the live service gives out. */
  readonly tokenLooksReal: boolean;
  /** Undefined where nobody asks. */
  readonly form?: SentForm;
  readonly malformed: Malformed | undefined;
  readonly imageType: string | undefined;
  /** Bytes of the image part; undefined when there is none. */
  readonly bytes: number | undefined;
  /** Undefined when there is none, or nobody asks. */
  readonly imagePart?: Part | undefined;
  /** False for a part without a filename. */
  readonly named: boolean;
  /** Undefined when the bytes are none of the formats we can tell. */
  readonly image: Image | undefined;
}

const rule = rulesOver<Upload, UploadErrorName>();
const side = (image: Image | undefined) => (image === undefined ? undefined : Math.max(image.width, image.height));
const scaleTo = (_: number, most: number) => `scale it until no side is over ${most} pixels`;

/** In the order of the checks: gateway, form, app, then the picture. */
export const uploadRules: readonly Rule<Upload, UploadErrorName>[] = [
  rule({
    id: 'feishu/images/edge',
    error: 'edge',
    ahead: true,
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
  ...gatewayRules('feishu/images'),
  scopeRule('feishu/images', uploadScopes, {
    page: 'feishu-image-create',
    at: 'Request, required scopes',
    says: 'either im:resource or im:resource:upload',
    assumes:
      'it is asked after token and rate and before the form, as uploads were seen refused (feishu-captured-replies)',
  }),
  rule({
    id: 'feishu/images/form',
    error: 'invalidParam',
    measure: ({ malformed }) => malformed,
    broken: (malformed) => malformed !== undefined,
    mend: 'send multipart/form-data that is whole, with its boundary in the Content-Type',
    explain: ({ form, malformed }) => form && malformed && whyNoForm(form, malformed, 'image'),
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
    measure: ({ malformed, imageType }) => (malformed === undefined ? imageType : unread),
    broken: absent,
    detail: 'image_type',
    mend: 'add the field image_type, as message or avatar',
    explain: ({ form }) => form && whyNoField(form, 'image_type'),
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
    measure: ({ malformed, bytes }) => (malformed === undefined ? bytes : unread),
    broken: absent,
    detail: 'image',
    mend: 'add the picture as the part image',
    explain: ({ form }) => form && whyNoPicturePart(form, 'image'),
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
  botRule('feishu/images', { page: 'feishu-image-create', at: 'Prerequisites' }),
  rule({
    id: 'feishu/images/empty',
    error: 'emptyFile',
    measure: ({ bytes }) => bytes,
    limit: 0,
    broken: is,
    mend: 'send a picture that is not empty: its stream may have been read before, or its file still be written',
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
    // Of a file of 0 bytes nobody can say that it is of another format.
    measure: ({ bytes, image }) => (bytes ? (image?.format ?? 'none') : unread),
    limit: ['jpg', 'png', 'webp', 'gif', 'bmp', 'ico', 'tiff', 'heic'] as readonly string[],
    broken: (format, allowed) => !allowed.includes(format),
    mend: (_, allowed) => `send one of ${allowed.join(', ')}`,
    explain: ({ imagePart }) => whyNoPicture(imagePart?.body),
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
