import { errorsOn, type FeishuError } from '../gateway/errors.ts';
import { jsonErrors } from '../gateway/json-errors.ts';

const listed = errorsOn('feishu-user-get');

/** To a look at one user. */
export const getErrors = {
  ...jsonErrors,
  invalidParam: listed(40001, 'invalid parameter'),
  internal: listed(40003, 'internal error'),
  userInvalid: listed(41012, 'user id invalid error'),
  noAuthority: listed(41050, 'no user authority'),
} as const satisfies Record<string, FeishuError>;

/** To a question for ids: the page lists none of its own. */
export const idsErrors = jsonErrors;
