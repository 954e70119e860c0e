import { is, rulesOver } from '../../../../core/rule.ts';
import type { World } from '../../../../core/world.ts';
import type { Asked, Looked } from '../../gateway/asked.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { getErrors } from '../errors.ts';
import { findPeople, userIdTypeField, userIdTypeOf } from '../find.ts';
import { type Person, userIdForms } from '../person.ts';
import { shownPerson } from '../shown.ts';

const name = 'feishu/user';
const fields = [
  userIdTypeField,
  { name: 'department_id_type', in: 'query', type: 'string', options: ['department_id', 'open_department_id'] },
] as const;
const scopes = [
  'contact:contact.base:readonly',
  'contact:contact:access_as_app',
  'contact:contact:readonly',
  'contact:contact:readonly_as_app',
] as const;

interface OfUser extends Looked {
  readonly person: Person | undefined;
  readonly unavailable: string | undefined;
  /** Whether its id can be one of its kind. */
  readonly wellFormed: boolean;
}

const rule = rulesOver<OfUser, 'noAuthority' | 'userInvalid'>();

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
    rule({
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
    }),
  ],
  errors: getErrors,
  read: (asked: Asked, world: World): OfUser => {
    const [type, id = ''] = [userIdTypeOf(asked), asked.params.user_id];
    const wellFormed = userIdForms[type].test(id);
    const { people, ids, unavailable } = findPeople(type, wellFormed ? [id] : [], asked.caller, world);
    return { ...asked, ids, person: people[0], unavailable, wellFormed };
  },
  take: ({ person }: OfUser) => ({ data: { user: person && shownPerson(person) } }),
});
