import type { Image } from '../../core/image.ts';
import { above, absent, is, type Rule, rulesOver } from '../../core/rule.ts';
import { uploadingKinds } from './account.ts';
import type { Caller } from './credential.ts';
import type { UploadErrorName } from './errors.ts';
import * as switches from './switches.ts';

/** What an upload turned out to be: each fact is looked up once, and the rules only compare. */
export interface Upload {
  readonly chunked: boolean;
  readonly method: string;
  readonly caller: Caller;
  /** Uploads of this account today, before this one. */
  readonly usedToday: number;
  readonly media: Media | undefined;
}

export interface Media {
  /** As sent in `filename`; undefined when there is none, or only `filename*`. */
  readonly filename: string | undefined;
  readonly bytes: number;
  readonly image: Image | undefined;
}

const extensions: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg'], png: ['png'], gif: ['gif'] };
const rule = rulesOver<Upload, UploadErrorName>();
const inferredOrder = 'its place in the order follows from which layer writes the text';

/** What stands in front of the whole host asks for a length before anything else is looked at. */
export function edgeRule<Facts extends { readonly chunked: boolean }>(endpoint: string) {
  return rulesOver<Facts, 'noLength'>()({
    id: `${endpoint}/chunked`,
    error: 'noLength',
    measure: ({ chunked }) => chunked,
    limit: true,
    broken: is,
    source: {
      page: 'fastwego-15',
      at: 'report',
      says: 'a body sent chunked, without Content-Length, is answered with HTTP 412; JSON bodies are, too',
    },
  });
}

/** In the order of the checks: edge, gateway, then the media module. */
export const uploadRules: readonly Rule<Upload, UploadErrorName>[] = [
  edgeRule<Upload>('wechat/uploadimg'),
  rule({
    id: 'wechat/uploadimg/token-missing',
    error: 'tokenMissing',
    measure: ({ caller }) => caller.token,
    limit: 'missing' as const,
    broken: is,
    source: {
      page: 'wechat-captured-replies',
      at: '41001',
      says: 'a call without access_token is refused',
      assumes: inferredOrder,
    },
  }),
  rule({
    id: 'wechat/uploadimg/token-invalid',
    error: 'tokenInvalid',
    measure: ({ caller }) => caller.token,
    limit: 'invalid' as const,
    broken: is,
    source: {
      page: 'wechat-captured-replies',
      at: '40001',
      says: 'a made-up token, and one replaced more than five minutes ago, are refused alike',
    },
  }),
  rule({
    id: 'wechat/uploadimg/token-expired',
    error: 'tokenExpired',
    measure: ({ caller }) => caller.token,
    limit: 'expired' as const,
    broken: is,
    source: {
      page: 'wechat-captured-replies',
      at: '42001',
      says: 'a token past its 7200 seconds has a code of its own',
    },
  }),
  rule({
    id: 'wechat/uploadimg/account-kind',
    error: 'apiUnauthorized',
    measure: ({ caller }) => caller.account?.kind,
    limit: uploadingKinds as readonly string[],
    broken: (kind, allowed) => kind !== undefined && !allowed.includes(kind),
    source: {
      page: 'wechat-uploadimg',
      at: 'Scope of application',
      says: 'mini programs, official accounts, service accounts and mini games may call it, others may not',
      assumes: 'the refusal is 48001',
    },
  }),
  rule({
    id: 'wechat/uploadimg/daily-quota',
    error: 'dailyQuota',
    measure: ({ usedToday }) => usedToday,
    limit: switches.dailyUploads,
    broken: (used, limit) => limit !== 'none' && used >= limit,
    source: {
      page: 'community-45009',
      at: 'report',
      says: 'a daily quota on uploads has a code of its own',
      assumes: 'every call with a good token counts, and the day turns at midnight in China',
    },
  }),
  rule({
    id: 'wechat/uploadimg/method',
    error: 'postRequired',
    measure: ({ method }) => method,
    limit: 'POST',
    broken: (method, only) => method !== only,
    source: {
      page: 'wxjava-3692',
      at: 'log line',
      says: 'a GET with a valid token is refused with a hint, which the gateway does not write',
      assumes: inferredOrder,
    },
  }),
  rule({
    id: 'wechat/uploadimg/media-missing',
    error: 'mediaMissing',
    measure: ({ media }) => media,
    broken: absent,
    source: {
      page: 'wechat-uploadimg',
      at: 'Request body, media',
      says: 'media is required',
      assumes: 'a body that is no readable form has no media part',
    },
  }),
  rule({
    id: 'wechat/uploadimg/filename',
    error: 'mediaMissing',
    measure: ({ media }) => (media === undefined ? undefined : (media.filename ?? '')),
    limit: '',
    broken: is,
    source: {
      page: 'silenceper-832',
      at: 'report',
      says: 'a part without filename is refused, and so is one that has only filename* (wechatpy-293)',
      assumes: 'an empty filename is none',
    },
  }),
  rule({
    id: 'wechat/uploadimg/extension',
    error: 'fileType',
    measure: ({ media }) => (media?.filename === undefined ? undefined : extensionOf(media.filename)),
    limit: switches.formats,
    broken: (extension, formats) => extension !== undefined && !extensionsOf(formats).includes(extension),
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
    source: switches.imageMaxBytes.source,
  }),
  rule({
    id: 'wechat/uploadimg/empty',
    error: { by: switches.emptyPart, errors: { 44001: 'emptyMedia', 41005: 'mediaMissing', 40009: 'tooLarge' } },
    measure: ({ media }) => media?.bytes,
    limit: 0,
    broken: is,
    source: switches.emptyPart.source,
  }),
  rule({
    id: 'wechat/uploadimg/content',
    error: 'imageFormat',
    measure: ({ media }) => media && (media.image?.format ?? 'none'),
    limit: switches.formats,
    broken: (format, formats) => format !== undefined && !formats.split(',').includes(format),
    source: {
      page: 'community-40137',
      at: 'report',
      says: 'a file with the right extension whose bytes are no picture is refused',
      assumes: 'a jpg named png passes, and any other format is no picture',
    },
  }),
];

/** What follows the last dot; nothing where there is none. */
function extensionOf(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot === -1 ? '' : filename.slice(dot + 1).toLowerCase();
}

function extensionsOf(formats: string): string[] {
  return formats.split(',').flatMap((format) => extensions[format] ?? []);
}
