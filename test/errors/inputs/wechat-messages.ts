import { png } from '../../../fixtures/images.ts';
import { Bytes } from '../../../src/core/bytes.ts';
import type { Bench, Seen } from '../door.ts';
import { type Inputs, ofTheService } from './input.ts';
import { ask, type Fields, often, platform, postedEmpty, redeclare, tokenOnBehalf } from './wechat-calls.ts';
import { gated } from './wechat-drafts.ts';

const token = 'wx-standard';
const paths = {
  custom: '/cgi-bin/message/custom/send',
  sendall: '/cgi-bin/message/mass/sendall',
  send: '/cgi-bin/message/mass/send',
  preview: '/cgi-bin/message/mass/preview',
  get: '/cgi-bin/message/mass/get',
  remove: '/cgi-bin/message/mass/delete',
} as const;

const user = `o${'u'.repeat(27)}`;
const text = { msgtype: 'text', text: { content: 'x' } };

type Say = (more: Fields) => (bench: Bench) => Promise<Seen>;

const says =
  (path: string, receivers: Fields): Say =>
  (more) =>
  (bench) =>
    ask(bench, path, token, { ...receivers, ...more });

/** Of every call about messages; `kind`: of account, where not every one may call. */
const ofMessages = (path: string, daily?: number, kind = 'official'): Inputs => ({
  ...gated(path, daily),
  ...postedEmpty(path, token),
  permissionNotGranted: async (bench) => {
    const own = await tokenOnBehalf(bench);
    redeclare(bench, 'account', { component: platform.appid, permissions: [2], kind });
    return ask(bench, path, own, {});
  },
});

const contents = (say: Say): Inputs => ({
  messageType: say({}),
  contentEmpty: say({ msgtype: 'text' }),
  mediaIdMissing: say({ msgtype: 'image' }),
  mediaIdInvalid: say({ msgtype: 'image', image: { media_id: 'x' } }),
});

/** A user's picture where a voice is meant. */
const otherType =
  (say: Say) =>
  async (bench: Bench): Promise<Seen> => {
    const content = png({ width: 8, height: 8 });
    const { key } = bench.emulator.seedImage({ provider: 'wechat', account: token, kind: 'media/image', content });
    return say({ msgtype: 'voice', voice: { media_id: key } })(bench);
  };

const once = (say: Say): Inputs => ({
  clientIdExists: (bench) => often(1, () => say(text)(bench)),
  clientIdTooFast: 'how soon is too soon no page says',
  clientIdTooLong: say({ ...text, clientmsgid: 'x'.repeat(65) }),
});

const answer = says(paths.custom, { touser: user });
const [toAll, toUsers, toOne] = [
  says(paths.sendall, { filter: { is_to_all: true } }),
  says(paths.send, { touser: [user, `${user.slice(1)}o`] }),
  says(paths.preview, { touser: user }),
];

/** The msg_id of a message that was sent to all. */
async function sent({ url }: Bench, more: Fields): Promise<number> {
  const body = JSON.stringify({ filter: { is_to_all: true }, ...more });
  const response = await fetch(`${url}${paths.sendall}?access_token=${token}`, { method: 'POST', body });
  return (await response.json()).msg_id;
}

export const messageInputs: Readonly<Record<string, Inputs>> = {
  'wechat/message_custom_send': {
    ...ofMessages(paths.custom),
    ...contents(answer),
    dailyQuota: (bench) => {
      bench.emulator.world.settings.set({ 'wechat.dailyCustomMessages': 1 });
      return often(1, () => answer(text)(bench));
    },
    openidInvalid: answer({ ...text, touser: 'OPENID' }),
    typeInvalid: answer({ ...text, image: {} }),
    contentTooLong: answer({ msgtype: 'text', text: { content: 'x'.repeat(2049) } }),
    tooManyArticles: answer({ msgtype: 'news', news: { articles: [{}, {}] } }),
    outOfTime: (bench) => {
      bench.emulator.receive({ provider: 'wechat', account: token, text: 'x' });
      return answer(text)(bench);
    },
    outOfCount: (bench) => {
      bench.emulator.receive({ provider: 'wechat', account: token, from: user, text: 'x' });
      return often(5, () => answer(text)(bench));
    },
    customServiceOff: ofTheService,
  },
  'wechat/message_mass_sendall': {
    ...ofMessages(paths.sendall, 100),
    ...contents(toAll),
    ...once(toAll),
    system: otherType(toAll),
    noMassQuota: async (bench) => {
      bench.emulator.declareAccount({ provider: 'wechat', appid: 'wx1', secret: 's' });
      const query = 'grant_type=client_credential&appid=wx1&secret=s';
      const own = (await (await fetch(`${bench.url}/cgi-bin/token?${query}`)).json()).access_token;
      const say = (content: string) =>
        ask(bench, paths.sendall, own, { filter: { is_to_all: true }, msgtype: 'text', text: { content } });
      await say('a');
      return say('b');
    },
  },
  'wechat/message_mass_send': {
    ...ofMessages(paths.send, 100, 'service'),
    ...contents(toUsers),
    ...once(toUsers),
    system: otherType(toUsers),
    openidsCount: toUsers({ ...text, touser: [user] }),
  },
  'wechat/message_mass_preview': {
    ...ofMessages(paths.preview, 100),
    ...contents(toOne),
    system: otherType(toOne),
    openidInvalid: toOne({ ...text, touser: 'OPENID' }),
    usernameInvalid: toOne({ ...text, towxname: 'some body' }),
  },
  'wechat/message_mass_get': {
    ...ofMessages(paths.get),
    messageIdInvalid: (bench) => ask(bench, paths.get, token, { msg_id: 1 }),
  },
  'wechat/message_mass_delete': {
    ...ofMessages(paths.remove),
    messageIdInvalid: (bench) => ask(bench, paths.remove, token, { msg_id: 1 }),
    messageType: async (bench) => ask(bench, paths.remove, token, { msg_id: await sent(bench, text) }),
    articleIndexInvalid: async (bench) => {
      const { objects, clock } = bench.emulator.world;
      const film = { key: 'film', provider: 'wechat', tenant: token, kind: 'media/video', storedAt: clock.now() };
      objects.put({ ...film, bytes: Bytes.text('x') });
      const msg_id = await sent(bench, { msgtype: 'mpvideo', mpvideo: { media_id: 'film' } });
      return ask(bench, paths.remove, token, { msg_id, article_idx: 2 });
    },
  },
};
