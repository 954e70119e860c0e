import * as lark from '@larksuiteoapi/node-sdk';

/** Sends photos to Feishu with its official SDK. Made once, as programs do: the SDK keeps its token in the process. */
export function createMessenger({ appId, appSecret, domain = lark.Domain.Feishu }) {
  const client = new lark.Client({ appId, appSecret, domain, loggerLevel: lark.LoggerLevel.fatal });
  return {
    async sendPhoto(photo) {
      const { image_key } = await client.im.image.create({ data: { image_type: 'message', image: photo } });
      return image_key;
    },
  };
}
