import { Bytes } from '../../../core/bytes.ts';
import { readImage } from '../../../core/image.ts';
import { InputError } from '../../../core/input-error.ts';
import type { IncomingMessage, IncomingOrder } from '../../../core/shapes.ts';
import { shelved } from '../../../core/shelf.ts';
import type { StoredObject } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import { originalId, type WeChatAccount } from '../account.ts';
import { sentUrl, shelf } from '../shelf.ts';
import { isOpenid, someOpenid } from './openid.ts';
import { closeReplyTime, openReplyTime } from './reply-time.ts';

/** What a user can do in place of writing. */
const events = ['subscribe', 'unsubscribe', 'SCAN', 'CLICK'] as const;

/** A user writes to an account, or does something else: from then on it may answer for a while. No program is told. */
export function receive(order: IncomingOrder, world: World): IncomingMessage {
  const account = accountFor(order.account, world);
  const { from = someOpenid(account) } = order;
  checkOrder(order, from);
  const object = order.image && pictureOf(Bytes.of(order.image), account, world);
  const message = `${22_000_000_000_000_000n + BigInt(world.keys.below(1_000_000_000)) * 1_000_000n}`;
  noteDeed(order.event, account, from, world);
  const head = {
    ToUserName: originalId(account),
    FromUserName: from,
    CreateTime: Math.floor(world.clock.now() / 1000),
  };
  const pushed = { ...head, ...saidIn(order, object, message) };
  const key = object && { key: object.key };
  return { provider: 'wechat', account, chat: from, from, message, ...key, connected: false, pushed };
}

function checkOrder({ chat, file, event }: IncomingOrder, from: string): void {
  if (chat !== undefined) throw new InputError('message: chat is nothing that WeChat has; leave it out');
  if (file !== undefined) throw new InputError('message: file is nothing that an official account gets; send an image');
  if (!isOpenid(from)) throw new InputError('message: from must be an openid: 28 letters, digits, - and _');
  if (event !== undefined && !events.some((each) => each === event)) {
    throw new InputError(`message: event must be one of ${events.join(', ')}, not ${JSON.stringify(event)}`);
  }
}

function noteDeed(event: string | undefined, account: string, openid: string, world: World): void {
  if (event === 'unsubscribe') closeReplyTime(account, openid, world);
  else openReplyTime(event === undefined ? 'message' : 'event', account, openid, world);
}

/** As it is pushed, in XML there. */
function saidIn({ text, event }: IncomingOrder, object: StoredObject | undefined, MsgId: string): object {
  if (event !== undefined) return { MsgType: 'event', Event: event };
  if (object === undefined) return { MsgType: 'text', Content: text, MsgId };
  return { MsgType: 'image', PicUrl: sentUrl(object.key, object.image?.format), MediaId: object.key, MsgId };
}

/** It is the account's for three days, as what it uploads itself. */
function pictureOf(bytes: Bytes, tenant: string, world: World): StoredObject {
  const image = readImage(bytes);
  if (image === undefined) throw new InputError('message: image is no picture');
  const kind = 'media/image';
  const key = shelf.newKey(world, { tenant, kind });
  const object = shelved(shelf, key, { tenant, kind, image, bytes }, world.clock.now());
  if (!world.objects.fits(object)) {
    throw new InputError(`message: it has ${bytes.length} bytes, and the store holds ${world.objects.maxBytes} in all`);
  }
  world.objects.put(object);
  return object;
}

/** Throws an InputError where it is not plain which account is meant. A token stands for its account. */
function accountFor(asked: string | undefined, world: World): string {
  const declared = (world.accounts.of('wechat') as unknown as readonly WeChatAccount[])
    .filter(({ kind }) => kind !== 'component')
    .map(({ appid }) => appid);
  if (asked !== undefined) {
    const issued = world.tokens.find(asked);
    const account = issued?.kind.startsWith('wechat/') ? issued.owner : asked;
    if (world.accounts.isOpen('wechat') || declared.includes(account)) return account;
    throw new InputError(`message: account must be one that is declared: ${declared.join(', ') || 'there is none'}`);
  }
  const [only, ...others] = declared;
  if (only !== undefined && others.length === 0) return only;
  throw new InputError(`message: account must say which gets it: ${declared.join(', ') || 'none is declared'}`);
}
