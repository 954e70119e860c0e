import type { World } from '../../../../core/world.ts';
import { tenantKeyOf } from '../../account.ts';
import type { Asked } from '../../gateway/asked.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { type Page, pageOf, pageTokenRule } from '../../gateway/paging.ts';
import { userIdTypeOf } from '../../users/find.ts';
import { type Person, userIdTypes } from '../../users/person.ts';
import { paths } from '../../wire.ts';
import { isIn } from '../find.ts';
import { readOfChat } from '../get/endpoint.ts';
import { botOn, chatIdValid, type OfChat, presence } from '../rules.ts';
import { listErrors } from './errors.ts';
import { membersOf } from './people.ts';

interface Listing extends OfChat {
  readonly outside: boolean;
  readonly total: number;
  readonly page: Page<Person> | undefined;
}

/** In the order of a live refusal. */
export const readScopes = [
  'im:chat:readonly',
  'im:chat',
  'im:chat.group_info:readonly',
  'im:chat.members:read',
] as const;

const fields: readonly Field[] = [
  { name: 'member_id_type', in: 'query', type: 'string', options: userIdTypes },
  { name: 'page_size', in: 'query', type: 'number', most: 100 },
];

/** The people in a group: bots are not told. */
export const list = jsonEndpoint({
  name: 'feishu/member_list',
  method: 'GET',
  path: `${paths.chats}/:chat_id/members`,
  voice: { scopes: readScopes },
  fields,
  rules: [
    ...jsonRules({ scopes: readScopes, userTokens: true, fields, ids: ['chat'] }),
    botOn,
    chatIdValid,
    pageTokenRule<'invalidParam'>('feishu/members', 'invalidParam', 'feishu-members-list'),
    ...presence,
  ],
  errors: listErrors,
  read(asked: Asked, world: World): Listing {
    const ofChat = readOfChat(asked, world);
    const { chat } = ofChat;
    const members = chat ? membersOf(chat, asked.caller, world) : [];
    return {
      ...ofChat,
      outside: chat !== undefined && !isIn(chat, asked.caller),
      total: members.length,
      page: pageOf(asked, members, ({ open_id }) => open_id),
    };
  },
  take(facts: Listing) {
    const { items = [], ...rest } = facts.page ?? {};
    const member_id_type = userIdTypeOf(facts, 'member_id_type');
    const tenant_key = tenantKeyOf(facts.caller);
    const told = items.map((each) => ({
      member_id: each[member_id_type],
      member_id_type,
      name: each.name,
      tenant_key,
    }));
    return { data: { ...rest, items: told, member_total: facts.total }, uses: [facts.chatId] };
  },
});
