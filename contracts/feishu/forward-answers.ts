/** Places between which messages are passed on, and what is said of it. */
import type { ExpectedResponse } from '../engine/case.ts';
import type { HttpResponse, RequestTemplate } from '../engine/http.ts';
import { forward, merge } from './forward-steps.ts';
import { chat, type Headers, idIn, otherChat, user } from './message-steps.ts';
import type { app } from './requests.ts';
import { refused } from './responses.ts';

export type Declared = Parameters<typeof app>[1];
export type Send = (message: string, headers: Headers) => RequestTemplate;
export const nowhere = 'oc_00000000000000000000000000000001';
export const nobody = 'ou_00000000000000000000000000000001';
export const recalledOne = refused(230065, 'The message to be forwarded has been recalled.');
export const allInvalid = refused(230064, 'All messages to be forwarded are invalid.');
export const invisible = refused(230050, 'The message is invisible to the operator.');
export const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');
export const noUser = refused(99992351, `these open ids not existed: [${nobody}]`);

/** Where the message is, and where it goes to. */
export const here = { chat_id: chat };
export const there = { chat_id: otherChat };

export const chatsWith = (from: object, to: object): Declared => ({
  chats: [
    { ...here, ...from },
    { ...there, ...to },
  ],
});

export const to =
  (receive_id: string, type = 'open_id'): Send =>
  (message, headers) =>
    forward(message, { headers, type, receive_id });

export const thread = 'omt_d4be107c616a';
export const anything: ExpectedResponse = { status: 200, body: { kind: 'unspecified', why: 'other cases compare it' } };
export type Answers = readonly HttpResponse[];

export const two =
  (first: number, second: number, to: object = {}) =>
  (all: Answers, headers: Headers): RequestTemplate =>
    merge([idIn(all[first]), idIn(all[second])], { headers, ...to });

export const toUser = { type: 'open_id', receive_id: user };
