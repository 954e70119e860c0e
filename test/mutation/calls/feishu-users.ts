import { paths } from '../../../src/providers/feishu/wire.ts';
import { change, custom } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, tenantOnly, withField } from './feishu-json.ts';
import type { Plan, Way } from './plan.ts';

const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
const otherIdType = (plan: Plan) => {
  plan.query.user_id_type = 'email';
};

const get: Way = {
  endpoint: 'feishu/user',
  plan: () => jsonPlan({ method: 'GET', path: `${paths.users}/${user}` }),
  faults: {
    ...jsonFaults,
    'another user_id_type': otherIdType,
    'another department_id_type': (plan) => {
      plan.query.department_id_type = 'name';
    },
    'no such user': (plan) => change(plan, { users: [] }),
    "another app's user": (plan) => {
      change(plan, { users: [] });
      plan.accounts.cli_b = { ...custom, app_id: 'cli_b', users: [{ open_id: user }] };
    },
    'a user out of reach': (plan) => change(plan, { users: [{ open_id: user, available: false }] }),
    'no user_id': (plan) => {
      plan.path = `${paths.users}/~`;
    },
  },
};

const ids: Way = {
  endpoint: 'feishu/user_ids',
  plan: () => jsonPlan({ path: `${paths.users}/batch_get_id`, fields: { emails: ['a@example.com'] } }),
  faults: {
    ...jsonFaults,
    ...tenantOnly,
    ...bodyFaults,
    'another user_id_type': otherIdType,
    'a text for the numbers': withField('mobiles', 'x'),
  },
};

export const feishuUserWays: readonly Way[] = [get, ids];
