import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

export const feishuUsersKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/user_ids': jsonKnown(['contact:user.id:readonly']),
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
