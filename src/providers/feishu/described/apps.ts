import {
  anything,
  type DescribedEndpoint,
  just,
  list,
  number,
  object,
  oneOf,
  orNull,
  text,
  told,
  whole,
} from '../../../core/described.ts';
import { answered, nothing } from './answered.ts';

const expire = told(whole, 'What is left of its life, in seconds.');
const credentials = { app_id: text, app_secret: text };

export const apps: Readonly<Record<string, DescribedEndpoint>> = {
  'feishu/tokens tenant_access_token/internal': {
    says: "gives a custom app's token",
    open: true,
    json: object(credentials),
    reply: object({ code: just(0), expire, msg: just('ok'), tenant_access_token: text }),
  },
  'feishu/tokens app_access_token/internal': {
    says: "gives a custom app's token under both names",
    open: true,
    json: object(credentials),
    reply: object({ app_access_token: text, code: just(0), expire, msg: just('ok'), tenant_access_token: text }),
  },
  'feishu/tokens v3/app_access_token': {
    says: "gives a store app's own token, for the ticket that was pushed to it",
    open: true,
    json: object({ ...credentials, app_ticket: text }),
    reply: object({ code: just(0), msg: just('success'), app_access_token: text, expire }),
  },
  'feishu/tokens v3/tenant_access_token': {
    says: "gives a store app's token for one tenant",
    open: true,
    json: object({ app_access_token: text, tenant_key: text }),
    reply: object({ code: just(0), msg: just('success'), tenant_access_token: text, expire }),
  },
  'feishu/tokens app_ticket/resend': {
    says: "has a store app's ticket pushed to it again",
    open: true,
    json: object(credentials),
    reply: object({ code: just(0), msg: just('success') }),
  },
  'feishu/hook': {
    says: 'posts into a chat, as its custom bot whose address this is',
    open: true,
    json: object({
      msg_type: oneOf(['text', 'post', 'share_chat', 'image', 'interactive']),
      'content?': told({ type: 'object' }, 'Of every type but interactive.'),
      'card?': told(anything, 'Of an interactive one.'),
      'timestamp?': told(number, 'Seconds since 1970, of a bot with a secret.'),
      'sign?': text,
    }),
    reply: object({
      StatusCode: just(0),
      StatusMessage: just('success'),
      code: just(0),
      data: nothing,
      msg: just('success'),
    }),
  },
  'feishu/bot': {
    says: 'tells an app of its bot',
    reply: object({
      bot: object({
        activate_status: whole,
        app_name: text,
        avatar_url: text,
        ip_white_list: list(text),
        open_id: text,
      }),
      code: just(0),
      msg: just('ok'),
    }),
  },
  'feishu/ws': {
    says: 'gives the address of the socket on which an app is told of events',
    open: true,
    json: object({ AppID: text, AppSecret: text }),
    reply: object({
      code: just(0),
      data: object({
        URL: text,
        ClientConfig: object({
          ReconnectCount: whole,
          ReconnectInterval: whole,
          ReconnectNonce: whole,
          PingInterval: whole,
        }),
      }),
      msg: text,
    }),
  },
  'feishu/cardkit_create': { says: 'makes a card that messages can send', reply: answered(object({ card_id: text })) },
  'feishu/cardkit_update': {
    says: 'puts another card in the place of one',
    json: object({ card: object({ type: text, data: text }) }),
    reply: answered(nothing),
  },
  'feishu/cardkit_content': { says: 'sets the text of one element of a card', reply: answered(nothing) },
  'feishu/cardkit_settings': {
    says: "changes a card's settings",
    json: object({ 'uuid?': orNull(text) }),
    reply: answered(nothing),
  },
};
