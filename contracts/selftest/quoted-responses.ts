/**
 * Answers of the live services that somebody quoted in public, held against the expectations of the cases: a pattern
 * that refuses a real answer is wrong, whatever the emulator says. Most quotes are of a body alone, so the headers are
 * the sources' own; what else is not as quoted, `says` tells.
 */
import type { ExpectedResponse } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import {
  appToken,
  badTokenParam,
  notAnImage as feishuNotAnImage,
  notFound as feishuNotFound,
  noScope,
  tenantToken,
  token,
  tooMany,
  uploaded,
  wrongSecret,
} from '../feishu/responses.ts';
import { storeAppToken } from '../feishu/store-app-steps.ts';
import { itemBelow500, judged, notFound as kakaoNotFound } from '../kakao/responses.ts';
import {
  codeExpired,
  needsComponentToken,
  noComponentAppid,
  notAComponent,
  notAuthorised,
  notRegistered,
  refreshInvalid,
  ticketInvalid,
} from '../wechat/component-responses.ts';
import { foreignRid, quotaOf } from '../wechat/quota-responses.ts';
import {
  badAppid,
  badSecret,
  badToken,
  noAppid,
  noSuchToken,
  noToken,
  notListed,
  quotaSpent,
  stopped,
  tokensSpent,
  unknownPath,
  wrongContent,
  wrongMethod,
} from '../wechat/responses.ts';

interface QuotedResponse {
  readonly says: string;
  readonly expect: ExpectedResponse;
  readonly response: HttpResponse;
}

const quote = (
  says: string,
  expect: ExpectedResponse,
  status: number,
  headers: Record<string, string>,
  body: string,
): QuotedResponse => ({
  says,
  expect,
  response: { status, headers: Object.entries(headers), body: new TextEncoder().encode(body) },
});

const logId = '20260226223708A046B2912E7A2158CAE2';
const feishu = { 'Content-Type': 'application/json', 'X-Tt-Logid': logId };
const plain = { 'Content-Type': 'text/plain' };
const labelled = { 'Content-Type': 'application/json; encoding=utf-8' };
const kakao = { 'Content-Type': 'application/json' };
const kage = 'https://mud-kage.kakao.com/dn';

/** From threads of WeChat's developer community, each named by the beginning of its id. */
const platformAnswers: readonly (readonly [says: string, ExpectedResponse, body: string])[] = [
  [
    'no id (community oCJUsw8xT)',
    noComponentAppid,
    '{"errcode":41018,"errmsg":"missing component_appid rid: 610e516d-63001f39-6cda253a"}',
  ],
  [
    'nothing posted (community 0002ca383f85e84d, printed as an array there)',
    noComponentAppid,
    '{"errcode":41018,"errmsg":"missing component_appid rid: 61a5dabd-4dd4d446-3f312086"}',
  ],
  [
    'rid of another (community 0002ca383f85e84d, printed as an array there)',
    foreignRid,
    '{"errcode":76003,"errmsg":"could not query this rid , no permission rid: 61a5e9af-7b38c92a-03413272"}',
  ],
  [
    'account that authorised another, or none (community 0000c454bf4000e0)',
    noSuchToken(61003, notAuthorised),
    '{"errcode":61003,"errmsg":"component is not authorized by this account rid: 67a30dc9-302ecc6c-11466d6f"}',
  ],
  [
    'address not registered (community 000206261d02f0cb)',
    noSuchToken(61004, notRegistered('106.12.12.30')),
    '{"errcode":61004,"errmsg":"access clientip is not registered requestIP: 106.12.12.30 ' +
      'rid: 5f9b8f0d-25dabd3d-23cb1a46"}',
  ],
  [
    'wrong ticket (community 0000ee79190a28d2)',
    ticketInvalid,
    '{"errcode":61006,"errmsg":"component ticket is invalid rid: 61b2c8e7-5746986a-4c6edd06"}',
  ],
  [
    'code too old or spent (community 0006c2dd65c7a00a, without braces there)',
    codeExpired,
    '{"errcode":61010,"errmsg":"code is expired rid: 6545aabf-0455e119-4ffdb2de"}',
  ],
  [
    'id of a mini program (community 0002e67d7a0a1865)',
    notAComponent,
    '{"errcode":61011,"errmsg":"invalid component rid: 640dec5d-5c52c5cc-108a1cd9"}',
  ],
  [
    'token of another kind (community oCJUsw1WKEAVYVjH, with a hint there; its place has the rid of the answer above)',
    needsComponentToken,
    '{"errcode":61014,"errmsg":"must use component token for component api rid: 640dec5d-5c52c5cc-108a1cd9"}',
  ],
  [
    'wrong refresh token (community 000ae698d60fa03d)',
    refreshInvalid,
    '{"errcode":61023,"errmsg":"refresh_token is invalid rid: 655f082b-7c1bb576-3fcf3c6a"}',
  ],
  [
    'token asked for at the endpoint of accounts (community 0006ecf6ff89785e, inside an object of the asker’s)',
    noSuchToken(61024, 'must use api(api_component_token) to get token for component acct'),
    '{"errcode":61024,"errmsg":"must use api(api_component_token) to get token for component acct ' +
      'rid: 60d54199-2dd003ae-4cb93dd1"}',
  ],
];

