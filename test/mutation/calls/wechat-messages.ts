import { Bytes } from '../../../src/core/bytes.ts';
import type { World } from '../../../src/core/world.ts';
import { countThisMonth, countToday } from '../../../src/providers/wechat/gateway/call-counts.ts';
import { keepJob } from '../../../src/providers/wechat/messages/mass/jobs.ts';
import { MASS_MESSAGES, MESSAGES_TO_ALL } from '../../../src/providers/wechat/messages/mass/read.ts';
import { openReplyTime, spendReply } from '../../../src/providers/wechat/messages/reply-time.ts';
import { paths } from '../../../src/providers/wechat/wire.ts';
import { type Faults, type Plan, planOf, type Way } from './plan.ts';
import { bodyFaults, byPlatform, change, field, gatedAccounts, gateFaults } from './wechat-gate.ts';

const user = `o${'u'.repeat(27)}`;
const text = { msgtype: 'text', text: { content: 'a' } };

const verification: Faults = { 'not verified': change('wx1', { verified: false }) };
const counted: Faults = { 'count full': ({ spent }) => spent.add('counted') };
const ofTests: Faults = { 'a test account': change('wx1', { kind: 'test' }) };
const late = (act: (world: World) => void) => (plan: Plan) => {
  plan.late.push(act);
};
const says = (more: Record<string, unknown>) => (plan: Plan) => {
  plan.fields = { ...plan.fields, ...more };
};

/** A voice that is there beforehand. */
const voice = ({ objects, clock }: World): void => {
  const voice = { key: 'voice', provider: 'wechat', tenant: 'wx1', kind: 'media/voice', storedAt: clock.now() };
  objects.put({ ...voice, bytes: Bytes.text('x') });
};

const way = (endpoint: string, path: string, fields: Record<string, unknown>, faults: Faults): Way => ({
  endpoint,
  plan: () => planOf({ path, accounts: gatedAccounts(), credential: byPlatform, fields: { ...fields } }),
  faults: { ...gateFaults, ...verification, ...bodyFaults, ...faults },
});

const kinds: Faults = {
  'another kind': says({ msgtype: 'nothing' }),
  'nothing said': says({ msgtype: 'text', text: {} }),
  'no media': says({ msgtype: 'image', image: {} }),
};

const massKinds: Faults = {
  ...kinds,
  'another file': says({ msgtype: 'image', images: { media_ids: ['x'] } }),
  'a file of another type': (plan) => {
    plan.late.push(voice);
    const { media_ids = [] } = (plan.fields?.images ?? {}) as { media_ids?: string[] };
    says({ msgtype: 'image', images: { media_ids: [...media_ids, 'voice'] } })(plan);
  },
};

const sent = (clientId: string) => (world: World) =>
  keepJob({ msgId: 1, tenant: 'wx1', msgtype: 'mpnews', articles: 1, deleted: [] }, clientId, world);

const once: Faults = {
  'a long id': field('clientmsgid', 'x'.repeat(65)),
  'a used id': (plan) => {
    field('clientmsgid', 'one')(plan);
    plan.late.push(sent('one'));
  },
};

/** An account that may send to openids, whose platform calls. */
const serving = (of: Way): Way => ({
  ...of,
  plan: () => {
    const plan = of.plan();
    change('wx1', { kind: 'service' })(plan);
    return plan;
  },
});

const job = (msgtype: string) => (world: World) =>
  keepJob({ msgId: 1, tenant: 'wx1', msgtype, articles: 1, deleted: [] }, 'one', world);
const about = (endpoint: string, path: string, faults: Faults): Way => ({
  ...way(endpoint, path, { msg_id: 1 }, { 'another message': field('msg_id', 2), ...faults }),
  plan: () =>
    planOf({
      path,
      accounts: gatedAccounts(),
      credential: byPlatform,
      fields: { msg_id: 1 },
      late: [job('mpnews')],
    }),
});

export const messageWays: readonly Way[] = [
  way(
    'wechat/message_custom_send',
    paths.customSend,
    { touser: user, ...text },
    {
      ...counted,
      ...ofTests,
      ...kinds,
      'a long text': says({ msgtype: 'text', text: { content: 'x'.repeat(2049) } }),
      'two articles': says({ msgtype: 'news', text: undefined, news: { articles: [{}, {}] } }),
      'another file': says({ msgtype: 'image', text: undefined, image: { media_id: 'x' } }),
      'an empty song': says({ msgtype: 'music', text: undefined, music: {} }),
      'two kinds': says({ link: {}, wxcard: {} }),
      'no user': field('touser', 'x'),
      'a user who may be answered': late((world) => openReplyTime('message', 'wx1', user, world)),
      'a user who was answered': late((world) => {
        openReplyTime('event', 'wx1', user, world);
        for (let i = 0; i < 3; i++) spendReply('wx1', user, world);
      }),
    },
  ),
  way(
    'wechat/message_mass_sendall',
    paths.massSendall,
    { filter: { is_to_all: true }, ...text },
    {
      ...counted,
      ...massKinds,
      ...once,
      'no tag': field('filter', {}),
      'of service': change('wx1', { kind: 'service' }),
      'sent today': late((world) => {
        countToday(MASS_MESSAGES, 'wx1', world);
        for (let i = 0; i < 4; i++) countThisMonth(MESSAGES_TO_ALL, 'wx1', world);
      }),
    },
  ),
  serving(
    way(
      'wechat/message_mass_send',
      paths.massSend,
      { touser: [user, user], ...text },
      {
        ...counted,
        ...massKinds,
        ...once,
        'one user': field('touser', [user]),
        'many users': field(
          'touser',
          Array.from({ length: 10_001 }, () => 'u'),
        ),
      },
    ),
  ),
  way(
    'wechat/message_mass_preview',
    paths.massPreview,
    { touser: user, ...text },
    { ...counted, ...massKinds, 'no user': field('touser', 'x'), 'another name': field('towxname', 'x y') },
  ),
  about('wechat/message_mass_get', paths.massGet, {}),
  about('wechat/message_mass_delete', paths.massDelete, {
    'another kind': late(job('text')),
    'another article': field('article_idx', 2),
  }),
];
