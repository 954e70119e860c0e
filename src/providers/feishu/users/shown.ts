import type { Made } from './made.ts';
import type { Person } from './person.ts';

/** Of somebody who is with the company and has logged in. */
export const activeStatus = {
  is_activated: true,
  is_exited: false,
  is_frozen: false,
  is_resigned: false,
  is_unjoin: false,
} as const;

const sizes = { avatar_72: 72, avatar_240: 240, avatar_640: 640, avatar_origin: 640 } as const;

/** The picture that everybody has. */
const STANDING = 'default-avatar_44ae0ca3-e140-494b-956f-78091e348435';

/** Of the form that chats have theirs in (feishu-chat-get). */
const picture = (key: string, side: number) =>
  `https://p3-lark-file.byteimg.com/img/lark-avatar-staging/${key}~${side}x${side}.jpg`;

/** Somebody as an app sees them that may see all there is of them. */
export function shownPerson(person: Person, avatar = STANDING): object {
  const { open_id, union_id, user_id, name, email, mobile } = person;
  return {
    open_id,
    union_id,
    user_id,
    name,
    email,
    mobile,
    avatar: Object.fromEntries(Object.entries(sizes).map(([name, side]) => [name, picture(avatar, side)])),
    status: activeStatus,
  };
}

/** Somebody who was made here, or changed, with all that was said of them. */
export function shownMade({ person, avatar, said }: Made): object {
  return { ...said, ...shownPerson(person, avatar), avatar_key: avatar };
}
