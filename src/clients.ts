/** Clients for the real services, which work against Standin with `baseUrl` alone. */
export type { FileInput } from './client/file.ts';
export type { CallOptions, ClientOptions, Fetch, SendOptions, UploadOptions } from './client/options.ts';
export type { Progress } from './client/progress.ts';
export { UploadError } from './client/upload-error.ts';
export {
  type FeishuAppOptions,
  FeishuClient,
  type FeishuFileOptions,
  type FeishuMessage,
  type FeishuOptions,
  type FeishuReplyOptions,
  type FeishuSendOptions,
  type FeishuTokenOptions,
  type FeishuUploadOptions,
} from './providers/feishu/client.ts';
export type { FileType, ImageType, ReceiveIdType } from './providers/feishu/wire.ts';
export {
  KakaoClient,
  type KakaoImage,
  type KakaoList,
  type KakaoListed,
  type KakaoMessage,
  type KakaoOptions,
  type KakaoRejected,
  type KakaoSendOptions,
  type KakaoSent,
} from './providers/kakao/client.ts';
export { type KakaoFailback, type KakaoResult, readResult, resultReceived } from './providers/kakao/read-result.ts';
export {
  type WeChatAccountOptions,
  WeChatClient,
  type WeChatMaterialOptions,
  type WeChatOptions,
  type WeChatPublished,
  type WeChatPublishOptions,
  type WeChatTokenOptions,
} from './providers/wechat/client.ts';
export type { Article, MaterialType } from './providers/wechat/wire.ts';
