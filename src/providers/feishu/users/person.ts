import type { RecordForm } from '../../../core/state/form.ts';
import { digest } from '../account.ts';

export const userIdTypes = ['open_id', 'union_id', 'user_id'] as const;

export type UserIdType = (typeof userIdTypes)[number];

export const userIdForms: Readonly<Record<UserIdType, RegExp>> = {
  open_id: /^ou_[0-9a-f]{32}$/,
  union_id: /^on_[0-9a-f]{32}$/,
  user_id: /^[\w.@-]{1,64}$/,
};

/** Somebody, by every id that they have. */
export interface Person {
  readonly open_id: string;
  readonly union_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly mobile?: string | undefined;
  /** Whether the app is available to them. */
  readonly available: boolean;
}

export const personForm: RecordForm = {
  ...{ open_id: 'string', union_id: 'string', user_id: 'string', name: 'string' },
  ...{ 'email?': 'string', 'mobile?': 'string', available: 'boolean' },
};

/** Of the page's example (feishu-user-get): of somebody of whom nothing else is known. */
const SOMEBODY = '张三';

/** Ids that are not known are made of one that is: the same each time. */
export function personOf({ open_id, union_id, user_id, ...known }: Partial<Person>): Person {
  const seed = open_id ?? union_id ?? user_id ?? known.email ?? known.mobile ?? '';
  const made = digest(seed);
  return {
    open_id: open_id ?? `ou_${made.slice(0, 32)}`,
    union_id: union_id ?? `on_${made.slice(32)}`,
    user_id: user_id ?? made.slice(0, 8),
    name: known.name ?? SOMEBODY,
    email: known.email,
    mobile: known.mobile,
    available: known.available ?? true,
  };
}
