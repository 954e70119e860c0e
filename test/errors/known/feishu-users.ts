import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

const writes: readonly Known[] = [
  known(400, 'invalidParam', 40001, 'param error'),
  known(403, 'noDepartmentAuthority', 40004, 'no dept authority error'),
  known(400, 'avatarInvalid', 41036, 'avatar key is invalid error'),
  known(400, 'avatarSensitive', 41037, 'avatar key is sensitive error'),
];

export const feishuUsersKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/user_ids': jsonKnown(['contact:user.id:readonly']),
  'feishu/user_create': [
    ...jsonKnown(['contact:contact']),
    ...writes,
    known(400, 'internal', 40003, 'internal error'),
    known(400, 'anotherRequest', 40021, 'no a same request error'),
    known(400, 'userInvalid', 41012, 'user id invalid error'),
  ],
  'feishu/user_patch': [
    ...jsonKnown(['contact:contact', 'contact:user.base']),
    ...writes,
    known(400, 'noAuthority', 41050, 'no user authority error'),
    known(403, 'noFieldAuthority', 41056, 'no field authority error'),
    known(400, 'userResigned', 42006, 'user has resigned error'),
    known(400, 'resignedEmptied', 44003, 'avatarkey and description cannot be empty when update resigned user'),
  ],
  'feishu/user': [
    ...jsonKnown([
      'contact:contact.base:readonly',
      'contact:contact:access_as_app',
      'contact:contact:readonly',
      'contact:contact:readonly_as_app',
    ]),
    known(400, 'invalidParam', 40001, 'invalid parameter'),
    known(400, 'internal', 40003, 'internal error'),
    known(400, 'userInvalid', 41012, 'user id invalid error'),
    known(400, 'noAuthority', 41050, 'no user authority'),
  ],
};
