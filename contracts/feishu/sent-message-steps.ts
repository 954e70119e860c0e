/** What is done with a message that was sent: the calls, and what they say of the message, its chat and the app. */
import type { Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { call } from './json-calls.ts';
import { type Headers, idIn, messageOf, sent, text } from './message-steps.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';

export type Send = (id: string, headers?: Headers, more?: object) => RequestTemplate;

export const one = (id: string) => `/open-apis/im/v1/messages/${id}`;
export const unknown = 'om_dc13264520392913993dd051dba21dcf';
export const noMessage = refused(99992354, 'The request you send is not a valid open_message_id or not exists.');
export const botOff = refused(230006, 'Bot ability is not activated.');
export const outside = refused(230002, 'The bot can not be outside the group.');
export const isGone = refused(230110, 'Action unavailable as the message has been deleted.');
export const recalled = refused(230011, 'The message is recalled.');

export const get: Send = (id, headers = bearer) => call('GET', one(id), undefined, headers);
export const recall: Send = (id, headers = bearer) => call('DELETE', one(id), undefined, headers);
const answer = { msg_type: 'text', content: '{"text":"well"}' };
export const reply =
  (more: object = {}): Send =>
  (id, headers = bearer) =>
    call('POST', `${one(id)}/reply`, { ...answer, ...more }, headers);
export const resource =
  (key: string, type = 'image'): Send =>
  (id, headers = bearer) =>
    call('GET', `${one(id)}/resources/${key}?type=${type}`, undefined, headers);

export const said: Step = { send: text('hello'), expect: sent('text', { text: 'hello' }) };
export const hello = messageOf('text', { text: 'hello' });

export const toFirst =
  (send: Send, more?: object, headers?: Headers) =>
  ([first]: readonly HttpResponse[]): RequestTemplate =>
    send(idIn(first), headers, more);

export const pages = {
  get: 'feishu-message-get',
  recall: 'feishu-message-delete',
  reply: 'feishu-message-reply',
  resource: 'feishu-message-resource',
} as const;

export const bearerOf = (response: HttpResponse | undefined): Headers => ({
  Authorization: `Bearer ${textAt(response, 'tenant_access_token')}`,
});
