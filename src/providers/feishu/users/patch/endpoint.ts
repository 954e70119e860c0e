import { is, type Rule, rulesOver } from '../../../../core/rule.ts';
import { inRow, say } from '../../../../core/say.ts';
import type { World } from '../../../../core/world.ts';
import { type Asked, text } from '../../gateway/asked.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { avatarRule, readUserAvatar, type WithAvatar } from '../avatar.ts';
import { patchErrors } from '../errors.ts';
import { patchFields, saidIn } from '../fields.ts';
import { authorityRule, type OfUser, readOfUser } from '../get/endpoint.ts';
import { keepUser, type Made, madeUser } from '../made.ts';
import type { Person } from '../person.ts';
import { shownMade } from '../shown.ts';

interface Change extends OfUser, WithAvatar {
  /** The first field that a user may not change. */
  readonly beyond: string | undefined;
}

const scopes = ['contact:contact', 'contact:user.base'] as const;
const page = 'feishu-user-patch';
/** What the token of a user lets change. */
const usersOwn = ['name', 'en_name', 'avatar_key'];

const rule = rulesOver<Change, keyof typeof patchErrors>();

const rules: readonly Rule<Change, keyof typeof patchErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields: patchFields, ids: ['user'] }),
  rule({
    id: 'feishu/users/changed-id',
    error: 'invalidParam',
    measure: ({ wellFormed }) => wellFormed,
    limit: false as boolean,
    broken: is,
    mend: 'send an id of the kind that user_id_type says',
    source: {
      page,
      at: 'Error codes, 40001',
      says: 'a parameter is wrong',
      assumes: 'as an id is that cannot be of the kind that user_id_type says',
    },
  }),
  authorityRule,
  rule({
    id: 'feishu/users/beyond',
    error: 'noFieldAuthority',
    measure: ({ beyond }) => beyond,
    broken: (field) => field !== undefined,
    mend: (field) => say`leave ${field} out, or send a tenant_access_token: a user changes ${inRow(usersOwn)} alone`,
    source: {
      page,
      at: 'Notes, and error codes, 41056',
      says: 'a user_access_token changes three fields, and what one has no authority over has a code',
      assumes: 'any other field is one of those',
    },
  }),
  avatarRule,
];

/** Changes what is named of somebody, and leaves the rest as it was. */
export const patch = jsonEndpoint({
  name: 'feishu/user_patch',
  method: 'PATCH',
  path: `${paths.users}/:user_id`,
  voice: { scopes },
  fields: patchFields,
  rules,
  errors: patchErrors,
  read(asked: Asked, world: World): Change {
    const beyond = Object.keys(asked.fields).find((name) => !usersOwn.includes(name));
    return {
      ...readOfUser(asked, world),
      ...readUserAvatar(asked, world),
      beyond: asked.caller.token === 'user' ? beyond : undefined,
    };
  },
  take(facts, world) {
    const { person, caller } = facts;
    if (person === undefined) return { data: {} };
    const before = madeUser(person, caller.tenant, world);
    const made: Made = {
      ...before,
      person: changed(facts, before?.person ?? person),
      tenant: caller.tenant,
      avatar: text(facts, 'avatar_key') || before?.avatar,
      said: { ...before?.said, ...saidIn(facts) },
    };
    keepUser(made, world);
    return { data: { user: shownMade(made) }, uses: made.avatar === undefined ? [] : [made.avatar] };
  },
});

function changed(facts: Change, person: Person): Person {
  return {
    ...person,
    name: text(facts, 'name') || person.name,
    email: text(facts, 'email') || person.email,
    mobile: text(facts, 'mobile') || person.mobile,
  };
}
