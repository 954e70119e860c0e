import { type Known, known } from './known.ts';

const please = 'Please make a request with token attached.';

/** As the live refusal has them: the list, in two languages, and a link. */
function scopesIn(list: readonly string[]): RegExp {
  const [words, query] = [list.join(', '), list.join(',')];
  return new RegExp(
    `^: \\[${words}\\]\\.应用尚未开通所需的应用身份权限：\\[${words}\\]，点击链接申请并开通任一权限即可：https://open\\.feishu\\.cn/app/\\S+/auth\\?q=${query}&op_from=openapi&token_type=tenant$`,
  );
}

/** Of the gateway, to calls of fields: seen in a public log, in captured answers, and in the table for all APIs. */
export function jsonKnown(scopes: readonly string[]): readonly Known[] {
  return [
    known(400, 'tokenMissing', 99991661, `Missing access token for authorization. ${please}`),
    known(400, 'tokenInvalid', 99991663, `Invalid access token for authorization. ${please}`),
    known(400, 'userTokenInvalid', 99991668, `Invalid access token for authorization. ${please}`),
    known(400, 'userTokenRefused', 99991668, 'user access token not support'),
    known(429, 'rateLimited', 99991400, 'request trigger frequency limit'),
    known(400, 'scopeMissing', 99991672, 'Access denied. One of the following scopes is required', {
      tail: scopesIn(scopes),
    }),
    known(400, 'badRequest', 9499, 'bad request'),
    known(400, 'ipDenied', 99991401, 'ip 127.0.0.1 is denied by app setting'),
    known(400, 'monthlyQuota', 99991403, "This month's API call quota has been exceeded"),
    known(400, 'appNotInUse', 99991662, 'app not in use'),
    known(400, 'tenantCodeInvalid', 99991665, 'invalid tenant code'),
    known(400, 'tokenKindUnknown', 99991671, 'Invalid token: must start with t-/u-'),
    known(400, 'appUnauthorized', 99991673, 'unauthorized app'),
    known(400, 'tokenWithoutPermission', 99991676, 'token no permission'),
    known(400, 'wrongType', 9499, 'Invalid parameter type in json', {
      byNameAlone: true,
      tail: /^(?:: \w+\. Invalid parameter value: .+\. Please check and modify accordingly\.)?$/,
    }),
    known(400, 'fieldValidation', 99992402, 'field validation failed'),
    known(400, 'messageUnknown', 99992354, 'The request you send is not a valid open_message_id or not exists.'),
    known(400, 'userUnknown', 99992351, 'these open ids not existed: [', { tail: /^(?:ou_[0-9a-f]{32})?\]$/ }),
    known(400, 'chatUnknown', 99992356, 'these open_chat ids not existed: [', { tail: /^(?:oc_[0-9a-f]{32})?\]$/ }),
    known(400, 'userForeign', 99992361, 'open_id cross app'),
    known(404, 'notFound', 404, '404 page not found', { shown: undefined }),
  ];
}
