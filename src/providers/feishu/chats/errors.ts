import { errorsOn, type FeishuError } from '../gateway/errors.ts';
import { jsonErrors } from '../gateway/json-errors.ts';

const create = errorsOn('feishu-chat-create');
const update = errorsOn('feishu-chat-update');

/** To calls of chats, whichever they are. */
export const chatErrors = {
  appUnknown: create(232004, 'Such an app does NOT exist.'),
  botDisabled: create(232025, 'Bot ability is not activated.'),
  appInactive: create(232034, 'The app is unavailable or inactivated by the tenant.'),
} as const satisfies Record<string, FeishuError>;

/** To calls of one chat that is there. */
export const oneChatErrors = {
  chatInvalid: update(232006, 'Your request specifies a chat_id which is invalid.'),
  anotherTenant: update(232010, 'Operator and chat can NOT be in different tenants.'),
  outOfChat: update(232011, 'Operator can NOT be out of the chat.'),
  chatsOutside: create(
    232033,
    'The operator or invited bots does NOT have the authority to manage external chats without the scope.',
  ),
} as const satisfies Record<string, FeishuError>;

export const invalidParam = { invalidParam: create(232001, 'Your request contains an invalid request parameter.') };

/** To calls that say what a chat shall be like. */
export const writeErrors = {
  ...invalidParam,
  tooOften: create(232019, 'The request has been rate limited.'),
  nameTooShort: create(232020, 'Name can NOT be less than two characters for public chats.'),
  // Of the page of the creation; its code was seen for the key of a picture for messages, too.
  botNotFound: create(232021, 'Bot can NOT be found.'),
  reviewFailed: create(232023, 'Chat information review failed while updating the chat.'),
  userInvalid: create(232030, 'Your request specifies a user_id which is invalid.'),
  labelsRefused: create(
    232037,
    'The operator or invited bots does NOT have the authority to manage chat labels without the scope.',
  ),
  avatarIllegal: update(232041, 'The avatar key is illegal.'),
  restrictedMode: create(232057, "The operator tenant doesn't have the permission to use restricted mode."),
  publicRefused: create(232069, 'current chat type unsupported to set public.'),
  hiddenCount: create(232078, "The operator tenant doesn't have the permission to use hide_member_count_setting."),
  noPublicChats: create(
    232091,
    'Due to the security control requirements of this tenant, this tenant does not allow public group.',
  ),
} as const satisfies Record<string, FeishuError>;

export const createErrors = {
  userResigned: create(232022, 'User has already resigned.'),
  ownerOfAnotherTenant: create(
    232032,
    'The operator who will create the chat and the designated chat owner must be in the same tenant.',
  ),
  nameMissing: create(232042, "Public group chat's name should not be empty."),
  idsUnavailable: { ...create(232043, 'Your request contains unavailable ids.'), ext: ', ext=%e' },
  beingMade: create(232068, 'The group is being created, please wait a moment.'),
  countNotHidden: create(232079, 'Chat type not supported by hide_member_count_setting.'),
  typeTag: create(232095, 'The operator does NOT have the authority to manage ocic type tag without the scope.'),
} as const satisfies Record<string, FeishuError>;

export const updateErrors = {
  noPermission: update(
    232002,
    'No Permission: Only chat owner or admin can edit chat information in the current situation.',
  ),
  typeUnsupported: update(232008, 'Your request specifies a chat whose type is NOT supported currently.'),
  chatDissolved: update(232009, 'Your request specifies a chat which has already been dissolved.'),
  newOwnerOutside: update(232012, 'New chat owner can NOT be out of the chat.'),
  partsOnly: update(232016, 'Non-chat-owner or Non-chat-admin can only edit certain parts.'),
  nameTaken: update(
    232026,
    'This name is already used in an existing public chat. Names of public chats are supposed to be different.',
  ),
  newOwnerOfAnotherTenant: update(232031, 'The chat and the new designated chat owner must be in the same tenant.'),
  ownerInvalid: update(232035, 'Your request specifies an owner_id which is invalid.'),
  tabNameTooLong: update(232047, 'The length of the tab name reaches the limit.'),
  inMeeting: update(232093, 'This meeting has restricted access. Unable to turn off group membership approval.'),
} as const satisfies Record<string, FeishuError>;

export const getErrors = { ...jsonErrors, ...chatErrors, ...oneChatErrors } as const;

export const listErrors = { ...jsonErrors, ...invalidParam, ...chatErrors } as const;
