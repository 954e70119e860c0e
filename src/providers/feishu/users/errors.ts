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

const onCreate = errorsOn('feishu-user-create');
const onPatch = errorsOn('feishu-user-patch');

/** To calls that say what somebody shall be like. Of some 90 codes these are those that name no field that is not looked at. */
const writeErrors = {
  invalidParam: onCreate(40001, 'param error'),
  noDepartmentAuthority: { ...onCreate(40004, 'no dept authority error'), http: 403 },
  avatarInvalid: onCreate(41036, 'avatar key is invalid error'),
  avatarSensitive: onCreate(41037, 'avatar key is sensitive error'),
} as const satisfies Record<string, FeishuError>;

export const createErrors = {
  ...jsonErrors,
  ...writeErrors,
  internal: onCreate(40003, 'internal error'),
  anotherRequest: onCreate(40021, 'no a same request error'),
  userInvalid: onCreate(41012, 'user id invalid error'),
} as const satisfies Record<string, FeishuError>;

export const patchErrors = {
  ...jsonErrors,
  ...writeErrors,
  noAuthority: onPatch(41050, 'no user authority error'),
  noFieldAuthority: { ...onPatch(41056, 'no field authority error'), http: 403 },
  userResigned: onPatch(42006, 'user has resigned error'),
  resignedEmptied: onPatch(44003, 'avatarkey and description cannot be empty when update resigned user'),
} as const satisfies Record<string, FeishuError>;

/** To a question for ids: the page lists none of its own. */
export const idsErrors = jsonErrors;
