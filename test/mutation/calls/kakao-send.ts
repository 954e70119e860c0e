import { Bytes } from '../../../src/core/bytes.ts';
import { type Faults, type Plan, planOf, type Way } from './plan.ts';

export type Fields = Record<string, unknown>;

const url = 'https://mud-kage.kakao.com/dn/aaaaa/btaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbb/img_l.jpg';
const item = { title: 'one', img_url: url, url_mobile: 'https://example.com' };
const card = { header: 'one', message: 'first', attachment: { image: { img_url: url } } };
const button = { name: 'open', type: 'BK' };
export const base = {
  sender_key: 'known',
  msg: 'hello',
  receiver_number: '01012345678',
  sender_number: '0212345678',
  msg_key: 'a',
};
export const text = (length: number) => 'x'.repeat(length);

/** The one message, to be spoilt. */
function message(plan: Plan): Fields {
  const { msg_data } = plan.fields as { msg_data: Fields[] };
  return msg_data[0] as Fields;
}
export const field = (name: string, value: unknown) => (plan: Plan) => {
  message(plan)[name] = value;
};
const attached = (more: Fields) => (plan: Plan) => {
  const { attachment } = message(plan);
  message(plan).attachment = { ...(attachment as Fields), ...more };
};
export const setting = (name: string, value: string) => (plan: Plan) => {
  plan.settings[name] = value;
};
export const authorized = (value: string) => (plan: Plan) => {
  plan.credential = () => value;
};
/** The type that stands beside the messages stays. */
const fields = (value: Fields) => (plan: Plan) => {
  const { msg_type } = plan.fields ?? {};
  plan.fields = msg_type === undefined ? value : { msg_type, ...value };
};

/** `path`: of no service of that host. */
export const ofCalls = (path: string): Faults => ({
  'another service': (plan) => {
    plan.path = path;
  },
  'no scheme': authorized('me'),
  'another secret': authorized('me;x'),
  'no JSON': (plan) => {
    plan.text = 'no JSON';
  },
  'no messages': fields({}),
  'messages of another type': fields({ msg_data: {} }),
  'eleven messages': fields({ msg_data: Array.from({ length: 11 }, () => base) }),
});
const ofTheCall: Faults = {
  ...ofCalls('/9tpssuhbpx.apigw.ntruss.com/ft-video/v2/send'),
  'it ended': setting('kakao.friendTalk', 'ended'),
};

export const ofFields: Faults = {
  'a number as key': field('msg_key', 7),
  'no profile': field('sender_key', undefined),
  'a failback of nothing': field('failback_data', {}),
  'letters as sender': field('sender_number', 'x'),
  'letters as receiver': field('receiver_number', 'x'),
  'a number as echo': field('echo_to_webhook', 7),
  'a long echo': field('echo_to_webhook', text(257)),
  'another profile': field('sender_key', 'other'),
};
const everywhere: Faults = {
  'letters as sender': field('sender_number', 'x'),
  'a long header': field('header', text(33)),
  'at night': (plan) => {
    plan.settings['kakao.nightSends'] = 'webhook-8';
    plan.late.push(({ clock }) => clock.set(Date.UTC(2026, 0, 15, 15)));
  },
};
/** Behind one with its key that is taken. Comes last, so that it has whatever else is wrong. */
export const behind = (good: Fields): Faults => ({
  'behind another': (plan) => {
    fields({ msg_data: [structuredClone(good), { ...message(plan) }] })(plan);
  },
});
export const textMessage: Faults = { 'a text': (plan) => fields({ msg_data: ['hello'] })(plan) };

