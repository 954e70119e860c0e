import { paths } from '../../../src/providers/feishu/wire.ts';
import { type Plan, planOf, type Way } from './plan.ts';

const TOKEN = '8b6b3a7e-1f0c-4c5e-9d7a-2f6a1b9c0d4e';
const pathOf = (token: string) => paths.hook.replace(':hook_token', token);
const hello = { msg_type: 'text', content: { text: 'hello' } };

/** The bot, secured by one thing more. */
const secured = (how: object) => (plan: Plan) => {
  const { hooks = [{ hook_token: TOKEN }] } = (plan.accounts.cli_a ?? {}) as { hooks?: object[] };
  plan.accounts.cli_a = {
    ...{ provider: 'feishu', app_id: 'cli_a', app_secret: 's' },
    hooks: hooks.map((each) => ({ ...each, ...how })),
  };
};

const field = (name: string, value: unknown) => (plan: Plan) => {
  plan.fields = { ...plan.fields, [name]: value };
};

export const hookWays: readonly Way[] = [
  {
    endpoint: 'feishu/hook',
    plan: () => planOf({ path: pathOf(TOKEN), fields: { ...hello } }),
    faults: {
      'no such token': (plan) => {
        plan.path = pathOf('xxx');
      },
      'second full': ({ spent }) => spent.add('second'),
      'minute full': ({ spent }) => spent.add('minute'),
      'an IP list': secured({ ips: ['10.0.0.1'] }),
      signing: secured({ secret: 's' }),
      keywords: secured({ keywords: ['build'] }),
      'an old timestamp': field('timestamp', '1'),
      'too long': field('more', 'x'.repeat(20_480)),
      'no JSON': (plan) => {
        plan.text = 'x';
      },
      'no JSON, and too long': (plan) => {
        plan.text = 'x'.repeat(20_481);
      },
      'no msg_type': field('msg_type', undefined),
      'no content': field('content', undefined),
      'a picture of nobody': (plan) => {
        plan.fields = { ...plan.fields, msg_type: 'image', content: { image_key: 'img_none' } };
      },
      'a card with a picture of nobody': (plan) => {
        plan.fields = {
          ...plan.fields,
          msg_type: 'interactive',
          card: { elements: [{ tag: 'img', img_key: 'img_none' }] },
        };
      },
    },
  },
];
