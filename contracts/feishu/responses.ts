/** What the Feishu cases expect back. */

import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import { headerOf, textOf } from '../engine/http.ts';
import { literal } from '../engine/literal.ts';
import { formSeen, printedJson } from '../engine/printed.ts';

export const token: ExpectedResponse = {
  status: 200,
  body: {
    kind: 'json',
    // How long it lives is the business of the token's own cases, so the schema's bounds will do.
    is: { code: 0, msg: 'ok', tenant_access_token: /^t-/ },
    more: 'allowed',
    schema: 'feishu#/$defs/token',
  },
};

export const imageKey = /^img_v3_0[0-9a-z]{3,4}_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{11}g$/;
export const logId = /^\d{14}[0-9A-F]{20}$/;

export const tokenForm = /^t-g104\d[0-9A-Za-z]{3}[A-Z2-7]{32}$/;
export const another = (token: string, form: RegExp): RegExp =>
  new RegExp(`^(?!${literal(token)}$)${form.source.slice(1)}`);

export const jsonHeaders = { 'Content-Type': 'application/json', 'X-Tt-Logid': logId };

export const uploadedAs = (key: RegExp): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: {
      kind: 'json',
      is: { code: 0, data: { image_key: key }, msg: 'success' },
      schema: 'feishu#/$defs/success',
    },
  });
export const uploaded = uploadedAs(imageKey);

/** Token endpoints answer in alphabetical order, at the top level and with their own word for success. */
export const tenantToken = (expire: number, token: string | RegExp = tokenForm): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: {
      kind: 'json',
      is: { code: 0, expire, msg: 'ok', tenant_access_token: token },
      schema: 'feishu#/$defs/token',
      order: 'as written',
    },
  });
const sameAsAppToken: JsonPattern = (response) =>
  (JSON.parse(textOf(response)) as { app_access_token?: string }).app_access_token ?? tokenForm;
/** A custom app has one token under two names. */
export const appToken = (expire: number, token: string | RegExp = tokenForm): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: {
      kind: 'json',
      is: {
        app_access_token: token,
        code: 0,
        expire,
        msg: 'ok',
        tenant_access_token: sameAsAppToken,
      },
      schema: 'feishu#/$defs/appToken',
      order: 'as written',
    },
  });

/** Token endpoints fail with HTTP 200 and without the `error` of all others. */
export const noSuchToken = (code: number, msg: string): ExpectedResponse => ({
  status: 200,
  headers: jsonHeaders,
  body: { kind: 'json', is: { code, msg }, schema: 'feishu#/$defs/tokenFailure', order: 'as written' },
});
export const badTokenParam: ExpectedResponse = {
  status: 200,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: { code: 10003, data: {}, msg: 'invalid param' },
    schema: 'feishu#/$defs/tokenParamFailure',
    order: 'as written',
  },
};
export const wrongSecret = noSuchToken(10014, 'app secret invalid');
export const unknownApp = noSuchToken(10014, 'app id not exists');

/** The gateway counts, so the answer has none of the service's `error`. */
export const tooMany = (limit: string | RegExp, reset: string | RegExp, status = 429): ExpectedResponse => ({
  status,
  headers: { 'Content-Type': 'application/json', 'x-ogw-ratelimit-limit': limit, 'x-ogw-ratelimit-reset': reset },
  body: {
    kind: 'json',
    is: { code: 99991400, msg: 'request trigger frequency limit' },
    schema: 'feishu#/$defs/rateFailure',
    order: 'as written',
  },
});

/** The id in the body is the one in the header: support asks for either. */
const sameLogId: JsonPattern = (response) => headerOf(response, 'X-Tt-Logid') ?? logId;
const troubleshooter =
  (code: number, host: string): JsonPattern =>
  (response) =>
    new RegExp(
      `^排查建议查看\\(Troubleshooting suggestions\\): https://${literal(host)}/search\\?from=openapi` +
        `&log_id=${headerOf(response, 'X-Tt-Logid')}&code=${code}&method_id=\\d{19}$`,
    );

const feishuHost = 'open.feishu.cn';
export const refused = (code: number, msg: string, status = 400, host = feishuHost): ExpectedResponse => ({
  status,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: { code, msg, error: { log_id: sameLogId, troubleshooter: troubleshooter(code, host) } },
    schema: 'feishu#/$defs/failure',
  },
  // What else is in `error`, and beside the answer, was seen.
  printed: { ...printedJson({ code, msg }), status },
});
/** Of the generic table, which has no statuses. */
const refusedByGateway = (code: number, msg: string, printed = msg): ExpectedResponse => ({
  ...refused(code, msg),
  printed: printedJson({ code, msg: new RegExp(`^${literal(printed)}`) }),
});

export const badParam = refused(234001, 'Invalid request param.');
export const tooLarge = refused(234006, 'The file size exceed the max value.');
export const botOff = refused(234007, 'App does not enable bot feature.');
export const empty = refused(234010, "File's size can't be 0.");
export const notAnImage = refused(234011, "Can't regonnize the image format.");
export const tooManyPixels = refused(234039, 'Image resolution exceeds limit.');
export const deleted = refused(234005, 'Image has been deleted');
export const notOwner = refused(234008, 'The app is not the resource sender');

const please = 'Please make a request with token attached.';
export const noToken = refused(99991661, `Missing access token for authorization. ${please}`);
export const badToken = refusedByGateway(99991663, `Invalid access token for authorization. ${please}`);
export const deadUserToken = refused(99991668, `Invalid access token for authorization. ${please}`);
export const userToken = refused(99991668, 'user access token not support');

/** Live names both scopes, in English and in Chinese, with a link that opens the app's own settings. */
export const noScope = (app_id: string, host = feishuHost): ExpectedResponse => {
  const list = '[im:resource:upload, im:resource]';
  const settings = `https://${host}/app/${app_id}/auth?q=im:resource:upload,im:resource&op_from=openapi`;
  return {
    status: 400,
    headers: jsonHeaders,
    body: {
      kind: 'json',
      is: {
        code: 99991672,
        msg:
          `Access denied. One of the following scopes is required: ${list}.` +
          `应用尚未开通所需的应用身份权限：${list}，点击链接申请并开通任一权限即可：${settings}&token_type=tenant`,
        error: {
          message: new RegExp(
            `^Refer to the documentation to fix the error: https://${literal(host)}/document/.+99991672-error$`,
          ),
          log_id: sameLogId,
          permission_violations: [
            { type: 'action_scope_required', subject: 'im:resource:upload' },
            { type: 'action_scope_required', subject: 'im:resource' },
          ],
          helps: [
            {
              url: new RegExp(`^https://${literal(host)}/app/${app_id}/auth\\?q=im:resource:upload,im:resource&`),
              description: /\[im:resource:upload, im:resource\]$/,
            },
          ],
          troubleshooter: troubleshooter(99991672, host),
        },
      },
      schema: 'feishu#/$defs/scopeFailure',
    },
  };
};

export const notFound: ExpectedResponse = {
  status: 404,
  headers: { 'Content-Type': /^text\/plain/ },
  body: { kind: 'text', is: '404 page not found' },
};
