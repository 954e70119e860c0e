import { query } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked, Looked } from '../../gateway/asked.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { type Page, pageFields, pageOf, pageRules } from '../../gateway/paging.ts';
import { messagesOf } from '../../messages/store.ts';
import { userIdTypeField, userIdTypeOf } from '../../users/find.ts';
import { paths } from '../../wire.ts';
import { listErrors } from '../errors.ts';
import { groupsOf } from '../find.ts';
import { botOn } from '../rules.ts';
import { inList } from '../shown.ts';
import type { Chat } from '../store.ts';

const name = 'feishu/chat_list';
const page = 'feishu-chat-list';
const scopes = ['im:chat', 'im:chat:readonly', 'im:chat:read', 'im:chat.group_info:readonly'] as const;
const sortTypes = ['ByCreateTimeAsc', 'ByActiveTimeDesc'] as const;
const fields: readonly Field[] = [
  userIdTypeField,
  { name: 'sort_type', in: 'query', type: 'string', options: sortTypes },
  ...pageFields,
];

interface Listing extends Looked {
  readonly page: Page<Chat> | undefined;
}

/** The groups that the bot is in: how a program finds whom to send to. */
export const list = jsonEndpoint({
  name,
  method: 'GET',
  path: paths.chats,
  voice: { scopes },
  fields,
  rules: [
    ...jsonRules({ scopes, userTokens: true, fields }),
    botOn,
    ...pageRules<'invalidParam'>('feishu/chats', 'invalidParam', page),
  ],
  errors: listErrors,
  read: (asked, world): Listing => ({
    ...asked,
    ids: {},
    page: pageOf(asked, sortedGroups(asked, world), ({ id }) => id),
  }),
  take: (facts: Listing) => {
    const { items = [], ...rest } = facts.page ?? {};
    return { data: { ...rest, items: items.map((chat) => inList(chat, facts.caller, userIdTypeOf(facts))) } };
  },
});

function sortedGroups(asked: Asked, world: World): Chat[] {
  const groups = groupsOf(asked.caller, world);
  if (query(asked.call, 'sort_type') !== 'ByActiveTimeDesc') return groups;
  const active = new Map(groups.map((chat) => [chat, lastMoveIn(chat, world)]));
  return groups.sort((a, b) => (active.get(b) ?? 0) - (active.get(a) ?? 0));
}

function lastMoveIn({ id, createdAt }: Chat, world: World): number {
  return messagesOf(world).of(id).at(-1)?.createdAt ?? createdAt;
}
