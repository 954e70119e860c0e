import { FeishuClient } from 'standin/clients';

/** Sends a photo to Feishu, and resolves to the key by which a message names it. */
export async function sendPhoto(photo, { filename, ...account }) {
  const { imageKey } = await new FeishuClient(account).uploadImage(photo, { type: 'message', filename });
  return imageKey;
}
