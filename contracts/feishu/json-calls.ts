/** Calls of fields: what they send, and what the gateway and the services say to them. */
import { type Case, type ExpectedResponse, type JsonPattern, never, type Step } from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { callJson } from '../engine/request-builders.ts';
import { app, bearer, tokenOf } from './requests.ts';
import { jsonHeaders, logId, refused, token } from './responses.ts';

export { callJson } from '../engine/request-builders.ts';

/** Under the credential of the case. */
export const call = (
  method: string,
  url: string,
  value?: unknown,
  headers: Readonly<Record<string, string>> = bearer,
): RequestTemplate => callJson(method, url, value, headers);

/** Success, with that for its data. */
export const done = (data: JsonPattern): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: { kind: 'json', is: { code: 0, data, msg: 'success' }, schema: 'feishu#/$defs/done' },
  });

/** Each is a field and what is said of it, with what was sent where that is repeated. */
export const badFields = (...violations: readonly JsonPattern[]): ExpectedResponse => ({
  status: 400,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: {
      code: 99992402,
      msg: 'field validation failed',
      error: { log_id: logId, field_violations: violations, troubleshooter: /&code=99992402&/ },
    },
    schema: 'feishu#/$defs/fieldFailure',
  },
});
export const missing = (field: string): JsonPattern => ({ field, description: `${field} is required` });

export const wrongType = (field: string, value: string): ExpectedResponse => ({
  status: 400,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: {
      code: 9499,
      msg: `Invalid parameter type in json: ${field}. Invalid parameter value: ${value}. Please check and modify accordingly.`,
      error: { log_id: logId },
    },
    schema: 'feishu#/$defs/typeFailure',
  },
});

export const neverLive = never('needs an app made for this one case, with settings nobody can change by call');

type Declared = Parameters<typeof app>[1];
type Send = (headers: Readonly<Record<string, string>>) => RequestTemplate;

/** An app is declared, its token fetched, then used. */
export const asApp = (
  app_id: string,
  more: Declared,
  ...calls: readonly (readonly [Send, ExpectedResponse])[]
): readonly [Step, ...Step[]] => [
  { needs: [app(app_id, more)], send: tokenOf(app_id), expect: token },
  ...calls.map(
    ([send, expect]): Step => ({
      send: ([first]) => send({ Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }),
      expect,
    }),
  ),
];

/** Live names every scope that would do, in two languages, with a link to the settings of the app. */
export const noScopeOf = (app_id: string, scopes: readonly string[]): ExpectedResponse => ({
  status: 400,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: {
      code: 99991672,
      msg: `Access denied. One of the following scopes is required: [${scopes.join(', ')}].应用尚未开通所需的应用身份权限：[${scopes.join(', ')}]，点击链接申请并开通任一权限即可：https://open.feishu.cn/app/${app_id}/auth?q=${scopes.join(',')}&op_from=openapi&token_type=tenant`,
      error: { permission_violations: scopes.map((subject) => ({ type: 'action_scope_required', subject })) },
    },
    more: 'allowed',
    schema: 'feishu#/$defs/scopeFailure',
  },
});

/** Each scope is enough by itself, and without any the call is refused: `taken` is what answers it then. */
export function scopeCases(
  endpoint: string,
  page: string,
  scopes: readonly string[],
  send: Send,
  taken: ExpectedResponse,
): readonly Case[] {
  const at = 'request, scopes';
  const slug = endpoint.replace(/[^a-z]+/g, '-');
  const id = (n: number) => `cli_scopes${slug}${n}`;
  return [
    {
      id: `feishu/${slug}-without-a-scope`,
      because: { page, at, says: `one of ${scopes.join(', ')} is needed`, assumes: 'its refusal is that of uploads' },
      grade: 'assumed',
      live: neverLive,
      steps: asApp(id(0), { scopes: ['im:resource'] }, [send, noScopeOf(id(0), scopes)]),
    },
    ...scopes.map(
      (scope, i): Case => ({
        id: `feishu/${slug}-with-${scope.replace(/[^a-z]+/g, '-')}`,
        because: { page, at, says: `any of ${scopes.join(', ')} is enough` },
        grade: 'documented',
        live: neverLive,
        steps: asApp(id(i + 1), { scopes: [scope] }, [send, taken]),
      }),
    ),
  ];
}

/** With HTTP 400, and the text that stands behind `ext=`. */
export const badParameter = (ext: string): ExpectedResponse =>
  refused(230001, `Your request contains an invalid request parameter, ext=${ext}.`);
