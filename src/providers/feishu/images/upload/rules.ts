import { whyNoPicture } from '../../../../core/form-trouble.ts';
import type { Image } from '../../../../core/image.ts';
import { above, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { inRow, oneOf, say } from '../../../../core/say.ts';
import { uploadScopes } from '../../account.ts';
import { gatewayRules, scopeRule } from '../../gateway/rules.ts';
import { botRule } from '../../resources/bot-rule.ts';
import type { FormUpload } from '../../resources/form-upload.ts';
import {
  edgeRule,
  emptyRule,
  formRule,
  missingFieldRule,
  missingPartRule,
  sizeRule,
} from '../../resources/upload-rules.ts';
import * as switches from '../../switches.ts';
import { imageTypes } from '../../wire.ts';
import type { UploadErrorName } from './errors.ts';

export interface Upload extends FormUpload {
  readonly imageType: string | undefined;
  /** Undefined when the bytes are none of the formats we can tell. */
  readonly image: Image | undefined;
}

const images = {
  name: 'feishu/images',
  page: 'feishu-image-create',
  part: { name: 'image', holds: 'picture' },
} as const;

const rule = rulesOver<Upload, UploadErrorName>();
const side = (image: Image | undefined) => (image === undefined ? undefined : Math.max(image.width, image.height));
const scaleTo = (_: number, most: number) => say`scale it until no side is over ${most} pixels`;

/** In the order of the checks: gateway, form, app, then the picture. */
export const uploadRules: readonly Rule<Upload, UploadErrorName>[] = [
  edgeRule(images),
  ...gatewayRules('feishu/images'),
  scopeRule('feishu/images', uploadScopes, {
    page: 'feishu-image-create',
    at: 'Request, required scopes',
    says: 'either im:resource or im:resource:upload',
    assumes:
      'it is asked after token and rate and before the form, as uploads were seen refused (feishu-captured-replies)',
  }),
  formRule(images),
  missingFieldRule<Upload>(images, {
    field: 'image_type',
    of: ({ imageType }) => imageType,
    mend: 'add the field image_type, as message or avatar',
  }),
  rule({
    id: 'feishu/images/image-type',
    error: 'invalidParam',
    measure: ({ imageType }) => imageType,
    limit: imageTypes as readonly string[],
    broken: (type, allowed) => type !== undefined && !allowed.includes(type),
    mend: (_, allowed) => say`set image_type to ${oneOf(allowed)}`,
    source: {
      page: 'feishu-captured-replies',
      at: 'image_type=docx',
      says: 'a value that the page does not list is refused with 234001',
    },
  }),
  missingPartRule(images),
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
  emptyRule(images),
  sizeRule(images, switches.imageMaxBytes),
  rule({
    id: 'feishu/images/format',
    error: 'unknownFormat',
    // Of a file of 0 bytes nobody can say that it is of another format.
    measure: ({ bytes, image }) => (bytes ? (image?.format ?? 'none') : unread),
    limit: ['jpg', 'png', 'webp', 'gif', 'bmp', 'ico', 'tiff', 'heic'] as readonly string[],
    broken: (format, allowed) => !allowed.includes(format),
    mend: (_, allowed) => say`send one of ${inRow(allowed)}`,
    explain: ({ part }) => whyNoPicture(part?.body),
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