export const quotedResponses: readonly QuotedResponse[] = [
  quote(
    'feishu 1.1, success',
    uploaded,
    200,
    feishu,
    '{"code":0,"data":{"image_key":"img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg"},"msg":"success"}',
  ),
  quote(
    'feishu 1.3, failure (the code and its text changed for an upload’s)',
    feishuNotAnImage,
    400,
    feishu,
    `{"code":234011,"msg":"Can't regonnize the image format.","error":{"log_id":"${logId}","troubleshooter":` +
      `"排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=${logId}` +
      '&code=234011&method_id=6936075528891187228"}}',
  ),
  quote(
    'feishu 2.4, missing scope (the documented body, the newer message, both with an upload’s scopes)',
    noScope('cli_a41bc75349bcxxxx'),
    400,
    feishu,
    '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:resource:upload, im:resource].' +
      '应用尚未开通所需的应用身份权限：[im:resource:upload, im:resource]，点击链接申请并开通任一权限即可：' +
      'https://open.feishu.cn/app/cli_a41bc75349bcxxxx/auth?q=im:resource:upload,im:resource&op_from=openapi' +
      '&token_type=tenant","error":{"message":"Refer to the documentation to fix the error: https://open.feishu.cn/' +
      'document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-the-99991672-error",' +
      `"log_id":"${logId}","permission_violations":[{"type":"action_scope_required","subject":"im:resource:upload"},` +
      '{"type":"action_scope_required","subject":"im:resource"}],"helps":[{"url":"https://open.feishu.cn/app/' +
      'cli_a41bc75349bcxxxx/auth?q=im:resource:upload,im:resource&op_from=openapi","description":' +
      '"Learn more about scopes and how to add them: [im:resource:upload, im:resource]"}],' +
      `"troubleshooter":"排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi` +
      `&log_id=${logId}&code=99991672&method_id=6936075528891187228"}}`,
  ),
  quote('feishu 2.1, unknown path', feishuNotFound, 404, plain, '404 page not found'),
  quote(
    'feishu 3, token (the documented token in the observed order of keys)',
    token,
    200,
    feishu,
    '{"code":0,"expire":7200,"msg":"ok","tenant_access_token":"t-caecc734c2e3328a62489fe0648c4b98779515d3"}',
  ),
  ...['t-g1045ng8M5MZUMBGCJ6K6IBRPW2YOCNDCLVYSPR2', 't-g1043idjWPV5VNZC6XXGAXECE7XJCDSRD5MH6HTM'].map((issued) =>
    quote(
      `feishu 3, token ${issued.slice(0, 8)}… (its headers those of the gateway)`,
      tenantToken(7200),
      200,
      feishu,
      `{"code":0,"expire":7200,"msg":"ok","tenant_access_token":"${issued}"}`,
    ),
  ),
  quote(
    'feishu 3, app token (with a token as seen, as that of the sample was made unreadable)',
    appToken(7200),
    200,
    feishu,
    '{"app_access_token":"t-g1041l9DGV7LG4FRQU7HEVYPLGZXJ4VGEK6CE7IU","code":0,"expire":7200,"msg":"ok",' +
      '"tenant_access_token":"t-g1041l9DGV7LG4FRQU7HEVYPLGZXJ4VGEK6CE7IU"}',
  ),
  quote(
    'feishu 3, app token of a store app',
    storeAppToken(7140),
    200,
    feishu,
    '{"code":0,"msg":"success","app_access_token":"a-6U1SbDiM6XIH2DcTCPyeub","expire":7140}',
  ),
  quote('feishu 3, unknown app', badTokenParam, 200, feishu, '{"code":10003,"data":{},"msg":"invalid param"}'),
  quote('feishu 3, wrong secret', wrongSecret, 200, feishu, '{"code":10014,"msg":"app secret invalid"}'),
  quote(
    'feishu 2.3, too many calls of an endpoint that allows 100',
    tooMany('100', '52'),
    429,
    { ...feishu, 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '52' },
    '{"code":99991400,"msg":"request trigger frequency limit"}',
  ),
  quote(
    'wechat 2.1, unknown appid',
    badAppid,
    200,
    labelled,
    '{"errcode":40013,"errmsg":"invalid appid rid: 655d878c-2e41a3f4-65f9b9ba"}',
  ),
  quote(
    'wechat 2.1, wrong secret',
    badSecret,
    200,
    labelled,
    '{"errcode":40125,"errmsg":"invalid appsecret rid: 67b81456-7702e5f9-2c9e1783"}',
  ),
  quote(
    'wechat 2.1, no appid',
    noAppid,
    200,
    labelled,
    '{"errcode":41002,"errmsg":"appid missing rid: 5f368647-37f5f5fd-763fff09"}',
  ),
  quote(
    'wechat 2.1, address not listed',
    notListed('120.244.112.8'),
    200,
    labelled,
    '{"errcode":40164,"errmsg":"invalid ip 120.244.112.8 ipv6 ::ffff:120.244.112.8, not in whitelist ' +
      'rid: 5fa26c60-1a0ebdd5-32fd1cd0"}',
  ),
  quote(
    'wechat 2.1, tokens spent',
    tokensSpent,
    200,
    labelled,
    '{"errcode":45009,"errmsg":"reach max api daily quota limit, could get access_token by getStableAccessToken, ' +
      'more details at https://mmbizurl.cn/s/JtxxFh33r rid: 6683da8d-5761cfb6-42f636c2"}',
  ),
  quote(
    'wechat 1.2, content',
    wrongContent,
    200,
    plain,
    '{"errcode":40137,"errmsg":"invalid image format hint: [iw85ga03792801] rid: 660289cb-46735ac5-522c232d"}',
  ),
  quote(
    'wechat 1.2, quota',
    quotaSpent,
    200,
    plain,
    '{"errcode":45009,"errmsg":"reach max api daily quota limit rid: 658bf1a1-3fc07a43-2e69bab3"}',
  ),
  quote(
    'wechat 2.3, no token',
    noToken,
    200,
    plain,
    '{"errcode":41001,"errmsg":"access_token missing rid: 65138ae5-06b6a80c-4ab74a42"}',
  ),
  quote(
    'wechat 2.3, bad token',
    badToken,
    200,
    plain,
    '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest, could get access_token ' +
      'by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r rid: 654df33c-64386a2f-29857782"}',
  ),
  quote(
    'wechat 3, method',
    wrongMethod,
    200,
    plain,
    '{"errcode":43002,"errmsg":"require POST method hint: [ObXGya044516-0] rid: 68b6cccd-413bd35f-519163d6"}',
  ),
  quote(
    'wechat 3, unknown path',
    unknownPath,
    200,
    { 'Content-Type': 'application/json; encoding=utf-8' },
    '{"errcode":40066,"errmsg":"invalid url rid: 5f91b5d9-13751496-5b32aeb8"}',
  ),
  ...platformAnswers.map(([says, expect, body]) => quote(`wechat platforms, ${says}`, expect, 200, labelled, body)),
  quote(
    'wechat 2.4, set not granted (of another call; the headers are an upload’s)',
    stopped(61007, 'api is unauthorized to component'),
    200,
    plain,
    '{"errcode":61007,"errmsg":"api is unauthorized to component rid: 61ea71f3-3abc7e36-4df30955"}',
  ),
  quote(
    'wechat 3, quota',
    quotaOf(1440, 1, 1439),
    200,
    labelled,
    '{"errcode":0,"errmsg":"ok","quota":{"daily_limit":1440,"used":1,"remain":1439}}',
  ),
  quote(
    'kakao 2.1, two pictures (the envelope named as on API PLEX’s page)',
    judged('uploaded', 'uploaded'),
    200,
    kakao,
    `{"code":"0000","result":{"success":[{"formField":"image_1","url":"${kage}/b5E6Yr/btsa5VHWWxy/` +
      `0XBBKw3gSXepAAWRTwSjX0/img_l.jpg"},{"formField":"image_2","url":"${kage}/bgUBUP/btsa9InbW8K/` +
      'KXAZ7zpguOehy8IvomTs70/img_l.jpg"}],"failure":null}}',
  ),
  quote(
    'kakao 2.1, one of two (the envelope named as on API PLEX’s page)',
    judged(itemBelow500, 'uploaded'),
    200,
    kakao,
    `{"code":"6000","result":{"success":[{"formField":"image_2","url":"${kage}/cyRwF2/btsbmPfwwq4/` +
      'GFYlmhCcldaydDc7pqH7g0/img_l.jpg"}],"failure":[{"formField":"image_1","error":{"code":"2002","message":' +
      '"InvalidImageShapeException(가로는 최소 500px, 세로는 최소 250px 이상이어야 합니다)"}}]}}',
  ),
  quote(
    'kakao 1.3, unknown route',
    kakaoNotFound,
    404,
    kakao,
    '{"error":{"errorCode":"300","message":"Not Found Exception","details":"URL not found."}}',
  ),
];
