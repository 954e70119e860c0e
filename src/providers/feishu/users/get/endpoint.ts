import { is, rulesOver } from '../../../../core/rule.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked, Looked } from '../../gateway/asked.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { getErrors } from '../errors.ts';
import { departmentIdTypeField } from '../fields.ts';
import { findPeople, userIdTypeField, userIdTypeOf } from '../find.ts';
import { madeUser } from '../made.ts';
import { type Person, userIdForms } from '../person.ts';
import { shownMade, shownPerson } from '../shown.ts';

const name = 'feishu/user';
const fields = [userIdTypeField, departmentIdTypeField];
const scopes = [
  'contact:contact.base:readonly',
  'contact:contact:access_as_app',
  'contact:contact:readonly',
  'contact:contact:readonly_as_app',
] as const;

/** A call of one user. */
export interface OfUser extends Looked {
  readonly person: Person | undefined;
  readonly unavailable: string | undefined;
  /** Whether its id can be one of its kind. */
  readonly wellFormed: boolean;
}

const rule = rulesOver<OfUser, 'userInvalid'>();

export const authorityRule = rulesOver<OfUser, 'noAuthority'>()({
  id: 'feishu/users/authority',
  error: 'noAuthority',
  measure: ({ unavailable }) => unavailable,
  broken: (id) => id !== undefined,
  mend: 'let the app see the user: its range of contacts is set in its settings',
  source: {
    page: 'feishu-user-get',
    at: 'Error codes, 41050',
    says: 'the app may not see the user',
    assumes: 'whom an app is not available to it does not see',
  },
});

/** Somebody, by the id in the path. */
export const get = jsonEndpoint({
  name,
  method: 'GET',
  path: `${paths.users}/:user_id`,
  voice: { scopes },
  fields,
  rules: [
    ...jsonRules({ scopes, userTokens: true, fields, ids: ['user'] }),
    rule({
      id: 'feishu/users/user-id',
      error: 'userInvalid',
      measure: ({ wellFormed }) => wellFormed,
      limit: false as boolean,
      broken: is,
      mend: 'send an id of the kind that user_id_type says',
      source: {
        page: 'feishu-user-get',
        at: 'Error codes, 41012',
        says: 'the user_id is invalid',
        assumes:
          'one that cannot be of the kind that user_id_type says is; one that only leads nowhere is the gateway’s',
      },
    }),
    authorityRule,
  ],
  errors: getErrors,
  read: readOfUser,
  take({ person, caller }: OfUser, world) {
    const made = person && madeUser(person, caller.tenant, world);
    return { data: { user: made ? shownMade(made) : person && shownPerson(person) } };
  },
});

/** By the id in the path. */
export function readOfUser(asked: Asked, world: World): OfUser {
  const [type, id = ''] = [userIdTypeOf(asked), asked.params.user_id];
  const wellFormed = userIdForms[type].test(id);
  const { people, ids, unavailable } = findPeople(type, wellFormed ? [id] : [], asked.caller, world);
  return { ...asked, ids, person: people[0], unavailable, wellFormed };
}
