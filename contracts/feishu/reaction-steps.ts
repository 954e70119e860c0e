/** Reactions to a message: the calls, and what they answer. */
import type { ExpectedResponse, JsonPattern, Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { call, done } from './json-calls.ts';
import { type Headers, idIn } from './message-steps.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';
import { one } from './sent-message-steps.ts';

export const ofCreation = 'feishu-reaction-create';
export const ofList = 'feishu-reaction-list';
export const ofDeletion = 'feishu-reaction-delete';

const url = (message: string) => `${one(message)}/reactions`;

export const react = (message: string, emoji: unknown = 'SMILE', headers: Headers = bearer): RequestTemplate =>
  call('POST', url(message), { reaction_type: { emoji_type: emoji } }, headers);
export const list = (message: string, query = '', headers: Headers = bearer): RequestTemplate =>
  call('GET', url(message) + query, undefined, headers);
export const take = (message: string, reaction: string, headers: Headers = bearer): RequestTemplate =>
  call('DELETE', `${url(message)}/${reaction}`, undefined, headers);

export const reactionIn = (response: HttpResponse | undefined): string => textAt(response, 'data.reaction_id');

type Told = Readonly<Record<string, JsonPattern>>;

export const told = (more: Told = {}): Told => ({
  action_time: /^\d{13}$/,
  operator: { operator_id: /^cli_[0-9a-z]+$/, operator_type: 'app' },
  reaction_id: /^[\w-]{58}$/,
  reaction_type: { emoji_type: 'SMILE' },
  ...more,
});
export const reacted = (more?: Told): ExpectedResponse => done(told(more));
export const listed = (items: readonly JsonPattern[], page_token: JsonPattern = ''): ExpectedResponse =>
  done({ has_more: page_token !== '', items, page_token });
export const same = (response: HttpResponse | undefined, more: Told = {}): Told =>
  told({ reaction_id: reactionIn(response), ...more });

/** To the first message of a case. */
export const toFirst =
  (emoji?: string, headers?: Headers) =>
  ([first]: readonly HttpResponse[]): RequestTemplate =>
    react(idIn(first), emoji, headers);
export const smile: Step = { send: toFirst(), expect: reacted() };

export const badEmoji = refused(231001, 'reaction type is invalid.');
export const notAllowed = refused(231002, 'The operator has no permission to react on the specific message.');
export const gone = refused(231003, 'The message is not found, maybe not exist or deleted.');
export const notYours = refused(231007, 'The operator has no permission to delete this reaction.');
export const noAccess = refused(231008, 'The operator has no access to the message.');
export const ofAnother = refused(231010, 'The reaction does not belong to the message.');
export const noReaction = refused(231011, 'The request has an invalid reaction_id.');
export const badToken = refused(231012, 'The request has an invalid pageToken.');
export const badIdType = refused(231014, 'user_id_type is invalid.');
export const badKind = refused(231017, 'This operation is not supported for this message type.');
export const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');
