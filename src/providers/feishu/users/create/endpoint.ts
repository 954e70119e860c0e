import { query } from '../../../../core/call.ts';
import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import type { World } from '../../../../core/world.ts';
import { digest } from '../../account.ts';
import { type Asked, type Looked, text } from '../../gateway/asked.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { paths } from '../../wire.ts';
import { avatarRule, readUserAvatar, type WithAvatar } from '../avatar.ts';
import { createErrors } from '../errors.ts';
import { createFields, saidIn } from '../fields.ts';
import { keepUser, type Made, madeUnder } from '../made.ts';
import { personOf } from '../person.ts';
import { shownMade } from '../shown.ts';

interface Creation extends Looked, WithAvatar {
  readonly token: string;
  /** What was sent, in a few characters. */
  readonly sent: string;
  /** Who was made under the same client_token. */
  readonly earlier: Made | undefined;
}

const scopes = ['contact:contact'] as const;

const rules: readonly Rule<Creation, keyof typeof createErrors>[] = [
  ...jsonRules({ scopes, userTokens: false, fields: createFields }),
  rulesOver<Creation, 'anotherRequest'>()({
    id: 'feishu/users/client-token',
    error: 'anotherRequest',
    measure: ({ earlier, sent }) => earlier !== undefined && earlier.sent !== sent,
    broken: isTrue,
    mend: 'send another client_token, or just what was sent with this one',
    source: {
      page: 'feishu-user-create',
      at: 'Error codes, 40021',
      says: 'the same client_token with other parameters is another request',
      assumes: 'the order among the codes of the service is not documented',
    },
  }),
  avatarRule,
];

/** Makes a user, with or without a picture. */
export const create = jsonEndpoint({
  name: 'feishu/user_create',
  method: 'POST',
  path: paths.users,
  voice: { scopes },
  fields: createFields,
  rules,
  errors: createErrors,
  read(asked: Asked, world: World): Creation {
    const token = query(asked.call, 'client_token') ?? '';
    const sent = digest(JSON.stringify(asked.fields));
    const earlier = madeUnder(token, asked.caller.tenant, world);
    return { ...asked, ids: {}, ...readUserAvatar(asked, world), token, sent, earlier };
  },
  take(facts, world) {
    const { earlier, caller, token, sent } = facts;
    if (earlier) return { data: { user: shownMade(earlier) } };
    const made: Made = {
      person: personOf({
        open_id: `ou_${world.keys.hex(32)}`,
        name: text(facts, 'name'),
        mobile: text(facts, 'mobile'),
        ...(text(facts, 'email') && { email: text(facts, 'email') }),
        ...(text(facts, 'user_id') && { user_id: text(facts, 'user_id') }),
      }),
      tenant: caller.tenant,
      avatar: text(facts, 'avatar_key') || undefined,
      said: saidIn(facts),
      ...(token && { token, sent }),
    };
    keepUser(made, world);
    return {
      data: { user: shownMade(made) },
      uses: made.avatar === undefined ? [] : [made.avatar],
      made: [made.person.open_id],
    };
  },
});
