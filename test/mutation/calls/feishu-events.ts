import { linesOf } from '../../../src/providers/feishu/events/lines.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { change, custom, store } from './feishu.ts';
import { jsonFaults, jsonPlan, tenantOnly, withField } from './feishu-json.ts';
import { planOf, type Way } from './plan.ts';

const bot: Way = {
  endpoint: 'feishu/bot',
  plan: () => jsonPlan({ method: 'GET', path: paths.botInfo }),
  faults: { ...jsonFaults, ...tenantOnly, 'no bot': (plan) => change(plan, { bot: false }) },
};

const peer = { send() {}, close() {} };

const socket: Way = {
  endpoint: 'feishu/ws',
  plan: () =>
    planOf({
      path: paths.socketEndpoint,
      accounts: { cli_a: { ...custom } },
      fields: { AppID: 'cli_a', AppSecret: 's' },
    }),
  faults: {
    'keys in another case': (plan) => {
      plan.fields = { app_id: 'cli_a', app_secret: 's' };
    },
    'an empty AppID': withField('AppID', ''),
    'an unknown AppID': withField('AppID', 'cli_a0b1c2d3e4f50617'),
    'another AppSecret': withField('AppSecret', 'x'),
    'a store app': (plan) => change(plan, store),
    'as many sockets as there may be': ({ late }) => {
      late.push((world) => {
        for (let i = 0; i < 50; i++)
          linesOf(world)
            .invitation('cli_a')
            .welcome({ ...peer });
      });
    },
  },
};

export const feishuEventsWays: readonly Way[] = [bot, socket];