const longText: Faults = { 'a long text': field('msg', text(1001)) };
const texts: Faults = { 'no text': field('msg', ''), ...longText };
const ofPicture: Faults = {
  'another picture': attached({ image: { img_url: 'https://example.com/a.jpg' } }),
  'no picture': attached({ image: {} }),
};
const buttons = (most: number): Faults => ({
  'many buttons': attached({ button: Array.from({ length: most + 1 }, () => button) }),
  'many bad buttons': attached({ button: Array.from({ length: most + 1 }, () => ({ name: text(29), type: 'XX' })) }),
  'a button that is no list': attached({ button }),
  'a long name': attached({ button: [{ ...button, name: text(29) }] }),
  'a button of no type': attached({ button: [{ name: 'open' }] }),
});

const bad = { title: text(26), img_url: 'https://example.com/a.jpg' };
const items = (list: unknown[]) => attached({ item: { list } });
const ofList: Faults = {
  'no header': field('header', ''),
  'many items': items([bad, bad, {}, {}, {}]),
  'few items': items([bad, {}]),
  'bad items': items([bad, {}, item]),
  'no advertisement': field('ad_flag', 'N'),
};
const badButtons = Array.from({ length: 3 }, () => ({ name: text(29), type: 'XX' }));
const badCard = {
  header: text(21),
  message: text(181),
  attachment: { button: badButtons, image: { img_url: 'https://example.com/a.jpg' } },
};
const cards = (list: unknown[]) => (plan: Plan) => {
  message(plan).carousel = { ...(message(plan).carousel as Fields), list };
};
const ofCarousel: Faults = {
  'many cards': cards([...Array.from({ length: 6 }, () => badCard), {}]),
  'few cards': cards([badCard]),
  'an empty card': cards([{}]),
  'bad cards': cards([badCard, {}]),
  'a tail of nothing': (plan) => {
    message(plan).carousel = { ...(message(plan).carousel as Fields), tail: {} };
  },
  'no advertisement': field('ad_flag', 'N'),
};

const old = (plan: Plan) => {
  plan.settings['kakao.imageAge'] = 'three-months';
  plan.late.push((world) => {
    const key = 'aaaaa/btaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbb';
    const image = { format: 'png', width: 1, height: 1 } as const;
    const { clock, objects } = world;
    const bytes = Bytes.text('picture');
    objects.put({
      key,
      provider: 'kakao',
      tenant: 'me',
      kind: 'FT',
      image,
      bytes,
      storedAt: 0,
      expiresAt: clock.now(),
    });
  });
};

export const accounts = {
  me: { provider: 'kakao', userId: 'me', secretKey: 's', senderKeys: ['known'] },
} as const;

function way(service: string, good: Fields, faults: Faults): Way {
  return {
    endpoint: 'kakao/friendtalk',
    plan: () =>
      planOf({
        path: `/9tpssuhbpx.apigw.ntruss.com/${service}/v2/send`,
        accounts,
        settings: { 'kakao.unknownImage': 'accept' },
        credentialIn: 'authorization',
        credential: () => 'me;s',
        fields: { msg_data: [structuredClone({ ...base, ...good })] },
      }),
    faults: { ...everywhere, ...faults, ...behind({ ...base, ...good }) },
  };
}

const judged: Faults = { 'pictures are judged': setting('kakao.unknownImage', 'webhook-f') };
const image = { image: { img_url: url } };

export const kakaoSendWays: readonly Way[] = [
  { ...way('ft-text', {}, {}), faults: ofTheCall },
  { ...way('ft-text', {}, {}), faults: textMessage },
  way('ft-text', {}, { ...ofFields, ...texts, ...buttons(5) }),
  way('ft-image', { attachment: image }, { ...judged, ...texts, ...ofPicture, ...buttons(5), 'an old picture': old }),
  way('ft-wide', { attachment: image }, { ...judged, ...texts, ...ofPicture, ...buttons(1) }),
  way(
    'ft-wide-item-list',
    { msg: '', header: 'list', attachment: { item: { list: [item, item, item] } } },
    { ...judged, ...longText, ...ofList, ...buttons(2) },
  ),
  way('ft-carousel-feed', { msg: '', carousel: { list: [card, card] } }, { ...judged, ...longText, ...ofCarousel }),
];
