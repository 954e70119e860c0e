import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

/** To every call of chats, and to those of one that is there. */
export const anyChatKnown: readonly Known[] = [
  known(400, 'appUnknown', 232004, 'Such an app does NOT exist.'),
  known(400, 'botDisabled', 232025, 'Bot ability is not activated.'),
  known(400, 'appInactive', 232034, 'The app is unavailable or inactivated by the tenant.'),
];

const outside = known(
  400,
  'chatsOutside',
  232033,
  'The operator or invited bots does NOT have the authority to manage external chats without the scope.',
);

export const oneChatKnown: readonly Known[] = [
  known(400, 'chatInvalid', 232006, 'Your request specifies a chat_id which is invalid.'),
  known(400, 'anotherTenant', 232010, 'Operator and chat can NOT be in different tenants.'),
  known(400, 'outOfChat', 232011, 'Operator can NOT be out of the chat.'),
  outside,
];

const invalidParam = known(400, 'invalidParam', 232001, 'Your request contains an invalid request parameter.');

const write: readonly Known[] = [
  invalidParam,
  known(400, 'tooOften', 232019, 'The request has been rate limited.'),
  known(400, 'nameTooShort', 232020, 'Name can NOT be less than two characters for public chats.'),
  known(400, 'botNotFound', 232021, 'Bot can NOT be found.'),
  known(400, 'reviewFailed', 232023, 'Chat information review failed while updating the chat.'),
  known(400, 'userInvalid', 232030, 'Your request specifies a user_id which is invalid.'),
  known(
    400,
    'labelsRefused',
    232037,
    'The operator or invited bots does NOT have the authority to manage chat labels without the scope.',
  ),
  known(400, 'avatarIllegal', 232041, 'The avatar key is illegal.'),
  known(400, 'restrictedMode', 232057, "The operator tenant doesn't have the permission to use restricted mode."),
  known(400, 'publicRefused', 232069, 'current chat type unsupported to set public.'),
  known(
    400,
    'hiddenCount',
    232078,
    "The operator tenant doesn't have the permission to use hide_member_count_setting.",
  ),
  known(
    400,
    'noPublicChats',
    232091,
    'Due to the security control requirements of this tenant, this tenant does not allow public group.',
  ),
];

export const feishuChatsKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/chat_create': [
    ...jsonKnown(['im:chat', 'im:chat:create']),
    ...anyChatKnown,
    outside,
    ...write,
    known(400, 'userResigned', 232022, 'User has already resigned.'),
    known(
      400,
      'ownerOfAnotherTenant',
      232032,
      'The operator who will create the chat and the designated chat owner must be in the same tenant.',
    ),
    known(400, 'nameMissing', 232042, "Public group chat's name should not be empty."),
    known(400, 'idsUnavailable', 232043, 'Your request contains unavailable ids', {
      tail: /^\.$|^, ext=bot is invisible to user ids: \[ou_[0-9a-f]{32}\]$/,
    }),
    known(400, 'beingMade', 232068, 'The group is being created, please wait a moment.'),
    known(400, 'countNotHidden', 232079, 'Chat type not supported by hide_member_count_setting.'),
    known(
      400,
      'typeTag',
      232095,
      'The operator does NOT have the authority to manage ocic type tag without the scope.',
    ),
  ],
  'feishu/chat_list': [
    ...jsonKnown(['im:chat', 'im:chat:readonly', 'im:chat:read', 'im:chat.group_info:readonly']),
    ...anyChatKnown,
    invalidParam,
  ],
  'feishu/chat': [...jsonKnown(['im:chat', 'im:chat:read', 'im:chat:readonly']), ...anyChatKnown, ...oneChatKnown],
  'feishu/chat_update': [
    ...jsonKnown(['im:chat', 'im:chat:update']),
    ...anyChatKnown,
    ...oneChatKnown,
    ...write,
    known(
      400,
      'noPermission',
      232002,
      'No Permission: Only chat owner or admin can edit chat information in the current situation.',
    ),
    known(400, 'typeUnsupported', 232008, 'Your request specifies a chat whose type is NOT supported currently.'),
    known(400, 'chatDissolved', 232009, 'Your request specifies a chat which has already been dissolved.'),
    known(400, 'newOwnerOutside', 232012, 'New chat owner can NOT be out of the chat.'),
    known(400, 'partsOnly', 232016, 'Non-chat-owner or Non-chat-admin can only edit certain parts.'),
    known(
      400,
      'nameTaken',
      232026,
      'This name is already used in an existing public chat. Names of public chats are supposed to be different.',
    ),
    known(
      400,
      'newOwnerOfAnotherTenant',
      232031,
      'The chat and the new designated chat owner must be in the same tenant.',
    ),
    known(400, 'ownerInvalid', 232035, 'Your request specifies an owner_id which is invalid.'),
    known(400, 'tabNameTooLong', 232047, 'The length of the tab name reaches the limit.'),
    known(
      400,
      'inMeeting',
      232093,
      'This meeting has restricted access. Unable to turn off group membership approval.',
    ),
  ],
};
