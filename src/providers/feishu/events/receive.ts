import { InputError } from '../../../core/input-error.ts';
import type { IncomingMessage, IncomingOrder } from '../../../core/shapes.ts';
import { nobody } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import { type App, findApp, tenantKeyOf } from '../account.ts';
import { keepMessage } from '../messages/store.ts';
import { saidIn } from './attachment.ts';
import { linesOf } from './lines.ts';
import { messageEvent } from './message-event.ts';
import { whereOf, writerOf } from './writer.ts';

/** Somebody writes to an app: what they send is theirs, the message is kept, and the app is told. */
export function receive(order: IncomingOrder, world: World): IncomingMessage {
  if (order.event !== undefined) throw new InputError('message: event is none of Feishu’s; send a text');
  const appId = appFor(order.account, world);
  const app = findApp(world, appId);
  const writer = writerOf(order.from, app);
  const { chatId, chatType } = whereOf(order.chat, appId, writer, app);
  const owner = writer.open_id;
  const { msgType, content, object } = saidIn(order, owner, world);
  const tenant_key = tenantKeyOf({ ...nobody, tenant: appId });
  const json = JSON.stringify(content);
  const keys = object ? [object.key] : [];
  const sender = { id: owner, id_type: 'open_id', sender_type: 'user', tenant_key } as const;
  const says = { msgType, sent: json, content: json, mentions: [], keys };
  const message = keepMessage({ ...says, chatId, sender, tenant: owner, isPrivate: chatType === 'p2p' }, world);
  const eventId = world.keys.hex(32);
  const pushed = messageEvent({ eventId, appId, chatType, message, writer }, Date.now());
  const lines = linesOf(world);
  lines.push({ id: eventId, appId, json: JSON.stringify(pushed) });
  return {
    provider: 'feishu',
    account: appId,
    chat: chatId,
    from: owner,
    message: message.id,
    ...(object && { key: object.key }),
    connected: lines.count(appId) > 0,
    pushed,
  };
}

/** Throws an InputError where it is not plain which app is meant, and for one that gets no events over a socket. */
function appFor(account: string | undefined, world: World): string {
  const declared = (world.accounts.of('feishu') as unknown as readonly App[])
    .filter(({ type }) => type === 'custom')
    .map(({ app_id }) => app_id);
  const connected = linesOf(world).apps();
  if (account !== undefined) {
    if (world.accounts.isOpen('feishu') || declared.includes(account)) return account;
    throw new InputError(`message: account must be a custom app that is declared: ${listed(declared)}`);
  }
  const [only, ...others] = declared.length === 1 ? declared : connected;
  if (only !== undefined && others.length === 0) return only;
  throw new InputError(
    `message: account must say which app gets it: ${listed([...new Set([...declared, ...connected])])}`,
  );
}

function listed(names: readonly string[]): string {
  return names.join(', ') || 'none is declared or connected';
}
