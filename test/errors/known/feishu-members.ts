import { anyChatKnown, oneChatKnown } from './feishu-chats.ts';
import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

const chatDissolved = known(
  400,
  'chatDissolved',
  232009,
  'Your request specifies a chat which has already been dissolved.',
);
const invalidParam = known(400, 'invalidParam', 232001, 'Your request contains an invalid request parameter.');
const readScopes = ['im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly', 'im:chat.members:read'];
const ofChat: readonly Known[] = [...anyChatKnown, ...oneChatKnown, chatDissolved, invalidParam];

export const feishuMembersKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/member_list': [...jsonKnown(readScopes), ...ofChat],
  'feishu/is_in_chat': [
    ...jsonKnown(readScopes),
    ...anyChatKnown,
    ...oneChatKnown.filter(({ name }) => name !== 'outOfChat'),
  ],
  'feishu/member_add': [
    ...jsonKnown(['im:chat', 'im:chat.members:write_only']),
    ...ofChat,
    known(400, 'tooOften', 232019, 'The request has been rate limited.'),
    known(400, 'tooMany', 232013, 'You have reached the limit of maximum number of members a chat can have.'),
    known(
      400,
      'noPermission',
      232017,
      'No Permission: If the operator is NOT owner or creator with the scope, the operator can NOT complete the request.',
    ),
    known(
      400,
      'invisible',
      232024,
      'Users do not have the visibility of the app, or the operator does not have collaboration permissions with the target users.',
    ),
    known(400, 'nobodyValid', 232027, 'There are no valid members in the ID list specified in your request.'),
    known(400, 'external', 232028, 'External members can Not be added to an internal group chat.'),
    known(400, 'idsUnavailable', 232043, 'Your request contains unavailable ids', {
      tail: /^\.$|^, ext=bot is invisible to user ids: \[ou_[0-9a-f]{32}\]$/,
    }),
    known(400, 'tooManyByAdmin', 232044, 'You have reached maximum number of chat members set by admin.'),
    known(400, 'typeUnsupported', 232090, 'Unsupported chat type.'),
    known(400, 'userIdUnknown', 99992360, 'Your request contains not existed id.'),
    known(400, 'unionIdUnknown', 99992364, 'Your request contains not existed id.'),
  ],
};
