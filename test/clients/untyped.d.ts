/** The packages below carry no types. Only what the tests use is declared. */
declare module 'co-wechat-api' {
  interface Token {
    accessToken: string;
    expireTime: number;
  }

  /** All, a tag, or some openids. */
  type Receivers = true | number | readonly string[];

  export default class WeChatAPI {
    constructor(
      appid: string,
      secret: string,
      getToken?: () => Promise<Token | undefined>,
      saveToken?: (token: Token | null) => Promise<void>,
      tokenFromCustom?: boolean,
    );
    prefix: string;
    fileServerPrefix: string;
    getAccessToken(): Promise<Token>;
    uploadImage(path: string): Promise<{ url: string; errcode?: number; errmsg?: string }>;
    uploadLogo(path: string): Promise<{ url: string; errcode?: number; errmsg?: string }>;
    uploadMedia(path: string, type: string): Promise<{ media_id?: string; thumb_media_id?: string }>;
    getMedia(mediaId: string): Promise<unknown>;
    uploadImageMaterial(path: string): Promise<{ media_id: string; url?: string }>;
    uploadVoiceMaterial(path: string): Promise<{ media_id: string }>;
    uploadThumbMaterial(path: string): Promise<{ media_id: string; url?: string }>;
    uploadVideoMaterial(path: string, description: object): Promise<{ media_id: string }>;
    getMaterial(mediaId: string): Promise<unknown>;
    removeMaterial(mediaId: string): Promise<unknown>;
    getMaterials(type: string, offset: number, count: number): Promise<{ item: { media_id: string; name: string }[] }>;
    getMaterialCount(): Promise<Record<string, number>>;
    uploadNewsMaterial(news: object): Promise<unknown>;
    updateNewsMaterial(news: object): Promise<unknown>;
    sendImage(openid: string, mediaId: string | undefined): Promise<unknown>;
    massSendImage(mediaId: string | undefined, to: Receivers, clientMsgId?: string): Promise<{ msg_id: number }>;
    massSendText(content: string, to: Receivers, clientMsgId?: string): Promise<{ msg_id: number }>;
    previewText(openid: string, content: string): Promise<unknown>;
    getMassMessageStatus(messageId: number): Promise<unknown>;
    request(url: string, options: { method: string; headers: Record<string, string>; data: unknown }): Promise<unknown>;
  }
}

declare module 'wechat-api' {
  import type { Readable } from 'node:stream';

  type Callback = (
    error: (Error & { code?: number }) | null,
    data: { url?: string; errcode?: number; errmsg?: string } | null | undefined,
    response: { status: number } | undefined,
  ) => void;

  export default class WeChatAPI {
    constructor(appid: string, secret: string);
    endpoint: string;
    setEndpoint(domain: string): void;
    uploadImage(path: string, callback: Callback): void;
    uploadImageStream(request: Readable & { headers: Record<string, string> }, callback: Callback): void;
  }
}
