import {
  anything,
  type DescribedEndpoint,
  limited,
  list,
  number,
  object,
  oneOf,
  orNull,
  type Schema,
  type Shapes,
  text,
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
const item = object({ title: text, 'img_url?': text, 'url_mobile?': text });
const card = object({
  'header?': text,
  'message?': text,
  'attachment?': attachment({ 'image?': image }),
});

/** What a message has, whatever sends it. */
const common = {
  msg: text,
  receiver_number: text,
  sender_number: text,
  'msg_key?': text,
  'echo_to_webhook?': text,
  'comment?': text,
  'failback_data?': orNull(anything),
};

/** What `*` stands for in the path. */
const kinds = (services: readonly string[]) => ({ kind: oneOf(services.map((each) => each.replace(/^[a-z]+-/, ''))) });

function sending(
  endpoint: string,
  says: string,
  services: readonly string[],
  message: Shapes,
  more: Shapes = {},
): DescribedEndpoint {
  const messages: Schema = list(object({ ...message, ...common }));
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
    'header?': orNull(text),
    'attachment?': attachment({ 'image?': orNull(image), 'item?': orNull(object({ list: list(item) })) }),
    'carousel?': orNull(object({ list: list(card), 'tail?': orNull(anything) })),
  }),
  'kakao/alimtalk': sending(
    'kakao/alimtalk',
    'sends AlimTalk messages',
    alimTalkServices,
    {
      sender_key: text,
      template_code: text,
      'header?': text,
      'title?': text,
      'attachment?': attachment({}),
      'supplement?': orNull(anything),
      'price?': orNull(number),
      'currency_type?': text,
    },
    { 'msg_type?': orNull(limited(text, 'enum', 'kakao/alimtalk/type')) },
  ),
  'kakao/mms': sending('kakao/mms', 'sends messages with pictures to phones', mmsServices, {
    'title?': text,
    'image_url?': text,
    'images?': list(text),
    'origin_cid?': text,
  }),
};
