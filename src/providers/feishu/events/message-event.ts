import type { Message } from '../messages/store.ts';
import type { Writer } from './writer.ts';

/** Of a message that somebody wrote, as it goes over the socket: keys in the live order, times by the machine's clock, since programs drop what is old. */
export interface MessageEvent {
  readonly schema: '2.0';
  readonly header: {
    readonly event_id: string;
    readonly token: '';
    readonly create_time: string;
    readonly event_type: 'im.message.receive_v1';
    readonly tenant_key: string;
    readonly app_id: string;
  };
  readonly event: object;
}

interface Told {
  readonly eventId: string;
  readonly appId: string;
  readonly chatType: 'p2p' | 'group';
  readonly message: Message;
  readonly writer: Writer;
}

export function messageEvent({ eventId, appId, chatType, message, writer }: Told, now: number): MessageEvent {
  const { id, chatId, msgType, content, sender } = message;
  const { tenant_key } = sender;
  return {
    schema: '2.0',
    header: {
      event_id: eventId,
      token: '',
      create_time: `${now}`,
      event_type: 'im.message.receive_v1',
      tenant_key,
      app_id: appId,
    },
    event: {
      message: {
        chat_id: chatId,
        chat_type: chatType,
        content,
        create_time: `${now}`,
        message_id: id,
        message_type: msgType,
        update_time: `${now}`,
      },
      sender: { sender_id: writer, sender_type: 'user', tenant_key },
    },
  };
}
