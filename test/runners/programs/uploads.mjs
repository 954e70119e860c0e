import { FeishuClient } from 'standin/clients';
import { jpg } from 'standin/fixtures';

/** One upload to Feishu. */
export async function upload(tenant) {
  const picture = jpg({ width: 80, height: 60, bytes: 2000 });
  await new FeishuClient(tenant.feishu).uploadImage(picture, { type: 'message', filename: 'a.jpg' });
}
