import type { Fields } from '../../../core/json-fields.ts';
import type { Asked } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { userIdTypeField } from './find.ts';

export const departmentIdTypeField: Field = {
  name: 'department_id_type',
  in: 'query',
  type: 'string',
  options: ['department_id', 'open_department_id'],
};

/** What is kept of somebody as it was sent, and told again. */
const told: readonly Field[] = [
  { name: 'en_name', type: 'string' },
  { name: 'nickname', type: 'string' },
  { name: 'mobile_visible', type: 'boolean' },
  { name: 'gender', type: 'number', options: ['0', '1', '2', '3'] },
  { name: 'leader_user_id', type: 'string' },
  { name: 'city', type: 'string' },
  { name: 'country', type: 'string' },
  { name: 'work_station', type: 'string' },
  { name: 'join_time', type: 'number' },
  { name: 'employee_no', type: 'string' },
  { name: 'orders', type: 'array' },
  { name: 'custom_attrs', type: 'array' },
  { name: 'enterprise_email', type: 'string' },
  { name: 'job_title', type: 'string' },
  { name: 'job_level_id', type: 'string' },
  { name: 'job_family_id', type: 'string' },
  { name: 'dotted_line_leader_user_ids', type: 'array' },
];

/** Of somebody new these must be there. */
const needed: readonly Field[] = [
  { name: 'name', type: 'string' },
  { name: 'mobile', type: 'string' },
  { name: 'department_ids', type: 'array' },
  { name: 'employee_type', type: 'number' },
];

const shared: readonly Field[] = [
  userIdTypeField,
  departmentIdTypeField,
  { name: 'email', type: 'string' },
  { name: 'avatar_key', type: 'string' },
  ...told,
];

export const createFields: readonly Field[] = [
  { name: 'client_token', in: 'query', type: 'string' },
  { name: 'user_id', type: 'string' },
  ...shared,
  ...needed.map((field): Field => ({ ...field, required: true })),
];

export const patchFields: readonly Field[] = [...shared, ...needed, { name: 'is_frozen', type: 'boolean' }];

const kept = [...told, ...needed.slice(2)].map(({ name }) => name);

/** Of those fields what a call holds. */
export function saidIn({ fields }: Asked): Fields {
  const there = kept.filter((name) => Object.hasOwn(fields, name) && fields[name] !== null);
  return Object.fromEntries(there.map((name) => [name, fields[name]]));
}
