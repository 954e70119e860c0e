/** What travels between a program and Feishu: paths, field names, and the JSON of both answers. */
export const paths = {
  images: '/open-apis/im/v1/images',
  messages: '/open-apis/im/v1/messages',
  files: '/open-apis/im/v1/files',
  chats: '/open-apis/im/v1/chats',
  users: '/open-apis/contact/v3/users',
  hook: '/open-apis/bot/v2/hook/:hook_token',
  cards: '/open-apis/cardkit/v1/cards',
  tenantToken: '/open-apis/auth/v3/tenant_access_token/internal',
  appToken: '/open-apis/auth/v3/app_access_token/internal',
  storeAppToken: '/open-apis/auth/v3/app_access_token',
  storeTenantToken: '/open-apis/auth/v3/tenant_access_token',
  resendTicket: '/open-apis/auth/v3/app_ticket/resend',
  botInfo: '/open-apis/bot/v3/info',
  socketEndpoint: '/callback/ws/endpoint',
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

/** What a receiver's id can be. */
export type ReceiveIdType = 'chat_id' | 'open_id' | 'union_id' | 'user_id' | 'email';

/** As far as a sender needs it. */
export interface MessageSent {
  code: 0;
  data: { message_id: string; chat_id: string };
  msg: 'success';
}
