import type { World } from '../../src/core/world.ts';
import { keepMessage, type Message, messagesOf } from '../../src/providers/feishu/messages/store.ts';
import { reactionsOf } from '../../src/providers/feishu/reactions/store.ts';

/** A message that is there as if it had been sent. */
export function putMessage(world: World, change: Partial<Message> = {}): string {
  const { id: wanted, ...more } = change;
  const message = keepMessage(
    {
      msgType: 'text',
      sent: '{"text":"hello"}',
      content: '{"text":"hello"}',
      mentions: [],
      keys: [],
      chatId: 'oc_a0553eda9014c201e6969b478895c230',
      sender: { id: 'cli_1', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' },
      tenant: 't-standard',
    },
    world,
  );
  const id = wanted ?? message.id;
  messagesOf(world).delete(message.id);
  messagesOf(world).put(id, more.tenant ?? message.tenant, { ...message, ...more, id });
  return id;
}

/** A reaction to it, the same. */
export function putReaction(world: World, messageId: string, tenant = 't-standard', wanted?: string): string {
  const id = wanted ?? world.keys.alnum(20);
  const by = { id: 'cli_1', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' } as const;
  reactionsOf(world).put(id, tenant, { id, messageId, emoji: 'SMILE', by, tenant, at: world.clock.now() });
  return id;
}
