import { errorsOn, type FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { chatErrors, createErrors, invalidParam, oneChatErrors, updateErrors, writeErrors } from '../errors.ts';

const onAdd = errorsOn('feishu-members-add');

const { chatDissolved } = updateErrors;
const { chatInvalid, anotherTenant, chatsOutside } = oneChatErrors;

export const inChatErrors = { ...jsonErrors, ...chatErrors, chatInvalid, anotherTenant, chatsOutside } as const;

export const listErrors = { ...jsonErrors, ...chatErrors, ...oneChatErrors, ...invalidParam, chatDissolved } as const;

export const addErrors = {
  ...listErrors,
  tooMany: onAdd(232013, 'You have reached the limit of maximum number of members a chat can have.'),
  noPermission: onAdd(
    232017,
    'No Permission: If the operator is NOT owner or creator with the scope, the operator can NOT complete the request.',
  ),
  tooOften: writeErrors.tooOften,
  invisible: onAdd(
    232024,
    'Users do not have the visibility of the app, or the operator does not have collaboration permissions with the target users.',
  ),
  nobodyValid: onAdd(232027, 'There are no valid members in the ID list specified in your request.'),
  external: onAdd(232028, 'External members can Not be added to an internal group chat.'),
  idsUnavailable: createErrors.idsUnavailable,
  tooManyByAdmin: onAdd(232044, 'You have reached maximum number of chat members set by admin.'),
  typeUnsupported: onAdd(232090, 'Unsupported chat type.'),
  userIdUnknown: onAdd(99992360, 'Your request contains not existed id.'),
  unionIdUnknown: onAdd(99992364, 'Your request contains not existed id.'),
} as const satisfies Record<string, FeishuError>;
