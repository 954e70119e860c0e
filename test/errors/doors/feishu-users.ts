import type { Door } from '../door.ts';
import { larkDoor } from './feishu-chats.ts';

const users = '/open-apis/contact/v3/users';
const path = { user_id: 'ou_7d8a6e6df7621556ce0d21922b676706' };
const data = { emails: ['a@example.com'] };
const someone = { name: 'a', mobile: '13011111111', department_ids: ['od-1'], employee_type: 1 };

export const feishuUsersDoors: readonly Door[] = [
  larkDoor('feishu/user', ['GET', `${users}/${path.user_id}`], ({ contact }, options) =>
    contact.user.get({ path }, options),
  ),
  larkDoor('feishu/user_create', ['POST', users, someone], ({ contact }, options) =>
    contact.user.create({ data: someone }, options),
  ),
  larkDoor('feishu/user_patch', ['PATCH', `${users}/${path.user_id}`, { name: 'a' }], ({ contact }, options) =>
    contact.user.patch({ path, data: { name: 'a' } }, options),
  ),
  larkDoor('feishu/user_ids', ['POST', `${users}/batch_get_id`, data], ({ contact }, options) =>
    contact.user.batchGetId({ data }, options),
  ),
];
