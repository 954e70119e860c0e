import { withField, withQuery } from '../requests.ts';
import { fieldFlaws, json } from './fields.ts';
import type { Subject } from './forms.ts';

const user = `o${'u'.repeat(27)}`;

export const wechatMessages: Subject = {
  name: 'wechat/message_custom_send',
  accounts: [],
  good: {
    ...json('/cgi-bin/message/custom/send', { touser: user, msgtype: 'text', text: { content: 'hello' } }),
    query: { access_token: 'me' },
  },
  flaws: [
    ...fieldFlaws,
    {
      is: 'there is no token',
      make: withQuery('access_token', undefined),
      measured: /^no query$/,
      mend: /^add \?access_token= to the URL$/,
    },
    {
      is: 'there is no receiver',
      make: withField('touser', undefined),
      measured: /^no touser among what came: "msgtype", "text"$/,
      mend: /^send the openid of a user as touser/,
      kind: 'user',
    },
    {
      is: 'the receiver is no openid',
      make: withField('touser', 'OPENID'),
      measured: /^OPENID$/,
      mend: /^send the openid of a user as touser: 28 letters, digits, - and _$/,
      kind: 'user',
    },
    {
      is: 'the kind is none',
      make: withField('msgtype', 'picture'),
      measured: /^the msgtype "picture", which there is none of$/,
      mend: /^send a msgtype that there is: text, image, /,
      kind: 'said',
    },
    {
      is: 'what it says has another name',
      make: (sent) => withField('content', 'hello')(withField('text', undefined)(sent)),
      measured: /^nothing as text\.content$/,
      mend: /^add text\.content$/,
      kind: 'said',
    },
    {
      is: 'the text is too long',
      make: withField('text', { content: '字'.repeat(683) }),
      mend: /^shorten it to 2048 bytes of UTF-8, by 1, or send it in pieces$/,
      kind: 'said',
    },
    {
      is: 'the picture is an address',
      make: (sent) =>
        withField(
          'msgtype',
          'image',
        )(withField('image', { media_id: 'http://example.com/a.png' })(withField('text', undefined)(sent))),
      measured: /^an address as image\.media_id, in the place of a media_id$/,
      mend: /^send a media_id that media\/upload answered in the last three days$/,
      kind: 'said',
    },
    {
      is: 'two things are said at once',
      make: withField('image', { media_id: 'x' }),
      measured: /^text and image in one body$/,
      mend: /^send what the msgtype names alone/,
      kind: 'said',
    },
  ],
};
