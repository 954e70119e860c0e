import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import type { Asked } from '../../gateway/asked.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { userIdTypeOf } from '../../users/find.ts';
import { userIdTypes } from '../../users/person.ts';
import { paths } from '../../wire.ts';
import { botOn, chatIdValid, found, presence, row } from '../rules.ts';
import { keepChat } from '../store.ts';
import { addErrors } from './errors.ts';
import { withMembers } from './people.ts';
import { type Adding, readAdding } from './read.ts';

const scopes = ['im:chat', 'im:chat.members:write_only'] as const;
const page = 'feishu-members-add';
const fields: readonly Field[] = [
  { name: 'member_id_type', in: 'query', type: 'string', options: [...userIdTypes, 'app_id'] },
  { name: 'succeed_type', in: 'query', type: 'number', options: ['0', '1', '2'] },
  { name: 'id_list', type: 'array' },
];

const rule = rulesOver<Adding, keyof typeof addErrors>();

/** An id that there is not, of that kind, where the first of those is refused. */
const unknownOf = (type: string) => (facts: Adding) =>
  facts.mode === 'first' && !facts.ofBots && userIdTypeOf(facts, 'member_id_type') === type
    ? facts.unknown[0]
    : undefined;
const known = 'declare the user with the account, or name one that is declared';

const rules: readonly Rule<Adding, keyof typeof addErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields, ids: ['user', 'chat'] }),
  rule({
    id: 'feishu/members/user-id',
    error: 'userIdUnknown',
    measure: unknownOf('user_id'),
    broken: found,
    mend: known,
    source: row(page, 99992360, 'some user_id does not exist', 'where succeed_type is 0'),
  }),
  rule({
    id: 'feishu/members/union-id',
    error: 'unionIdUnknown',
    measure: unknownOf('union_id'),
    broken: found,
    mend: known,
    source: row(page, 99992364, 'some union_id does not exist', 'where succeed_type is 0'),
  }),
  botOn,
  chatIdValid,
  rule({
    id: 'feishu/members/count',
    error: 'invalidParam',
    measure: ({ named, ofBots }) => (ofBots ? 0 : named.length),
    limit: 50,
    broken: (count, most) => count > most,
    mend: (_, most) => say`add at most ${most} people in one call`,
    source: {
      page,
      at: 'Request body, id_list',
      says: 'at most 50 users in one call',
      assumes: 'more are an invalid parameter, and one that is named twice counts once',
    },
  }),
  rule({
    id: 'feishu/members/bot-count',
    error: 'invalidParam',
    measure: ({ named, ofBots }) => (ofBots ? named.length : 0),
    limit: 5,
    broken: (count, most) => count > most,
    mend: (_, most) => say`add at most ${most} bots in one call`,
    source: {
      page,
      at: 'Request body, id_list',
      says: 'at most 5 bots in one call',
      assumes: 'more are an invalid parameter',
    },
  }),
  rule({
    id: 'feishu/members/mode',
    error: 'typeUnsupported',
    measure: ({ chat }) => chat?.mode,
    limit: ['group', 'topic'],
    broken: (mode, taken) => mode !== undefined && !taken.includes(mode),
    mend: 'name a group: nobody is added to a chat of two',
    source: row(page, 232090, 'only chats whose mode is group or topic are taken'),
  }),
  ...presence,
  rule({
    id: 'feishu/members/permission',
    error: 'noPermission',
    measure: ({ forbidden }) => forbidden,
    broken: isTrue,
    mend: 'let every member add others, make the bot a manager of the chat, or give the app im:chat:operate_as_owner',
    source: row(page, 232017, 'where only those who run the chat may add members, nobody else does'),
  }),
  rule({
    id: 'feishu/members/visible',
    error: 'invisible',
    measure: ({ mode, hidden }) => (mode === 'first' ? hidden[0] : undefined),
    broken: found,
    mend: (id) => say`make the app available to ${id}, or set succeed_type to 1`,
    source: row(
      page,
      232024,
      'the app is not available to a user',
      'where succeed_type is 0, and nobody is added then',
    ),
  }),
  rule({
    id: 'feishu/members/hidden',
    error: 'idsUnavailable',
    detail: 'bot is invisible to user ids: [%v]',
    measure: ({ mode, hidden }) => (mode === 'none' && hidden.length > 0 ? hidden.join(' ') : undefined),
    broken: found,
    mend: 'make the app available to these users, or set succeed_type to 1',
    source: row(page, 232043, 'the ids are told', 'where succeed_type is 2, in the words of the creation of a chat'),
  }),
  rule({
    id: 'feishu/members/ids',
    error: 'idsUnavailable',
    measure: ({ mode, unknown }) => (mode === 'rest' ? undefined : unknown[0]),
    broken: found,
    mend: (id) => say`leave ${JSON.stringify(id)} out of id_list, or set succeed_type to 1`,
    source: row(page, 232043, 'an id in the list is none', 'of bots, and where succeed_type is 2'),
  }),
  rule({
    id: 'feishu/members/nobody',
    error: 'nobodyValid',
    measure: ({ people, bots }) => people.length + bots.length,
    limit: 1,
    broken: (count, least) => count < least,
    mend: 'name somebody who can be added',
    source: row(page, 232027, 'the list is empty, or nobody in it can be added'),
  }),
];

/** Brings people, or bots, into a group. */
export const add = jsonEndpoint({
  name: 'feishu/member_add',
  method: 'POST',
  path: `${paths.chats}/:chat_id/members`,
  voice: { scopes },
  fields,
  rules,
  errors: addErrors,
  read: (asked: Asked, world): Adding => readAdding(asked, world),
  take(facts, world) {
    const { chat, caller, people, bots, unknown, hidden, pending } = facts;
    const type = userIdTypeOf(facts, 'member_id_type');
    if (chat && !pending) {
      const more = withMembers(chat, people);
      const all = chat.bots && [...new Set([...chat.bots, ...bots])];
      keepChat({ ...more, bots: all }, caller.tenant, world);
    }
    return {
      data: {
        invalid_id_list: hidden,
        not_existed_id_list: unknown,
        pending_approval_id_list: pending ? [...people.map((each) => each[type]), ...bots] : [],
      },
      uses: [facts.chatId],
    };
  },
});
