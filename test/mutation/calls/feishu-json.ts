import { change, custom, tokenOf } from './feishu.ts';
import { type Faults, type Plan, planOf } from './plan.ts';

/** A call of fields of a declared app, with everything right. */
export const jsonPlan = (some: Partial<Plan> & Pick<Plan, 'path'>): Plan =>
  planOf({
    accounts: { cli_a: { ...custom } },
    credentialIn: 'authorization',
    credential: tokenOf('cli_a'),
    ...some,
  });

/** What the gateway may find wrong with any such call. */
export const jsonFaults: Faults = {
  'no token': (plan) => {
    plan.credential = () => undefined;
  },
  'a made-up token': (plan) => {
    plan.credential = () => 'Bearer made-up';
  },
  "a user's token": (plan) => {
    plan.credential = () => 'Bearer u-somebody';
  },
  'the word Bearer twice': (plan) => {
    plan.credential = () => 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560';
  },
  'second full': ({ spent }) => spent.add('second'),
  'minute full': ({ spent }) => spent.add('minute'),
  'no scope': (plan) => change(plan, { scopes: [] }),
};

/** Where only tenant tokens are taken. */
export const tenantOnly: Faults = {
  "a user's token, and nobody declared": (plan) => {
    plan.credential = () => 'Bearer u-somebody';
    delete plan.accounts.cli_a;
  },
};

export const withField = (name: string, value: unknown) => (plan: Plan) => {
  plan.fields = { ...plan.fields, [name]: value };
};

export const withoutField = (name: string) => (plan: Plan) => {
  const { [name]: _, ...rest } = plan.fields ?? {};
  plan.fields = rest;
};

/** Where there is a body of fields. */
export const bodyFaults: Faults = {
  'no JSON': (plan) => {
    plan.text = '[]';
  },
};
