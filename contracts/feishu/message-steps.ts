/** `POST …/messages`: what is sent to whom, and what comes. */
import { type ExpectedResponse, type JsonPattern, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { call, done } from './json-calls.ts';
import { bearer, message, picture } from './requests.ts';
import { uploaded } from './responses.ts';

export const page = 'feishu-message-create';
export const refusals = 'feishu-message-refusals';
export const replies = 'feishu-message-replies';

export const chat = 'oc_a0553eda9014c201e6969b478895c230';
export const otherChat = 'oc_5ce6d572455d361153b7cb51da133945';
export const user = 'ou_7d8a6e6df7621556ce0d21922b676706';
export const otherUser = 'ou_84aad35d084aa403a838cf73ee18467a';
export const messageId = /^om_x100b[0-9a-f]{27}$/;
export const needsChat = never('needs a chat that the app is in, and a case names none');

export const sendUrl = (type = 'chat_id') => `/open-apis/im/v1/messages?receive_id_type=${type}`;

export type Headers = Readonly<Record<string, string>>;

/** What stands in `content` is a string that holds JSON. */
export const post = (
  msg_type: string,
  content: unknown,
  more: Readonly<Record<string, unknown>> = {},
  headers: Headers = bearer,
  type?: string,
): RequestTemplate =>
  call('POST', sendUrl(type), { receive_id: chat, msg_type, content: JSON.stringify(content), ...more }, headers);

export const text = (said: string, more?: Readonly<Record<string, unknown>>, headers?: Headers) =>
  post('text', { text: said }, more, headers);

export const ofBot: JsonPattern = {
  id: /^cli_[0-9a-z]+$/,
  id_type: 'app_id',
  sender_type: 'app',
  tenant_key: /^[0-9a-f]{16}$/,
};

const time = /^\d{13}$/;

/** A message as every answer has it; its content is a string that holds JSON. */
export const messageOf = (
  msg_type: string,
  content: object,
  more: Readonly<Record<string, JsonPattern>> = {},
): Readonly<Record<string, JsonPattern>> => ({
  body: { content: content instanceof RegExp ? content : JSON.stringify(content) },
  chat_id: chat,
  create_time: time,
  deleted: false,
  message_id: messageId,
  msg_type,
  sender: ofBot,
  update_time: time,
  updated: false,
  ...more,
});

/** Of a message in a chat of two, which is made with it. */
export const inPrivate = { chat_id: /^oc_[0-9a-f]{32}$/ };

export const sent = (
  msg_type: string,
  content: object,
  more?: Readonly<Record<string, JsonPattern>>,
): ExpectedResponse => done(messageOf(msg_type, content, more));

/** The picture first; then what it is needed for. */
export const uploadFirst: Step = { send: message(picture), expect: uploaded };
export const keyIn = (response: HttpResponse | undefined): string => textAt(response, 'data.image_key');
export const idIn = (response: HttpResponse | undefined): string => textAt(response, 'data.message_id');

export const helloSent = sent('text', { text: 'hello' });
export const say = (headers: Headers) => text('hello', {}, headers);
