import { type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { userIdTypeField } from '../../users/find.ts';
import { avatarRules, botOn, found, publicName, row } from '../rules.ts';
import { chatFields } from '../settings.ts';
import type { CreateErrorName } from './errors.ts';
import type { Creation } from './make.ts';

export const name = 'feishu/chat_create';
export const createScopes = ['im:chat', 'im:chat:create'] as const;

export const createFields: readonly Field[] = [
  userIdTypeField,
  { name: 'set_bot_manager', in: 'query', type: 'boolean', options: ['true', 'false'] },
  { name: 'uuid', in: 'query', type: 'string', maxLength: 50 },
  { name: 'user_id_list', type: 'array', maxLength: 50 },
  { name: 'bot_id_list', type: 'array', maxLength: 5 },
  { name: 'chat_mode', type: 'string', options: ['group'] },
  ...chatFields,
];

const page = 'feishu-chat-create';
const rule = rulesOver<Creation, CreateErrorName>();

export const createRules: readonly Rule<Creation, CreateErrorName>[] = [
  ...jsonRules({ scopes: createScopes, userTokens: false, fields: createFields, ids: ['user'] }),
  botOn,
  rule({
    id: 'feishu/chats/public-name-missing',
    error: 'nameMissing',
    measure: (facts) => facts.publicName,
    limit: '',
    broken: (name, none) => name === none,
    mend: 'give the chat a name, or make it private',
    source: row(page, 232042, 'a public chat needs a name'),
  }),
  publicName,
  rule({
    id: 'feishu/chats/available',
    error: 'idsUnavailable',
    detail: 'bot is invisible to user ids: [%v]',
    measure: ({ unavailable }) => unavailable,
    broken: found,
    mend: 'make the app available to the user',
    source: row(page, 232043, 'an id in the lists is not valid', 'one of somebody whom the app is not available to'),
  }),
  rule({
    id: 'feishu/chats/bots',
    error: 'idsUnavailable',
    measure: ({ unknownBot }) => unknownBot,
    broken: found,
    mend: (id) => say`leave ${JSON.stringify(id)} out of bot_id_list, or declare an app with that app_id and a bot`,
    source: row(page, 232043, 'an id in the lists is not valid, be it in bot_id_list', 'one of no app with a bot'),
  }),
  ...avatarRules,
];
