/** What travels between a program and Feishu: paths, field names, and the JSON of both answers. */
export const paths = {
  images: '/open-apis/im/v1/images',
  files: '/open-apis/im/v1/files',
  messages: '/open-apis/im/v1/messages',
  hook: '/open-apis/bot/v2/hook/:hook_token',
  tenantToken: '/open-apis/auth/v3/tenant_access_token/internal',
  appToken: '/open-apis/auth/v3/app_access_token/internal',
  storeAppToken: '/open-apis/auth/v3/app_access_token',
  storeTenantToken: '/open-apis/auth/v3/tenant_access_token',
  resendTicket: '/open-apis/auth/v3/app_ticket/resend',
} as const;

export const liveHosts = ['open.feishu.cn', 'open.larksuite.com'] as const;

export type ImageType = 'message' | 'avatar';
export const imageTypes: readonly ImageType[] = ['message', 'avatar'];

export interface Uploaded {
  code: 0;
  data: { image_key: string };
  msg: 'success';
}

/** What a file is uploaded as; the message that it is sent in must fit. */
export type FileType = 'opus' | 'mp4' | 'pdf' | 'doc' | 'xls' | 'ppt' | 'stream';
export const fileTypes: readonly FileType[] = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream'];

export interface FileUploaded {
  code: 0;
  data: { file_key: string };
  msg: 'success';
}

/** A tenant_access_token of a custom app. */
export interface TokenIssued {
  code: 0;
  tenant_access_token: string;
  /** What is left of its life, in seconds. */
  expire: number;
}
