import type { Asked } from '../../gateway/asked.ts';
import type { Caller } from '../../gateway/caller.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { idsErrors } from '../errors.ts';
import { textsIn, userIdTypeField, userIdTypeOf } from '../find.ts';
import { type Person, personOf } from '../person.ts';
import { activeStatus } from '../shown.ts';

const fields: readonly Field[] = [
  userIdTypeField,
  { name: 'emails', type: 'array', maxLength: 50 },
  { name: 'mobiles', type: 'array', maxLength: 50 },
  { name: 'include_resigned', type: 'boolean' },
];
const scopes = ['contact:user.id:readonly'] as const;

/** Who is behind an address or a number: an unknown one comes back without an id. */
export const ids = jsonEndpoint({
  name: 'feishu/user_ids',
  method: 'POST',
  path: `${paths.users}/batch_get_id`,
  voice: { scopes },
  fields,
  rules: jsonRules({ scopes, userTokens: false, fields }),
  errors: idsErrors,
  read: (asked) => ({ ...asked, ids: {} }),
  take: (asked) => ({
    data: { user_list: [...listOf(asked, 'emails', 'email'), ...listOf(asked, 'mobiles', 'mobile')] },
  }),
});

function listOf(asked: Asked, field: string, by: 'email' | 'mobile'): object[] {
  return textsIn(asked, field).map((sent) => {
    const person = findBy(by, sent, asked.caller);
    return person ? { [by]: sent, user_id: person[userIdTypeOf(asked)], status: activeStatus } : { [by]: sent };
  });
}

/** While no user is declared everybody is somebody. */
function findBy(by: 'email' | 'mobile', sent: string, { app }: Caller): Person | undefined {
  if (app?.users === undefined) return personOf({ [by]: sent });
  const declared = app.users.find((user) => user[by] === sent);
  return declared && personOf(declared);
}
