/** The webhook of a custom bot: what its cases send, and what it says. */
import { createHmac } from 'node:crypto';
import { type ExpectedResponse, frozenAt, type JsonPattern, type Need, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { formSeen, printedJson } from '../engine/printed.ts';
import { app } from './requests.ts';
import { jsonHeaders } from './responses.ts';

export const page = 'feishu-custom-bot';
export const neverLive = never('posts into the chat of a bot that was added by hand');
export const token = '8b6b3a7e-1f0c-4c5e-9d7a-2f6a1b9c0d4e';
export const hookPath = (of = token): string => `/open-apis/bot/v2/hook/${of}`;

/** Whatever it is, as JSON. */
export const toHook = (value: unknown, of = token): RequestTemplate => raw(JSON.stringify(value), of);
export const raw = (content: string, of = token, contentType = 'application/json'): RequestTemplate => ({
  method: 'POST',
  url: hookPath(of),
  body: { kind: 'raw', content, contentType },
});

export const text = (said = 'hello'): Record<string, unknown> => ({ msg_type: 'text', content: { text: said } });
export const imageOf = (image_key: string) => ({ msg_type: 'image', content: { image_key } });
export const postOf = (...nodes: readonly object[]) => ({
  msg_type: 'post',
  content: { post: { zh_cn: { title: 'title', content: [nodes] } } },
});
export const cardOf = (...elements: readonly object[]) => ({ msg_type: 'interactive', card: { elements } });

export const taken: ExpectedResponse = formSeen({
  status: 200,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' },
    schema: 'feishu#/$defs/hookTaken',
    order: 'as written',
  },
});

const refusedWith = (is: { readonly [key: string]: JsonPattern }, code: number, msg: string): ExpectedResponse => ({
  status: 200,
  headers: jsonHeaders,
  body: { kind: 'json', is, schema: 'feishu#/$defs/hookFailure', order: 'as written' },
  printed: { ...printedJson({ code, msg }), status: 200 },
});
export const refusedByHook = (code: number, msg: string): ExpectedResponse =>
  refusedWith({ code, data: {}, msg }, code, msg);

export const noBot = refusedByHook(19001, 'param invalid: incoming webhook access token invalid');
export const tooOften = refusedByHook(11232, 'frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]');
export const badFormat = refusedByHook(9499, 'Bad Request');
export const noMatch = refusedByHook(19021, 'sign match fail or timestamp is not within one hour from current time');
export const notListed = refusedByHook(19022, 'Ip Not Allowed');
export const noKeyword = refusedByHook(19024, 'Key Words Not Found');
export const noType = refusedByHook(19002, 'params error, msg_type need');
export const tooLong = refusedByHook(19036, 'The message exceeds the size limit of 30KB');
export const badKey = (key: string): ExpectedResponse => {
  const msg = `ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key ${key}`;
  return refusedWith({ code: 11246, msg }, 11246, msg);
};

/** When the timestamp of the page's sample is now. */
export const atSample: readonly Need[] = frozenAt('2020-09-06T02:47:53Z');
export const stamp = 1_599_360_473;
export const secret = 'standin-secret';
export const signed = (value: object, timestamp: string | number = `${stamp}`, of = secret) => ({
  timestamp,
  sign: createHmac('sha256', `${timestamp}\n${of}`).update('').digest('base64'),
  ...value,
});

/** The bot, secured as it says. */
export const bot = (how: object = {}): Need => app('cli_contracthooks001', { hooks: [{ hook_token: token, ...how }] });
