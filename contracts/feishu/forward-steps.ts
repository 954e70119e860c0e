/** Messages that are passed on: the calls, and what they answer. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { call, done } from './json-calls.ts';
import { type Headers, messageOf, otherChat } from './message-steps.ts';
import { bearer } from './requests.ts';
import { one } from './sent-message-steps.ts';

export const forwardPage = 'feishu-message-forward';
export const mergePage = 'feishu-message-merge';
export const passScopes = ['im:message', 'im:message:send_as_bot'];

interface To {
  readonly type?: string;
  readonly receive_id?: string;
  readonly more?: string;
  readonly headers?: Headers;
}

const query = ({ type = 'chat_id', more = '' }: To) => `?receive_id_type=${type}${more}`;

export const forward = (message: string, to: To = {}): RequestTemplate =>
  call('POST', `${one(message)}/forward${query(to)}`, { receive_id: to.receive_id ?? otherChat }, to.headers ?? bearer);
export const merge = (message_id_list: unknown, to: To = {}): RequestTemplate =>
  call(
    'POST',
    `${one('merge_forward')}${query(to)}`,
    { receive_id: to.receive_id ?? otherChat, message_id_list },
    to.headers ?? bearer,
  );

type Told = Readonly<Record<string, JsonPattern>>;

export const passed = (more: Told = {}): ExpectedResponse =>
  done({ ...messageOf('text', { text: 'hello' }), chat_id: otherChat, ...more });

const mergedMessage = (more: Told = {}): Told => ({
  ...messageOf('merge_forward', {}),
  body: { content: 'Merged and Forwarded Message' },
  chat_id: otherChat,
  ...more,
});
export const merged = (invalid: readonly JsonPattern[] = [], more?: Told): ExpectedResponse =>
  done({ invalid_message_id_list: invalid, message: mergedMessage(more) });
export const mergedIn = (response: HttpResponse | undefined): string => textAt(response, 'data.message.message_id');
/** Read back: the message, and what lies in it. */
export const readBack = (response: HttpResponse | undefined, ...children: readonly JsonPattern[]): ExpectedResponse =>
  done({ items: [mergedMessage({ message_id: mergedIn(response) }), ...children] });
/** The first that lies in a message that was read. */
export const childIn = (response: HttpResponse | undefined): string => textAt(response, 'data.items.1.message_id');
