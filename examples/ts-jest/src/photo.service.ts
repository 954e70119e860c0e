import { FeishuClient, UploadError } from 'standin/clients';

export interface App {
  readonly appId: string;
  readonly appSecret: string;
  readonly baseUrl?: string;
}

export type Kept = { readonly key: string } | { readonly refused: string | number };

/** Keeps photos at Feishu. */
export class PhotoService {
  private readonly feishu: FeishuClient;

  constructor(app: App) {
    this.feishu = new FeishuClient(app);
  }

  async keep(photo: Uint8Array, filename: string): Promise<Kept> {
    try {
      const { imageKey } = await this.feishu.uploadImage(photo, { type: 'message', filename });
      return { key: imageKey };
    } catch (error) {
      if (error instanceof UploadError && error.code !== undefined) return { refused: error.code };
      throw error;
    }
  }
}
