/** What the pages of chats list, and no call brings about at will: by order. */
import { type Case, never } from '../engine/case.ts';
import { change, make, ofChange, ofCreation } from './chat-steps.ts';
import { fault } from './requests.ts';
import { refused } from './responses.ts';

const listedByFault: readonly (readonly [page: string, code: number, msg: string])[] = [
  [ofCreation, 232004, 'Such an app does NOT exist.'],
  [ofCreation, 232019, 'The request has been rate limited.'],
  [ofCreation, 232022, 'User has already resigned.'],
  [ofCreation, 232023, 'Chat information review failed while updating the chat.'],
  [ofCreation, 232030, 'Your request specifies a user_id which is invalid.'],
  [
    ofCreation,
    232032,
    'The operator who will create the chat and the designated chat owner must be in the same tenant.',
  ],
  [
    ofCreation,
    232033,
    'The operator or invited bots does NOT have the authority to manage external chats without the scope.',
  ],
  [ofCreation, 232034, 'The app is unavailable or inactivated by the tenant.'],
  [
    ofCreation,
    232037,
    'The operator or invited bots does NOT have the authority to manage chat labels without the scope.',
  ],
  [ofCreation, 232057, "The operator tenant doesn't have the permission to use restricted mode."],
  [ofCreation, 232068, 'The group is being created, please wait a moment.'],
  [ofCreation, 232069, 'current chat type unsupported to set public.'],
  [ofCreation, 232078, "The operator tenant doesn't have the permission to use hide_member_count_setting."],
  [ofCreation, 232079, 'Chat type not supported by hide_member_count_setting.'],
  [
    ofCreation,
    232091,
    'Due to the security control requirements of this tenant, this tenant does not allow public group.',
  ],
  [ofCreation, 232095, 'The operator does NOT have the authority to manage ocic type tag without the scope.'],
  [ofChange, 232010, 'Operator and chat can NOT be in different tenants.'],
  [
    ofChange,
    232026,
    'This name is already used in an existing public chat. Names of public chats are supposed to be different.',
  ],
  [ofChange, 232031, 'The chat and the new designated chat owner must be in the same tenant.'],
  [ofChange, 232035, 'Your request specifies an owner_id which is invalid.'],
  [ofChange, 232047, 'The length of the tab name reaches the limit.'],
  [ofChange, 232093, 'This meeting has restricted access. Unable to turn off group membership approval.'],
];

export const chatFaultCases = listedByFault.map(
  ([page, code, msg]): Case => ({
    id: `feishu/answers-a-chat-with-${code}-by-fault`,
    because: { page, at: `Error codes, ${code}`, says: 'code and message' },
    grade: 'documented',
    live: never('nothing a caller sends brings it about at will'),
    needs: [fault(code, page === ofCreation ? 'feishu/chat_create' : 'feishu/chat_update')],
    send: page === ofCreation ? make() : change({}),
    expect: refused(code, msg),
  }),
);
