import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.js';

export type Services = Client<paths>;

/** `baseUrl`: Standin's address, or the live service's. */
export const servicesAt = (baseUrl: string): Services => createClient<paths>({ baseUrl });

/** Uploads a picture to Feishu and sends it to a chat; gives the id of the message. */
export async function sendPicture(services: Services, chat: string, picture: Blob, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const uploaded = await services.POST('/open-apis/im/v1/images', {
    headers,
    body: { image_type: 'message', image: picture },
    bodySerializer({ image_type }) {
      const form = new FormData();
      form.set('image_type', image_type);
      form.set('image', picture, 'picture.png');
      return form;
    },
  });
  if (!uploaded.data) throw new Error(`the upload was refused: ${codeOf(uploaded.error)}`);
  const sent = await services.POST('/open-apis/im/v1/messages', {
    headers,
    params: { query: { receive_id_type: 'chat_id' } },
    body: {
      receive_id: chat,
      msg_type: 'image',
      content: JSON.stringify({ image_key: uploaded.data.data.image_key }),
    },
  });
  if (!sent.data) throw new Error(`the message was refused: ${codeOf(sent.error)}`);
  return sent.data.data.message_id;
}

/** Of what stands in front of the service a page comes back, and no code. */
function codeOf(error: { readonly code: number } | string): number | string {
  return typeof error === 'string' ? error : error.code;
}
