import { anything, type DescribedEndpoint, list, object, text, whole, yesNo } from '../../../core/described.ts';
import { answered } from './answered.ts';

const status = object({
  is_activated: yesNo,
  is_exited: yesNo,
  is_frozen: yesNo,
  is_resigned: yesNo,
  is_unjoin: yesNo,
});

const user = object({
  open_id: text,
  union_id: text,
  user_id: text,
  'name?': text,
  'email?': text,
  'mobile?': text,
  'mobile_visible?': yesNo,
  'en_name?': text,
  'nickname?': text,
  'gender?': whole,
  avatar: object({ avatar_72: text, avatar_240: text, avatar_640: text, avatar_origin: text }),
  'avatar_key?': text,
  status,
  'department_ids?': list(text),
  'employee_type?': whole,
  'leader_user_id?': text,
  'city?': text,
  'country?': text,
  'work_station?': text,
  'join_time?': whole,
  'employee_no?': text,
  'orders?': list(anything),
  'custom_attrs?': list(anything),
  'enterprise_email?': text,
  'job_title?': text,
  'job_level_id?': text,
  'job_family_id?': text,
  'dotted_line_leader_user_ids?': list(text),
});

const one = answered(object({ user }));

export const users: Readonly<Record<string, DescribedEndpoint>> = {
  'feishu/user_ids': {
    says: 'finds people by email or by mobile number',
    reply: answered(
      object({
        user_list: list(object({ 'email?': text, 'mobile?': text, 'user_id?': text, 'status?': status })),
      }),
    ),
  },
  'feishu/user': { says: 'tells of somebody', reply: one },
  'feishu/user_create': { says: 'takes somebody into the company', reply: one },
  'feishu/user_patch': { says: 'changes what is known of somebody', reply: one },
};
