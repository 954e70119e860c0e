/** What the cases about messages send, and what they ask of the control plane first. */
import type { ExpectedResponse, JsonPattern, Step } from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { postJson } from '../engine/request-builders.ts';
import { under } from './gated-calls.ts';
import { addGood, goodFile, type MediaType, sendFile } from './material-requests.ts';
import { jsonHeaders, refused, stopped } from './responses.ts';

export type Earlier = readonly HttpResponse[];
type Fields = Readonly<Record<string, unknown>>;

export const customPath = '/cgi-bin/message/custom/send';
export const massPath = (call: string) => `/cgi-bin/message/mass/${call}`;

/** Of the form that every openid has which was seen. */
export const user = `o${'u'.repeat(26)}1`;
export const anotherUser = `o${'u'.repeat(26)}2`;

export const answer = (fields: Fields, token = credential): RequestTemplate =>
  postJson(under(customPath, token), { touser: user, ...fields });
export const text = { msgtype: 'text', text: { content: '你好' } } as const;
export const picture = (media_id: unknown) => ({ msgtype: 'image', image: { media_id } });
export const mass = (call: string, fields: Fields, token = credential): RequestTemplate =>
  postJson(under(massPath(call), token), fields);
export const toAll = { filter: { is_to_all: true } } as const;
export const toTag = { filter: { is_to_all: false, tag_id: 2 } } as const;
export const toUsers = { touser: [user, anotherUser] } as const;

/** What a user does, played by whoever runs the emulator. */
export const played = (account: string, more: Fields = { text: '在吗' }, from = user): Step => ({
  to: 'control plane',
  send: postJson('/incoming', { provider: 'wechat', account, from, ...more }),
  expect: { status: 201, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
});

const some = (key: string): ExpectedResponse => ({
  status: 200,
  body: { kind: 'json', is: { [key]: /^[A-Za-z0-9_-]{20,128}$/ }, more: 'allowed' },
});
/** A file that is kept for three days, and one that is kept for good. */
export const temporary = (type: MediaType = 'image', token = credential): Step => ({
  send: sendFile('/cgi-bin/media/upload', type, [goodFile[type]], { token }),
  expect: some(type === 'thumb' ? 'thumb_media_id' : 'media_id'),
});
export const permanent: Step = { send: addGood('image'), expect: some('media_id') };
export const idIn = (earlier: Earlier, which = 0, key = 'media_id'): string => textAt(earlier[which], key);

/** Labelled as JSON, keys in this order, slashes as they are. */
export const told = (is: { readonly [key: string]: JsonPattern }): ExpectedResponse =>
  formSeen({ status: 200, headers: jsonHeaders, body: { kind: 'json', is, order: 'as written' } });
export const taken = told({ errcode: 0, errmsg: 'ok' });

const asJson = (expected: ExpectedResponse): ExpectedResponse => ({ ...expected, headers: jsonHeaders });
/** Said with a rid alone. */
export const plainly = (errcode: number, words: string): ExpectedResponse => asJson(stopped(errcode, words));
/** Said with a hint, too. */
export const hinting = (errcode: number, words: string): ExpectedResponse => asJson(refused(errcode, words));

export const onlyPost = hinting(43002, 'require POST method');
export const badOpenid = plainly(40003, 'invalid openid');
export const badMsgtype = plainly(40008, 'invalid message type');
export const saysNothing = plainly(44004, 'empty content');
export const noMediaId = plainly(41006, 'media_id missing');
export const twoTypes = hinting(45162, 'invalid type');
export const badMedia = plainly(40007, 'invalid media_id');
export const badMassMedia = hinting(40007, 'invalid media_id');
export const tooLong = plainly(45002, 'content size out of limit');
export const tooMany = plainly(45008, 'article size out of limit');
export const tooLate = plainly(45015, 'response out of time limit or subscription is canceled');
export const tooOften = plainly(45047, 'out of response count limit');
export const busy = plainly(-1, 'system error');
export const tooFew = plainly(40130, 'invalid openid list size, at least two openid');
export const idTooLong = plainly(45067, 'clientmsgid size out of limit');
export const noMassQuota = plainly(45028, 'has no masssend quota');
export const badName = plainly(40132, 'invalid username');
export const badMsgIdOfGet = hinting(40059, 'invalid msg id');
export const badMsgIdOfDelete = plainly(40059, 'invalid msg id');
export const badArticleIdx = plainly(40060, 'invalid article idx');

/** A number, once the answer is known. */
const numberAt =
  (key: string): JsonPattern =>
  (response) =>
    numberIn(response, key);
export const numberIn = (response: HttpResponse | undefined, key = 'msg_id'): number => {
  const found = new RegExp(`"${key}":\\s*(\\d{5,15})\\b`).exec(new TextDecoder().decode(response?.body));
  return Number(found?.[1]);
};

export const submitted = told({ errcode: 0, errmsg: 'send job submission success', msg_id: numberAt('msg_id') });
export const submittedArticles = told({
  errcode: 0,
  errmsg: 'send job submission success',
  msg_id: numberAt('msg_id'),
  msg_data_id: numberAt('msg_data_id'),
});
export const previewed = told({ errcode: 0, errmsg: 'preview success', msg_id: numberAt('msg_id') });
/** Under a clientmsgid that was used: it names what was sent under it. */
export const sentBefore = (sent: HttpResponse | undefined): ExpectedResponse => {
  const msg_id = numberIn(sent);
  const plain = plainly(45065, 'clientmsgid exist');
  if (plain.body.kind !== 'json') return plain;
  const is = { ...(plain.body.is as { readonly [key: string]: JsonPattern }), msg_id };
  return { status: 200, headers: jsonHeaders, body: { kind: 'json', is, order: 'as written' } };
};
