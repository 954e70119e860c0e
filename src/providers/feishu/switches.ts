import { LONGEST_IMAGE, type Switch } from '../../core/settings.ts';

export const imageMaxBytes: Switch<number, 'feishu.imageMaxBytes'> = {
  name: 'feishu.imageMaxBytes',
  documented: 10_485_760,
  others: [10_000_000, 5_242_880],
  upTo: LONGEST_IMAGE,
  source: {
    page: 'feishu-image-create',
    at: 'Limits',
    says: 'at most 10 MB',
    assumes: 'MB is 1024 x 1024 bytes and exactly 10 MB passes',
  },
  observation: { page: 'larksuite-cli-helpers', at: 'maxImageUploadSize', says: 'a first-party client stops at 5 MiB' },
};

export const chunked: Switch<'accept' | 'accept-all' | 'edge-400', 'feishu.chunked'> = {
  name: 'feishu.chunked',
  documented: 'accept',
  others: ['accept-all', 'edge-400'],
  source: {
    page: 'node-sdk-44',
    at: 'report',
    says: 'one SDK that sent chunked and without filename was refused with 234001',
    assumes: 'chunked alone passes',
  },
  observation: { page: 'openclaw-95291', at: 'report', says: 'others met the HTML page of the CDN' },
};

export const userToken: Switch<'refuse' | 'accept', 'feishu.userToken'> = {
  name: 'feishu.userToken',
  documented: 'refuse',
  observed: 'accept',
  source: {
    page: 'feishu-image-create',
    at: 'Request headers, Authorization',
    says: 'a tenant_access_token',
  },
  observation: {
    page: 'larksuite-cli-2173',
    at: 'tested 2026-08-04',
    says: 'a user token with the scope im:resource works',
  },
};

export const missingPart: Switch<234001 | 99992402, 'feishu.missingPart'> = {
  name: 'feishu.missingPart',
  documented: 234001,
  others: [99992402],
  source: {
    page: 'feishu-image-create',
    at: 'Request body',
    says: 'image_type and image are required',
    assumes: 'a missing one is 234001',
  },
  observation: { page: 'hermes-agent-64725', at: 'report', says: '99992402 on uploads through one SDK; unresolved' },
};

export const rateStatus: Switch<429 | 400, 'feishu.rateStatus'> = {
  name: 'feishu.rateStatus',
  documented: 429,
  others: [400],
  source: {
    page: 'feishu-frequency-control',
    at: 'Over the limit',
    says: 'HTTP 429, and 400 on some older endpoints',
    assumes: 'this endpoint is not one of the older ones',
  },
};

export const contentDisposition: Switch<'json-request' | 'always' | 'never', 'feishu.contentDisposition'> = {
  name: 'feishu.contentDisposition',
  documented: 'json-request',
  others: ['always', 'never'],
  source: {
    page: 'feishu-file-get',
    at: 'Response',
    says: 'a downloaded file has the header Content-Disposition where the request has Content-Type: application/json',
    assumes: 'so has a picture, of which its own page says nothing, and its filename is the key with an extension',
  },
};

export const richMessageMaxBytes: Switch<number, 'feishu.richMessageMaxBytes'> = {
  name: 'feishu.richMessageMaxBytes',
  documented: 30_720,
  others: [30_000, 111_616],
  upTo: 1_000_000,
  source: {
    page: 'feishu-message-create',
    at: 'Request body, limits',
    says: 'the request of a post or a card is at most 30 KB',
    assumes: 'KB is 1024 bytes, the request is its body, and exactly 30 KB passes',
  },
  observation: { page: 'botmux', at: 'limits of cards', says: 'about 109 KB passed in practice' },
};

export const foreignImageKey: Switch<230001 | 230017, 'feishu.foreignImageKey'> = {
  name: 'feishu.foreignImageKey',
  documented: 230001,
  others: [230017],
  source: {
    page: 'betago',
    at: 'pictures that users sent',
    says: 'a bot that sends them again meets 230001 with invalid image_key, and uploads them anew',
    assumes: 'so does a picture of another app',
  },
  observation: {
    page: 'feishu-message-create',
    at: 'Error codes, 230017',
    says: 'a resource that the bot does not own is refused with a code of its own',
  },
};

export const foreignCardImage: Switch<'accept' | 'refuse', 'feishu.foreignCardImage'> = {
  name: 'feishu.foreignCardImage',
  documented: 'accept',
  others: ['refuse'],
  source: {
    page: 'feishu-image-get',
    at: 'Error codes, 234008',
    says: 'a key that an app cannot download may still stand in a card',
    assumes: 'so a card takes the pictures of other apps',
  },
};

export const uuidScope: Switch<'app' | 'chat', 'feishu.uuidScope'> = {
  name: 'feishu.uuidScope',
  documented: 'app',
  others: ['chat'],
  source: {
    page: 'feishu-message-create',
    at: 'Request body, uuid',
    says: 'the same uuid sends at most one message within an hour',
    assumes: 'it is the app that must not send it twice, whatever the chat',
  },
};

export const fileMaxBytes: Switch<number, 'feishu.fileMaxBytes'> = {
  name: 'feishu.fileMaxBytes',
  documented: 31_457_280,
  others: [30_000_000],
  upTo: LONGEST_IMAGE,
  source: {
    page: 'feishu-file-create',
    at: 'Limits',
    says: 'at most 30 MB',
    assumes: 'MB is 1024 x 1024 bytes and exactly 30 MB passes',
  },
  observation: {
    page: 'larksuite-cli-helpers',
    at: 'maxFileUploadSize',
    says: 'a first-party client stops at 100 MiB, which is more than Standin keeps of a body',
  },
};

export const fileType: Switch<'listed' | 'any', 'feishu.fileType'> = {
  name: 'feishu.fileType',
  documented: 'listed',
  observed: 'any',
  source: {
    page: 'feishu-file-create',
    at: 'Request body, file_type',
    says: 'opus, mp4, pdf, doc, xls, ppt or stream',
    assumes: 'another is an invalid parameter, as another image_type is',
  },
  observation: {
    page: 'larksuite-cli-1247',
    at: 'report',
    says: 'a file of the type audio was taken, and no message took it; it is kept as a stream here',
  },
};

export const messageKeyAsAvatar: Switch<232041 | 232021, 'feishu.messageKeyAsAvatar'> = {
  name: 'feishu.messageKeyAsAvatar',
  documented: 232041,
  others: [232021],
  source: {
    page: 'feishu-chat-update',
    at: 'Error codes, 232041',
    says: 'the key must be one of an upload with image_type avatar',
    assumes: 'the key of an upload for messages is refused as any other that is none',
  },
  observation: {
    page: 'feishu-avatar-reports',
    at: 'the key of a picture for messages',
    says: 'one program names 232021 for it',
  },
};

export const hookBadKey: Switch<11246 | 9499, 'feishu.hookBadKey'> = {
  name: 'feishu.hookBadKey',
  documented: 11246,
  others: [9499],
  source: {
    page: 'feishu-webhook-replies',
    at: '11246, a card with a bad key',
    says: 'a card with a key that leads nowhere is refused with 11246',
    assumes: 'so is a picture, and a post with one, which nobody has shown',
  },
};

export const switches = [
  imageMaxBytes,
  chunked,
  userToken,
  missingPart,
  rateStatus,
  contentDisposition,
  richMessageMaxBytes,
  foreignImageKey,
  foreignCardImage,
  uuidScope,
  fileMaxBytes,
  fileType,
  messageKeyAsAvatar,
  hookBadKey,
] as const;
