import type { World } from '../../../src/core/world.ts';
import { keepUser } from '../../../src/providers/feishu/users/made.ts';
import { personOf } from '../../../src/providers/feishu/users/person.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { change, custom, put } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, tenantOnly, withField, withoutField } from './feishu-json.ts';
import type { Faults, Plan, Way } from './plan.ts';

const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const asks = (name: string, value: string) => (plan: Plan) => {
  plan.query[name] = value;
};

const any: Faults = {
  ...jsonFaults,
  ...bodyFaults,
  'another user_id_type': asks('user_id_type', 'email'),
  'a number for the name': withField('name', 7),
  'an unknown picture': withField('avatar_key', 'img_1'),
  'a picture for messages': withField('avatar_key', (world: World) => put(world, 'cli_a', 'message')),
};

const create: Way = {
  endpoint: 'feishu/user_create',
  plan: () =>
    jsonPlan({
      path: paths.users,
      fields: { name: 'a', mobile: '13011111111', department_ids: ['od-1'], employee_type: 1 },
    }),
  faults: {
    ...any,
    ...tenantOnly,
    'no mobile': withoutField('mobile'),
    'a token of another request': (plan) => {
      plan.query.client_token = 'a';
      plan.late.push((world) => {
        const person = personOf({ open_id: user });
        keepUser({ person, tenant: 'cli_a', said: {}, token: 'a', sent: 'x' }, world);
      });
    },
  },
};

const patch: Way = {
  endpoint: 'feishu/user_patch',
  plan: () => jsonPlan({ method: 'PATCH', path: `${paths.users}/${user}`, fields: { name: 'a' } }),
  faults: {
    ...any,
    'no such user': (plan) => change(plan, { users: [] }),
    "another app's user": (plan) => {
      change(plan, { users: [] });
      plan.accounts.cli_b = { ...custom, app_id: 'cli_b', users: [{ open_id: user }] };
    },
    'a user out of reach': (plan) => change(plan, { users: [{ open_id: user, available: false }] }),
    'no user_id': (plan) => {
      plan.path = `${paths.users}/~`;
    },
    "a user's token, for more": (plan) => {
      plan.credential = () => 'Bearer u-somebody';
      delete plan.accounts.cli_a;
      withField('city', 'a')(plan);
    },
  },
};

export const feishuUserChangeWays: readonly Way[] = [create, patch];
