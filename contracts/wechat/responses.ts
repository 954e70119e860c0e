/** What the WeChat cases expect back. */

import type { ExpectedResponse } from '../engine/case.ts';
import { literal } from '../engine/literal.ts';
import { formSeen, printedJson } from '../engine/printed.ts';

export const jsonHeaders = { 'Content-Type': 'application/json; encoding=utf-8' };
/** A number, an underscore, and some 130 characters: 512 are to be kept free for it. */
export const tokenForm = /^\d{2,3}_[A-Za-z0-9_-]{100,160}$/;
export const another = (issued: string): RegExp => new RegExp(`^(?!${literal(issued)}$)${tokenForm.source.slice(1)}`);
export const tokenFor = (expires_in: number, access_token: string | RegExp = tokenForm): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: {
      kind: 'json',
      is: { access_token, expires_in },
      schema: 'wechat#/$defs/token',
      order: 'as written',
    },
  });

export const token: ExpectedResponse = formSeen({
  status: 200,
  headers: jsonHeaders,
  // How long it lives is the business of the token's own cases, so the schema's bounds will do.
  body: { kind: 'json', is: { access_token: /^.+$/ }, more: 'allowed', schema: 'wechat#/$defs/token' },
});

/** The bodies are JSON, and yet this is what uploads are labelled with. */
const plain = { 'Content-Type': 'text/plain' };

/**
 * 80 bytes are 107 characters of base64, of which i, + and / are written ia, ib and ic: so the length varies.
 * Live the host comes first; an emulator may put its own before it, so that the address can be opened.
 */
export const pictureId = '(?:[A-Za-hj-z0-9]|i[abc]){107}';
const urlIn = (segment: string): RegExp =>
  new RegExp(`^http://([^/]+/)?mmbiz\\.qpic\\.cn/${segment}/${pictureId}/0\\?from=appmsg$`);

export const uploadedTo = (segment: string): ExpectedResponse => ({
  status: 200,
  headers: plain,
  body: {
    kind: 'json',
    is: { url: urlIn(segment), errcode: 0, errmsg: 'ok' },
    schema: 'wechat#/$defs/success',
  },
  printed: {
    body: {
      kind: 'json',
      is: { url: /^http:\/\/([^/]+\/)?mmbiz\.qpic\.cn\//, errcode: 0, errmsg: 'ok' },
    },
  },
});
export const uploadedPng = uploadedTo('mmbiz_png');
export const uploadedJpg = uploadedTo('mmbiz_jpg');

export const rid = '[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}';
export const hint = '[A-Za-z0-9_.-]{0,6}0\\d{3}[A-Za-z0-9-]{4}';

const failed = (errcode: number, errmsg: RegExp, printed: RegExp): ExpectedResponse => ({
  status: 200,
  headers: plain,
  body: { kind: 'json', is: { errcode, errmsg }, schema: 'wechat#/$defs/failure' },
  // Pages have the code and these words. What follows them, and what the answer is labelled as, was seen.
  printed: printedJson({ errcode, errmsg: printed }),
});

/** All of a page's words, with or without what was seen behind them; or how they begin, where live goes on otherwise. */
const inPage = (words: string, printed: string): RegExp =>
  new RegExp(`^${literal(printed)}${printed === words ? '(?=$| hint: | rid: | requestIP: )' : ''}`);

/** Said before the media service is reached: with a rid and nothing else. */
export const stopped = (errcode: number, words: string, printed = words): ExpectedResponse =>
  failed(errcode, new RegExp(`^${literal(words)} rid: ${rid}$`), inPage(words, printed));

/** Said by the media service: with a hint and a rid. */
export const refused = (errcode: number, words: string): ExpectedResponse =>
  failed(errcode, new RegExp(`^${literal(words)} hint: \\[${hint}\\] rid: ${rid}$`), inPage(words, words));

export const wrongFileType = refused(40005, 'invalid file type');
export const tooLarge = refused(40009, 'invalid image size');
export const wrongContent = refused(40137, 'invalid image format');
export const noMedia = refused(41005, 'media data missing');
export const empty = refused(44001, 'empty media data');
export const wrongMethod = refused(43002, 'require POST method');

export const noToken = stopped(41001, 'access_token missing');
export const expired = stopped(42001, 'access_token expired');
export const notAllowed = stopped(48001, 'api unauthorized');
export const quotaSpent = stopped(45009, 'reach max api daily quota limit');
export const badToken = stopped(
  40001,
  'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, ' +
    'more details at https://mmbizurl.cn/s/JtxxFh33r',
  'invalid credential',
);
export const unknownPath: ExpectedResponse = {
  ...stopped(40066, 'invalid url'),
  headers: jsonHeaders,
};

/** Said where tokens are given out: with a rid, and labelled as what it is. */
export const noSuchToken = (errcode: number, words: string, printed = words): ExpectedResponse => ({
  ...stopped(errcode, words, printed),
  headers: jsonHeaders,
});
export const badGrant = noSuchToken(40002, 'invalid grant_type');
export const noAppid = noSuchToken(41002, 'appid missing');
export const noSecret = noSuchToken(41004, 'appsecret missing');
export const badAppid = noSuchToken(40013, 'invalid appid');
/** Of some of the tables in Chinese. */
export const badSecret = noSuchToken(40125, 'invalid appsecret', '');
export const notListed = (ip: string): ExpectedResponse =>
  noSuchToken(40164, `invalid ip ${ip} ipv6 ::ffff:${ip}, not in whitelist`, '');
export const tokensSpent = noSuchToken(
  45009,
  'reach max api daily quota limit, could get access_token by getStableAccessToken, ' +
    'more details at https://mmbizurl.cn/s/JtxxFh33r',
  '',
);

/** The edge answers before anything else does, without a word. */
export const lengthRequired: ExpectedResponse = { status: 412, body: { kind: 'empty' } };
