import { whyNoPicture } from '../../../core/form-trouble.ts';
import { above, is, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { inRow, oneOf, say } from '../../../core/say.ts';
import { uploadingKinds } from '../account.ts';
import { extensionOf, extensionsOf } from '../gateway/file-extensions.ts';
import { presenceRules } from '../gateway/file-rules.ts';
import { whyNoExtension } from '../gateway/file-trouble.ts';
import { type Gate, gateRules } from '../gateway/gate-rules.ts';
import { moduleMethodRule } from '../gateway/rules.ts';
import * as switches from '../switches.ts';
import type { UploadErrorName } from './errors.ts';
import { UPLOADIMG, type Upload } from './read.ts';

const rule = rulesOver<Upload, UploadErrorName>();

const gate: Gate = {
  page: 'wechat-uploadimg',
  kinds: {
    are: uploadingKinds,
    says: 'mini programs, official accounts, service accounts and mini games may call it, others may not',
  },
  permissions: {
    // Whether the page's dash between 8 and 9 joins two sets or names one it does not say.
    sets: [1, 8, 9, 11, 18, 37, 100],
    says: 'one of the sets 1, 8-9, 11, 18, 37 and 100 must be granted',
    assumes: '8-9 are two sets, and an account that names none has granted all',
  },
  daily: {
    most: switches.dailyUploads,
    source: {
      page: 'community-45009',
      at: 'report',
      says: 'a daily quota on uploads has a code of its own',
      assumes: 'every call with a good token counts, and the day turns at midnight in China',
    },
  },
};

/** In the order of the checks: edge, gateway, then the media module. */
export const uploadRules: readonly Rule<Upload, UploadErrorName>[] = [
  ...gateRules<Upload>(UPLOADIMG, gate),
  moduleMethodRule<Upload>(UPLOADIMG),
  ...presenceRules<Upload>(UPLOADIMG, 'picture', {
    page: 'wechat-uploadimg',
    at: 'Request body, media',
    says: 'media is required',
    assumes: 'a body that is no readable form has no media part',
  }),
  rule({
    id: 'wechat/uploadimg/extension',
    error: 'fileType',
    measure: ({ media }) => (media?.filename === undefined ? undefined : extensionOf(media.filename)),
    limit: switches.formats,
    broken: (extension, formats) => extension !== undefined && !extensionsOf(formats).includes(extension),
    mend: (_, formats) => say`name it with the extension ${oneOf(extensionsOf(formats))}`,
    explain: ({ media }) => media?.part && whyNoExtension(media.part),
    source: {
      page: 'wechat-uploadimg',
      at: 'Note 1 and 40005',
      says: 'jpg and png only; a name without an extension is refused whatever is in the file (easywechat-1931)',
      assumes: 'jpeg counts as jpg, and case does not matter',
    },
  }),
  rule({
    id: 'wechat/uploadimg/size',
    error: 'tooLarge',
    measure: ({ media }) => media?.bytes,
    limit: switches.imageMaxBytes,
    broken: above,
    mend: (bytes, most) => say`send at most ${most} bytes, ${bytes - most} fewer`,
    source: switches.imageMaxBytes.source,
  }),
  rule({
    id: 'wechat/uploadimg/empty',
    error: { by: switches.emptyPart, errors: { 44001: 'emptyMedia', 41005: 'mediaMissing', 40009: 'tooLarge' } },
    measure: ({ media }) => media?.bytes,
    limit: 0,
    broken: is,
    mend: 'send a picture that is not empty: its stream may have been read before, or its file still be written',
    source: switches.emptyPart.source,
  }),
  rule({
    id: 'wechat/uploadimg/content',
    error: 'imageFormat',
    // Of a file of 0 bytes nobody can say that it is of another format.
    measure: ({ media }) => (media?.bytes ? (media.image?.format ?? 'none') : unread),
    limit: switches.formats,
    broken: (format, formats) => !formats.split(',').includes(format),
    mend: (_, formats) => say`send one of ${inRow(formats.split(','))}`,
    explain: ({ media }) => (media?.image === undefined ? whyNoPicture(media?.part?.body) : undefined),
    source: {
      page: 'community-40137',
      at: 'report',
      says: 'a file with the right extension whose bytes are no picture is refused',
      assumes: 'a jpg named png passes, and any other format is no picture',
    },
  }),
];
