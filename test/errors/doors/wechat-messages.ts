import { keepJob } from '../../../src/providers/wechat/messages/mass/jobs.ts';
import type { Door } from '../door.ts';
import { wechatSaid } from './wechat.ts';

const tenant = 'wx-standard';
const user = `o${'u'.repeat(27)}`;
const msgId = 3_000_000_000;
/** No two messages are alike, or the second would be told so. */
let next = 0;
const text = () => ({ msgtype: 'text', text: { content: `${next++}` } });

const door = (call: string, fields: () => object): Door => ({
  endpoint: `wechat/message_${call.replace('/', '_')}`,
  credential: tenant,
  magic: (wanted) => `standin-${wanted}`,
  read: wechatSaid,
  prepare: ({ world }) => {
    keepJob({ msgId, tenant, msgtype: 'mpnews', articles: 1, deleted: [] }, 'earlier', world);
  },
  request: (base, credential) =>
    new Request(`${base}/cgi-bin/message/${call}?access_token=${credential}`, {
      method: 'POST',
      body: JSON.stringify(fields()),
    }),
});

export const wechatMessageDoors: readonly Door[] = [
  door('custom/send', () => ({ touser: user, ...text() })),
  door('mass/sendall', () => ({ filter: { is_to_all: true }, ...text() })),
  door('mass/send', () => ({ touser: [user, user], ...text() })),
  door('mass/preview', () => ({ touser: user, ...text() })),
  door('mass/get', () => ({ msg_id: msgId })),
  door('mass/delete', () => ({ msg_id: msgId })),
];
