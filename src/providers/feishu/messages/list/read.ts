import { queryOf } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked, Looked } from '../../gateway/asked.ts';
import { type Place, placeOf } from '../receiver.ts';
import { type Message, messagesOf } from '../store.ts';

/** What a list of messages was asked for. */
export interface Listing extends Looked {
  readonly container: string;
  readonly wellFormed: boolean;
  readonly receiver: Place & { readonly wellFormed: boolean; readonly unavailable: boolean };
  /** Seconds since 1970; not a number where it is none. */
  readonly startTime: number | undefined;
  readonly endTime: number | undefined;
  readonly descending: boolean;
  readonly pageSize: number;
  /** The message that the page before ended with; `unknown` where the token is none of this list. */
  readonly after: string | undefined;
}

const forms: Readonly<Record<string, RegExp>> = { chat: /^oc_[0-9a-f]{32}$/, thread: /^omt_[0-9a-f]{12,16}$/ };

export function readListing(asked: Asked, world: World): Listing {
  const query = queryOf(asked.call);
  const [kind, container] = [query.get('container_id_type') ?? '', query.get('container_id') ?? ''];
  const seconds = (name: string) => (query.get(name) ? Number(query.get(name)) : undefined);
  const wellFormed = forms[kind]?.test(container) ?? true;
  const place = kind === 'chat' && wellFormed ? placeOf(container, asked.caller, world) : nowhere(container);
  return {
    ...asked,
    ids: place ? {} : { unknownChat: container },
    container,
    wellFormed,
    receiver: { ...(place ?? nowhere(container)), wellFormed: true, unavailable: false },
    startTime: seconds('start_time'),
    endTime: seconds('end_time'),
    descending: query.get('sort_type') === 'ByCreateTimeDesc',
    pageSize: seconds('page_size') ?? 20,
    after: afterIn(query.get('page_token') ?? '', world),
  };
}

function nowhere(chatId: string): Place {
  return { chatId, outside: false, dissolved: false };
}

function afterIn(token: string, world: World): string | undefined {
  if (token === '') return undefined;
  const id = Buffer.from(token, 'base64url').toString();
  return messagesOf(world).get(id) ? id : 'unknown';
}

export interface Page {
  readonly items: readonly Message[];
  readonly hasMore: boolean;
  readonly token: string;
}

export function pageOf(listing: Listing, world: World): Page {
  const { container, descending, pageSize, after, startTime = 0, endTime = Number.POSITIVE_INFINITY } = listing;
  const messages = messagesOf(world);
  const all = container.startsWith('omt_')
    ? messages.all().filter(({ threadId }) => threadId === container)
    : messages.of(container).filter(({ upperId }) => upperId === undefined);
  const within = all.filter(({ createdAt }) => {
    const second = Math.floor(createdAt / 1000);
    return second >= startTime && second <= endTime;
  });
  if (descending) within.reverse();
  const from = after === undefined ? 0 : within.findIndex(({ id }) => id === after) + 1;
  const items = within.slice(from, from + pageSize);
  const hasMore = from + pageSize < within.length;
  return { items, hasMore, token: hasMore ? Buffer.from(items.at(-1)?.id ?? '').toString('base64url') : '' };
}
