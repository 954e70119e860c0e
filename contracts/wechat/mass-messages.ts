/** Messages to many: what they name, to whom they go, how often, and what becomes of them. */
import { type Case, clockAt, frozen, later, never, type Step, safe } from '../engine/case.ts';
import { addDraft, article, cover, getDraft, idIn as idOfDraft, invalidMedia, someMediaId } from './draft-requests.ts';
import {
  anotherUser,
  badMassMedia,
  badMsgtype,
  badName,
  badOpenid,
  busy,
  idIn,
  idTooLong,
  mass,
  noMassQuota,
  noMediaId,
  permanent,
  plainly,
  previewed,
  saysNothing,
  sentBefore,
  submitted,
  submittedArticles,
  temporary,
  text,
  toAll,
  tooFew,
  toTag,
  toUsers,
  user,
} from './message-requests.ts';
import { submitted as submittedDraft } from './publish-requests.ts';
import { account, fault, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';
import { ofOwn, unordered } from './two-fault-requests.ts';

type Fields = Readonly<Record<string, unknown>>;
type Call = 'sendall' | 'send' | 'preview';

const live = never('sends messages to everybody, of which an account has few');
/** Refusals leave nothing; an official account may not even try some of them. */
const refusing = (call: Call) => (call === 'send' ? never('no official account may call it') : safe);
const strangers = never('needs another account');
const moving = never('moves the clock');
const step = (send: Step['send'], expect: Step['expect'], needs: Step['needs'] = []): Step => ({ needs, send, expect });

/** To whom each call goes. */
const receivers: Readonly<Record<Call, Fields>> = { sendall: toAll, send: toUsers, preview: { touser: user } };
const calls = ['sendall', 'send', 'preview'] as const;
const said = (call: Call) => (call === 'preview' ? previewed : submitted);
const page = (call: Call) => `wechat-mass-${call}`;
const to = (call: Call, fields: Fields, token?: string) => mass(call, { ...receivers[call], ...fields }, token);

const appid = 'wxcontractmassmsg01';
/** A declared account's token, answer 0; time stands still. */
const own = (kind: 'official' | 'service' | 'test', ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  {
    needs: [frozen, clockAt('2026-03-04T04:00:00.000Z'), account(appid, { kind })],
    send: tokenOf(appid),
    expect: tokenFor(7200),
  },
  ...more,
];
const ownSays = (call: Call, fields: Fields, expect: Step['expect'], needs: Step['needs'] = []): Step =>
  step((earlier) => to(call, fields, ofOwn(earlier)), expect, needs);
const saying = (content: string, more: Fields = {}) => ({ msgtype: 'text', text: { content }, ...more });

const contents = (call: Call): readonly Case[] => [
  {
    id: `wechat/mass-${call}-takes-each-kind`,
    because: {
      page: page(call),
      at: 'request body',
      says: 'articles, text, voice, music, pictures, films and cards',
      assumes:
        'a picture by itself, as it was once written, is taken as well as a list of them, and files of either sort',
    },
    grade: 'assumed',
    live,
    steps: [
      temporary(),
      temporary('voice'),
      temporary('video'),
      permanent,
      step(to(call, text), said(call)),
      step((all) => to(call, { msgtype: 'voice', voice: { media_id: idIn(all, 1) } }), said(call)),
      step((all) => to(call, { msgtype: 'image', images: { media_ids: [idIn(all), idIn(all, 3)] } }), said(call)),
      step((all) => to(call, { msgtype: 'image', image: { media_id: idIn(all, 3) } }), said(call)),
      step((all) => to(call, { msgtype: 'mpvideo', mpvideo: { media_id: idIn(all, 2) } }), said(call)),
      step((all) => to(call, { msgtype: 'video', mpvideo: { media_id: idIn(all, 2) } }), said(call)),
      step(to(call, { msgtype: 'music', music: {} }), said(call)),
      step(to(call, { msgtype: 'wxcard', wxcard: { card_id: 'x' } }), said(call)),
    ],
  },
  {
    id: `wechat/mass-${call}-takes-a-draft`,
    because: {
      page: call === 'preview' ? 'wechat-batch-sends' : 'wechat-draft-add',
      at: call === 'preview' ? 'notes' : 'notes',
      says:
        call === 'preview' ? 'articles are a draft' : 'articles are a draft, which is gone once it was sent to many',
    },
    grade: 'documented',
    live,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idOfDraft(earlier))]), expect: someMediaId },
      step(
        (all) => to(call, { msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) }, send_ignore_reprint: 0 }),
        call === 'preview' ? previewed : submittedArticles,
      ),
      step(
        (all) => getDraft(idIn(all, 1)),
        call === 'preview'
          ? { status: 200, body: { kind: 'unspecified', why: 'drafts.ts is about that' } }
          : invalidMedia,
      ),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-40007-to-a-draft-that-was-published`,
    because: {
      page: 'draft-limits-2026',
      at: 'notes',
      says: 'a draft that is published is 40007',
      assumes: 'so it is here, as soon as it is published, be it that nobody asked since',
    },
    grade: 'assumed',
    live: never('publishes an article, where everybody can read it'),
    steps: [
      ...submittedDraft([frozen]),
      step((all) => to(call, { msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) } }), badMassMedia, [later(1)]),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-40008-to-a-msgtype-there-is-none-of`,
    because: { page: page(call), at: 'msgtype', says: 'one of a list', assumes: 'another is 40008' },
    grade: 'assumed',
    live: refusing(call),
    steps: [step(to(call, { msgtype: 'news', news: { articles: [{}] } }), badMsgtype), step(to(call, {}), badMsgtype)],
  },
  {
    id: `wechat/mass-${call}-answers-44004-to-what-says-nothing`,
    because: { page: page(call), at: 'request body', says: 'required', assumes: 'without it the refusal is 44004' },
    grade: 'assumed',
    live: refusing(call),
    steps: [
      step(to(call, { msgtype: 'text' }), saysNothing),
      step(to(call, { msgtype: 'music' }), saysNothing),
      step(to(call, { msgtype: 'wxcard', wxcard: {} }), saysNothing),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-41006-without-a-media-id`,
    because: { page: 'wechat-global-codes', at: '41006', says: 'no media_id', assumes: 'so it is here' },
    grade: 'assumed',
    live: refusing(call),
    steps: [
      step(to(call, { msgtype: 'mpnews' }), noMediaId),
      step(to(call, { msgtype: 'image', images: { media_ids: [] } }), noMediaId),
      step(to(call, { msgtype: 'voice', voice: {} }), noMediaId),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-40007-to-what-is-no-media-id-of-it`,
    because: {
      page: 'siteserver-3271',
      at: 'report',
      says: 'a media_id that is none is 40007',
      assumes: 'so is a file where a draft is meant, a draft where a file is, and what is somebody else’s',
    },
    grade: 'assumed',
    live: strangers,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idOfDraft(earlier))]), expect: someMediaId },
      step(to(call, { msgtype: 'mpnews', mpnews: { media_id: 'nothing' } }), badMassMedia),
      step((all) => to(call, { msgtype: 'mpnews', mpnews: { media_id: idIn(all) } }), badMassMedia),
      step((all) => to(call, { msgtype: 'voice', voice: { media_id: idIn(all, 1) } }), badMassMedia),
      step((all) => to(call, { msgtype: 'image', images: { media_ids: [idIn(all), 'nothing'] } }), badMassMedia),
      step(
        (all) => to(call, { msgtype: 'image', image: { media_id: idIn(all) } }, '99_contractother0000000000000000'),
        badMassMedia,
      ),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-minus-1-to-a-file-of-another-type`,
    because: {
      page: 'wxjava-mass',
      at: 'msgType',
      says: 'where the media_id does not fit the msgtype the system is said to be busy',
    },
    grade: 'observed',
    live: refusing(call),
    steps: [
      temporary('voice'),
      step((all) => to(call, { msgtype: 'image', image: { media_id: idIn(all) } }), busy),
      step((all) => to(call, { msgtype: 'mpvideo', mpvideo: { media_id: idIn(all) } }), busy),
    ],
  },
];

const people: readonly Case[] = [
  {
    id: 'wechat/mass-sendall-goes-to-all-or-to-a-tag',
    because: {
      page: 'wechat-mass-sendall',
      at: 'filter',
      says: 'is_to_all, or a tag_id',
      assumes: 'a number in quotes will do, group_id is the older name of tag_id, and every number is a tag',
    },
    grade: 'assumed',
    live,
    steps: [
      step(mass('sendall', { ...toAll, ...text }), submitted),
      step(mass('sendall', { ...toTag, ...text }), submitted),
      step(mass('sendall', { filter: { is_to_all: false, tag_id: '3' }, ...text }), submitted),
      step(mass('sendall', { filter: { is_to_all: false, group_id: 4 }, ...text }), submitted),
    ],
  },
  {
    id: 'wechat/mass-sendall-answers-minus-1-to-a-tag-that-is-none',
    because: {
      page: 'wechat-captured-replies',
      at: '-1',
      says: 'a tag that is none is answered so',
      assumes: 'so is a filter that has none',
    },
    grade: 'assumed',
    live: safe,
    steps: [
      step(mass('sendall', { filter: { is_to_all: false }, ...text }), busy),
      step(mass('sendall', { filter: { is_to_all: 'yes', tag_id: 'friends' }, ...text }), busy),
      step(mass('sendall', { filter: { tag_id: -1 }, ...text }), busy),
      step(mass('sendall', text), busy),
    ],
  },
  {
    id: 'wechat/mass-send-answers-40130-to-fewer-than-two-openids',
    because: {
      page: 'community-mass-40130',
      at: 'question',
      says: 'a list that is too short is 40130',
      assumes: 'so is what is no list, and what is no text in it does not count',
    },
    grade: 'assumed',
    live,
    steps: [
      step(mass('send', { ...text, touser: [user] }), tooFew),
      step(mass('send', { ...text, touser: user }), tooFew),
      step(mass('send', text), tooFew),
      step(mass('send', { ...text, touser: [user, 5, ''] }), tooFew),
      step(mass('send', { ...text, touser: [user, anotherUser] }), submitted),
    ],
  },
  {
    id: 'wechat/mass-send-takes-10000-openids-and-no-more',
    because: { page: 'wechat-mass-send', at: 'touser', says: 'at most 10000', assumes: 'one more is 40130' },
    grade: 'assumed',
    live,
    steps: [
      step(mass('send', { ...text, touser: Array.from({ length: 10_000 }, () => user) }), submitted),
      step(mass('send', { ...text, touser: Array.from({ length: 10_001 }, () => user) }), tooFew),
    ],
  },
  {
    id: 'wechat/mass-preview-goes-to-an-openid-or-a-name',
    because: {
      page: 'wechat-mass-preview',
      at: 'touser and towxname',
      says: 'one of the two',
      assumes: 'the name wins, and without either it is 40003',
    },
    grade: 'assumed',
    live: never('sends a message to somebody'),
    steps: [
      step(mass('preview', { ...text, touser: user }), previewed),
      step(mass('preview', { ...text, towxname: 'some_body' }), previewed),
      step(mass('preview', { ...text, touser: 'OPENID', towxname: 'some_body' }), previewed),
      step(mass('preview', { ...text, touser: 'OPENID', towxname: '' }), badOpenid),
      step(mass('preview', text), badOpenid),
    ],
  },
  {
    id: 'wechat/mass-preview-answers-40132-to-a-name-that-is-none',
    because: {
      page: 'wechat-global-codes',
      at: '40132',
      says: 'a WeChat name that is not valid',
      assumes: 'one with characters that no name has',
    },
    grade: 'assumed',
    live: safe,
    steps: [
      step(mass('preview', { ...text, towxname: '某人' }), badName),
      step(mass('preview', { ...text, touser: user, towxname: 'some body' }), badName),
    ],
  },
];

const digest = {
  page: 'wxjava-mass',
  at: 'clientMsgId',
  says: 'without a clientmsgid a digest of receivers and content stands for it',
};

const once = (call: 'sendall' | 'send'): readonly Case[] => [
  {
    id: `wechat/mass-${call}-answers-45065-to-a-clientmsgid-that-was-used`,
    because: {
      page: call === 'sendall' ? 'wechat-mass-sendall' : 'wxjava-mass',
      at: call === 'sendall' ? 'error 45065' : 'clientMsgId',
      says: 'it is refused for 24 hours, with the msg_id of what was sent',
      assumes: 'not to the second any more, and each account has its own',
    },
    grade: 'assumed',
    live: moving,
    steps: [
      step(to(call, saying('a', { clientmsgid: 'one' }), 'first'), submitted, [frozen]),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'first'), ([sent]) => sentBefore(sent)),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'second'), submitted),
      step(to(call, saying('b', { clientmsgid: 'two' }), 'first'), submitted),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'first'), ([sent]) => sentBefore(sent), [
        later(24 * 3600 - 1),
      ]),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'first'), submitted, [later(1)]),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-45065-to-the-same-message-again`,
    because: digest,
    grade: 'observed',
    live,
    steps: [
      step(to(call, saying('a')), submitted),
      step(to(call, saying('a')), ([sent]) => sentBefore(sent)),
      step(to(call, saying('b')), submitted),
      step(
        mass(call, { ...(call === 'sendall' ? toTag : { touser: [anotherUser, user] }), ...saying('a') }),
        submitted,
      ),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-45067-to-a-clientmsgid-of-65-bytes`,
    because: { page: 'wxjava-mass', at: 'clientMsgId', says: 'at most 64 bytes' },
    grade: 'observed',
    live,
    steps: [
      step(to(call, { ...text, clientmsgid: `a${'字'.repeat(21)}` }), submitted),
      step(to(call, { ...text, clientmsgid: `ab${'字'.repeat(21)}` }), idTooLong),
    ],
  },
  {
    id: `wechat/answers-45066-to-mass-${call}-by-fault`,
    because: { page: 'wechat-global-codes', at: '45066', says: 'the same clientmsgid again too soon' },
    grade: 'observed',
    live: never('how soon is too soon is not known'),
    needs: [fault(45066, `wechat/message_mass_${call}`)],
    send: to(call, text),
    expect: plainly(45066, 'same clientmsgid retry too fast'),
  },
];

const notes = { page: 'wechat-batch-sends', at: 'notes' };
const rations: readonly Case[] = [
  {
    id: 'wechat/mass-sendall-answers-45028-to-the-second-message-of-a-day',
    because: {
      ...notes,
      says: 'an official account may send one a day, to all or to a tag',
      assumes: 'the next is 45028, refusals do not count, and the day turns at midnight in Shanghai',
    },
    grade: 'assumed',
    live: moving,
    steps: own(
      'official',
      ownSays('sendall', saying('a', { filter: {} }), busy),
      ownSays('sendall', saying('a', toTag), submitted),
      ownSays('sendall', saying('b'), noMassQuota),
      ownSays('sendall', saying('b', toTag), noMassQuota),
      ownSays('preview', saying('b'), previewed),
      step((earlier) => to('sendall', saying('b'), ofOwn(earlier)), plainly(42001, 'access_token expired'), [
        later(12 * 3600),
      ]),
      { send: tokenOf(appid), expect: tokenFor(7200) },
      step((earlier) => to('sendall', saying('b'), ofOwn(earlier.slice(-1))), submitted),
    ),
  },
  {
    id: 'wechat/mass-sendall-answers-45028-to-the-fifth-message-of-a-month-to-all',
    because: {
      ...notes,
      says: 'a service account may send four a month to all, and as many as it likes to a tag',
      assumes: 'the next to all is 45028',
    },
    grade: 'assumed',
    live: moving,
    steps: own(
      'service',
      ...['a', 'b', 'c', 'd'].map((each) => ownSays('sendall', saying(each), submitted)),
      ownSays('sendall', saying('e'), noMassQuota),
      ...['a', 'b', 'c', 'd', 'e'].map((each) => ownSays('sendall', saying(each, toTag), submitted)),
      ownSays('send', saying('e'), submitted),
    ),
  },
  {
    id: 'wechat/mass-sendall-answers-45028-until-the-month-is-over',
    because: { ...notes, says: 'four a month', assumes: 'it turns at midnight in Shanghai' },
    grade: 'assumed',
    live: moving,
    steps: own(
      'service',
      ...['a', 'b', 'c', 'd'].map((each) => ownSays('sendall', saying(each), submitted)),
      {
        needs: [clockAt('2026-03-31T15:59:59.000Z')],
        send: tokenOf(appid),
        expect: tokenFor(7200),
      },
      step((earlier) => to('sendall', saying('e'), ofOwn(earlier.slice(5))), noMassQuota),
      step((earlier) => to('sendall', saying('e'), ofOwn(earlier.slice(5))), submitted, [later(1)]),
    ),
  },
  {
    id: 'wechat/mass-sendall-rations-no-test-account',
    because: { ...notes, says: 'official and service accounts', assumes: 'a test account has no ration' },
    grade: 'assumed',
    live: moving,
    steps: own('test', ...['a', 'b', 'c', 'd', 'e', 'f'].map((each) => ownSays('sendall', saying(each), submitted))),
  },
];

/** From the first fault on, each is mended once it was told. */
const order: readonly Case[] = [
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

export const massMessageCases: readonly Case[] = [
  ...calls.flatMap(contents),
  ...people,
  ...once('sendall'),
  ...once('send'),
  ...rations,
  ...order,
];
