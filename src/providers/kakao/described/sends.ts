import {
  anything,
  type DescribedEndpoint,
  inBytes,
  limited,
  list,
  number,
  object,
  oneOf,
  orNull,
  type Schema,
  type Shapes,
  text,
  told,
} from '../../../core/described.ts';
import { alimTalkServices, friendTalkServices, mmsServices } from '../wire.ts';

const button = object({
  name: text,
  type: text,
  'url_mobile?': text,
  'url_pc?': text,
  'scheme_ios?': text,
  'scheme_android?': text,
});
const image = object({ img_url: text, 'img_link?': text });
const attachment = (more: Shapes) => orNull(object({ 'button?': orNull(list(button)), ...more }));
const item = object({
  title: limited(text, 'maxLength', 'kakao/friendtalk/item-title-length'),
  'img_url?': text,
  'url_mobile?': text,
});
const card = object({
  'header?': limited(text, 'maxLength', 'kakao/friendtalk/card-header-length'),
  'message?': limited(text, 'maxLength', 'kakao/friendtalk/card-text-length'),
  'attachment?': attachment({ 'image?': image }),
});

/** What a message has, whatever sends it. */
const common = {
  msg: text,
  receiver_number: text,
  sender_number: text,
  'msg_key?': text,
  'comment?': text,
  'failback_data?': orNull(anything),
};

/** So many of them, and no more. */
const counted = (one: Schema, what: string) =>
  limited(
    limited(list(one), 'minItems', `kakao/friendtalk/too-few-${what}`),
    'maxItems',
    `kakao/friendtalk/too-many-${what}`,
  );
const most = (rule: string) => limited(inBytes, 'maxLength', rule);

/** What `*` stands for in the path. */
const kinds = (services: readonly string[]) => ({ kind: oneOf(services.map((each) => each.replace(/^[a-z]+-/, ''))) });

function sending(
  endpoint: string,
  says: string,
  services: readonly string[],
  message: Shapes,
  more: Shapes = {},
): DescribedEndpoint {
  const messages: Schema = list(object({ ...common, 'echo_to_webhook?': most(`${endpoint}/echo-length`), ...message }));
  const result = object({ msg_key: text, code: text, name: text, description: text });
  return {
    says,
    path: kinds(services),
    json: object({ ...more, msg_data: limited(messages, 'maxItems', `${endpoint}/messages-count`) }),
    reply: object({ results: list(result) }),
  };
}

export const sends: Readonly<Record<string, DescribedEndpoint>> = {
  'kakao/friendtalk': sending('kakao/friendtalk', 'sends FriendTalk messages', friendTalkServices, {
    sender_key: text,
    'ad_flag?': orNull(text),
    'header?': orNull(most('kakao/friendtalk/header-length')),
    'attachment?': attachment({ 'image?': orNull(image), 'item?': orNull(object({ list: counted(item, 'items') })) }),
    'carousel?': orNull(object({ list: counted(card, 'cards'), 'tail?': orNull(anything) })),
  }),
  'kakao/alimtalk': sending(
    'kakao/alimtalk',
    'sends AlimTalk messages',
    alimTalkServices,
    {
      sender_key: text,
      template_code: text,
      msg: limited(text, 'maxLength', 'kakao/alimtalk/text-length'),
      'header?': most('kakao/alimtalk/header-length'),
      'title?': most('kakao/alimtalk/title-length'),
      'attachment?': attachment({}),
      'supplement?': orNull(anything),
      'price?': orNull(number),
      'currency_type?': most('kakao/alimtalk/currency-type-length'),
    },
    { 'msg_type?': orNull(limited(text, 'enum', 'kakao/alimtalk/type')) },
  ),
  'kakao/mms': sending('kakao/mms', 'sends messages with pictures to phones', mmsServices, {
    msg: limited(told(text, 'What limits it counts bytes of EUC-KR.'), 'maxLength', 'kakao/mms/text-length'),
    'title?': text,
    'image_url?': text,
    'images?': list(text),
    'origin_cid?': text,
  }),
};
