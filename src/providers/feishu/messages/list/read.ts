import { queryOf } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked, Looked } from '../../gateway/asked.ts';
import { type Page, pageOf } from '../../gateway/paging.ts';
import { type Place, placeOf } from '../receiver.ts';
import { type Message, messagesOf, threadIdForm } from '../store.ts';

/** What a list of messages was asked for. */
export interface Listing extends Looked {
  readonly container: string;
  readonly wellFormed: boolean;
  readonly receiver: Place & { readonly wellFormed: boolean; readonly unavailable: boolean };
  /** Seconds since 1970; not a number where it is none. */
  readonly startTime: number | undefined;
  readonly endTime: number | undefined;
  /** Undefined where the token is none of this list. */
  readonly page: Page<Message> | undefined;
}

const forms: Readonly<Record<string, RegExp>> = { chat: /^oc_[0-9a-f]{32}$/, thread: threadIdForm };

export function readListing(asked: Asked, world: World): Listing {
  const query = queryOf(asked.call);
  const [kind, container] = [query.get('container_id_type') ?? '', query.get('container_id') ?? ''];
  const seconds = (name: string) => (query.get(name) ? Number(query.get(name)) : undefined);
  const wellFormed = forms[kind]?.test(container) ?? true;
  const place = kind === 'chat' && wellFormed ? placeOf(container, asked.caller, world) : nowhere(container);
  const [startTime, endTime] = [seconds('start_time'), seconds('end_time')];
  const listed = listOf(container, { startTime, endTime }, world);
  if (query.get('sort_type') === 'ByCreateTimeDesc') listed.reverse();
  return {
    ...asked,
    ids: place ? {} : { unknownChat: container },
    container,
    wellFormed,
    receiver: { ...(place ?? nowhere(container)), wellFormed: true, unavailable: false },
    startTime,
    endTime,
    page: pageOf(asked, listed, ({ id }) => id),
  };
}

function nowhere(chatId: string): Place {
  return { chatId, outside: false, dissolved: false };
}

/** The oldest first. */
function listOf(
  container: string,
  { startTime = 0, endTime = Number.POSITIVE_INFINITY }: Partial<Pick<Listing, 'startTime' | 'endTime'>>,
  world: World,
): Message[] {
  const messages = messagesOf(world);
  const all = container.startsWith('omt_')
    ? messages.all().filter(({ threadId }) => threadId === container)
    : messages.of(container);
  return all.filter(({ createdAt }) => {
    const second = Math.floor(createdAt / 1000);
    return second >= startTime && second <= endTime;
  });
}
