/** Which of several faults of a message to many is told. */
import type { Case } from '../engine/case.ts';
import { type Fields, moving, own, ownSays, page, saying, step, to } from './mass-message-steps.ts';
import {
  badMassMedia,
  badMsgtype,
  badOpenid,
  busy,
  idIn,
  idTooLong,
  noMassQuota,
  noMediaId,
  saysNothing,
  sentBefore,
  submitted,
  temporary,
  text,
  tooFew,
  user,
} from './message-requests.ts';
import { ofOwn, unordered } from './two-fault-requests.ts';

/** From the first fault on, each is mended once it was told. */
export const order: readonly Case[] = [
  ...(['sendall', 'send', 'preview'] as const).map((call): Case => {
    const nobody: Fields =
      call === 'sendall' ? { filter: {} } : call === 'send' ? { touser: [user] } : { touser: 'nobody' };
    const refusal = call === 'sendall' ? busy : call === 'send' ? tooFew : badOpenid;
    const long = call === 'preview' ? {} : { clientmsgid: 'x'.repeat(65) };
    const wrong = { ...nobody, ...long };
    const named = { towxname: 'some body' };
    return {
      id: `wechat/mass-${call}-order-of-what-is-wrong`,
      because: unordered(page(call), 'the kind, what it says, what it names, whom it is for, then its clientmsgid'),
      grade: 'assumed',
      live: moving,
      steps: [
        temporary('voice'),
        step(to(call, { ...wrong, msgtype: 'nothing' }), badMsgtype),
        step(to(call, { ...wrong, msgtype: 'text' }), saysNothing),
        step(to(call, { ...wrong, msgtype: 'image' }), noMediaId),
        step((all) => to(call, { ...wrong, msgtype: 'image', images: { media_ids: ['x', idIn(all)] } }), badMassMedia),
        step((all) => to(call, { ...wrong, msgtype: 'image', images: { media_ids: [idIn(all)] } }), busy),
        step((all) => to(call, { ...long, msgtype: 'image', images: { media_ids: [idIn(all)] } }), busy),
        step(to(call, { ...wrong, ...text }), refusal),
        ...(call === 'preview'
          ? [
              step(to(call, { ...named, msgtype: 'nothing' }), badMsgtype),
              step(to(call, { ...named, msgtype: 'text' }), saysNothing),
              step(to(call, { ...named, msgtype: 'image' }), noMediaId),
              step(
                (all) => to(call, { ...named, msgtype: 'image', images: { media_ids: ['x', idIn(all)] } }),
                badMassMedia,
              ),
              step((all) => to(call, { ...named, msgtype: 'image', images: { media_ids: [idIn(all)] } }), busy),
            ]
          : []),
      ],
    };
  }),
  {
    id: 'wechat/mass-send-order-with-many-openids',
    because: unordered(
      'wechat-mass-send',
      'the kind, what it says, what it names, whom it is for, then its clientmsgid',
    ),
    grade: 'assumed',
    live: moving,
    steps: [
      temporary('voice'),
      ...((many: Fields) => [
        step(to('send', { ...many, msgtype: 'nothing' }), badMsgtype),
        step(to('send', { ...many, msgtype: 'text' }), saysNothing),
        step(to('send', { ...many, msgtype: 'image' }), noMediaId),
        step((all) => to('send', { ...many, msgtype: 'image', images: { media_ids: ['x', idIn(all)] } }), badMassMedia),
        step((all) => to('send', { ...many, msgtype: 'image', images: { media_ids: [idIn(all)] } }), busy),
        step(to('send', { ...many, ...text }), tooFew),
        step(to('send', saying('a', { clientmsgid: 'one' })), submitted),
        step(to('send', { ...many, ...text, clientmsgid: 'one' }), tooFew),
        step(to('send', { ...text, touser: [user], clientmsgid: 'one' }), tooFew),
        step(to('send', { msgtype: 'nothing', clientmsgid: 'one' }), badMsgtype),
        step(to('send', { msgtype: 'text', clientmsgid: 'one' }), saysNothing),
        step(to('send', { msgtype: 'image', clientmsgid: 'one' }), noMediaId),
        step(to('send', { msgtype: 'image', image: { media_id: 'x' }, clientmsgid: 'one' }), badMassMedia),
        step((all) => to('send', { msgtype: 'image', image: { media_id: idIn(all) }, clientmsgid: 'one' }), busy),
      ])({ touser: Array.from({ length: 10_001 }, () => user), clientmsgid: 'x'.repeat(65) }),
    ],
  },
  ...(['official', 'service'] as const).map(
    (kind): Case => ({
      id: `wechat/mass-sendall-order-of-an-account-of-kind-${kind}`,
      because: unordered(
        'wechat-mass-sendall',
        'the daily calls, what it says, whom it is for, its clientmsgid, the ration',
      ),
      grade: 'assumed',
      live: moving,
      steps: own(
        kind,
        step((earlier) => ({ ...to('sendall', {}, ofOwn(earlier)) }), badMsgtype),
        ...(kind === 'official' ? ['a'] : ['b', 'c', 'd', 'a']).map((each) =>
          ownSays('sendall', saying(each, { clientmsgid: each }), submitted),
        ),
        ownSays('sendall', { msgtype: 'nothing', clientmsgid: 'a' }, badMsgtype),
        ownSays('sendall', { msgtype: 'text', clientmsgid: 'a' }, saysNothing),
        ownSays('sendall', { msgtype: 'image', clientmsgid: 'a' }, noMediaId),
        ownSays('sendall', { msgtype: 'image', image: { media_id: 'x' }, clientmsgid: 'a' }, badMassMedia),
        ownSays('sendall', saying('b', { filter: {}, clientmsgid: 'a' }), busy),
        ownSays('sendall', saying('b', { clientmsgid: 'x'.repeat(65) }), idTooLong),
        step(
          (earlier) => to('sendall', saying('b', { clientmsgid: 'a' }), ofOwn(earlier)),
          (earlier) => sentBefore(earlier[kind === 'official' ? 2 : 5]),
        ),
        ownSays('sendall', saying('f'), noMassQuota),
        ...Array.from({ length: kind === 'official' ? 89 : 86 }, () => ownSays('sendall', {}, badMsgtype)),
      ),
    }),
  ),
];
