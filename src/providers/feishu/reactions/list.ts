import { query } from '../../../core/call.ts';
import { type Rule, rulesOver } from '../../../core/rule.ts';
import { inRow, say } from '../../../core/say.ts';
import type { World } from '../../../core/world.ts';
import type { Asked } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import { type Page, pageOf, pageTokenRule } from '../gateway/paging.ts';
import { type Found, readFound } from '../messages/found.ts';
import { botRule } from '../messages/rules.ts';
import { userIdTypeOf } from '../users/find.ts';
import { userIdTypes } from '../users/person.ts';
import { paths } from '../wire.ts';
import { listErrors } from './errors.ts';
import { accessRule, goneRule, row } from './rules.ts';
import { shown } from './shown.ts';
import { type Reaction, reactionsOf } from './store.ts';

interface Listing extends Found {
  readonly userIdType: string;
  /** Undefined where the token is none of this list. */
  readonly page: Page<Reaction> | undefined;
}

const scopes = ['im:message.reactions:read', 'im:message:readonly'] as const;
const fields: readonly Field[] = [{ name: 'page_size', in: 'query', type: 'number', most: 50 }];

const rule = rulesOver<Listing, keyof typeof listErrors>();
const page = 'feishu-reaction-list';

const rules: readonly Rule<Listing, keyof typeof listErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields, ids: ['message'] }),
  rule({
    id: 'feishu/reactions/user-id-type',
    error: 'userIdTypeInvalid',
    measure: ({ userIdType }) => userIdType,
    limit: userIdTypes as readonly string[],
    broken: (type, known) => !known.includes(type),
    mend: (_, known) => say`set user_id_type to one of ${inRow(known)}`,
    source: row(page, 231014, 'user_id_type is one of three', 'the gateway leaves it to the service, which has a code'),
  }),
  pageTokenRule<'pageTokenInvalid'>('feishu/reactions', 'pageTokenInvalid', page),
  botRule,
  goneRule,
  accessRule,
];

export const list = jsonEndpoint({
  name: 'feishu/reaction_list',
  method: 'GET',
  path: `${paths.messages}/:message_id/reactions`,
  voice: { scopes },
  fields,
  rules,
  errors: listErrors,
  read(asked: Asked, world: World): Listing {
    const found = readFound(asked, world);
    const emoji = query(asked.call, 'reaction_type') ?? '';
    const under = reactionsOf(world).of(found.message?.id ?? '');
    const wanted = emoji === '' ? under : under.filter((each) => each.emoji === emoji);
    return {
      ...found,
      userIdType: query(asked.call, 'user_id_type') || 'open_id',
      page: pageOf(asked, wanted, ({ id }) => id),
    };
  },
  take(facts) {
    const { items = [], ...rest } = facts.page ?? {};
    const type = userIdTypeOf(facts);
    return {
      data: { ...rest, items: items.map((each) => shown(each, facts.caller, type)) },
      uses: facts.message ? [facts.message.id] : [],
    };
  },
});
