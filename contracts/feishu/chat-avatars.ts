/** Which pictures a chat is refused, and that it keeps the one it has. */
import type { Case } from '../engine/case.ts';
import {
  avatarUrl,
  change,
  changed,
  illegalAvatar,
  keyIn,
  look,
  make,
  needsChat,
  ofChange,
  seen,
  uploadAvatar,
  uploadMessage,
} from './chat-steps.ts';
import { neverLive } from './json-calls.ts';
import { avatar, bearer, picture, withToken } from './requests.ts';
import { refused, uploaded } from './responses.ts';

type Headers = Readonly<Record<string, string>>;

const avatarReasons = {
  page: ofChange,
  at: 'Error codes, 232041',
  says: 'the key must be one of an upload with image_type avatar',
};
const ofMessages = {
  ...avatarReasons,
  assumes: 'the key of an upload for messages is refused like any other that is none',
};
const writes = [
  ['making', (key: string, headers: Headers = bearer) => make({ avatar: key }, headers)],
  ['changing', (key: string, headers: Headers = bearer) => change({ avatar: key }, headers)],
] as const;

const avatars: readonly Case[] = writes.flatMap(([doing, send]): Case[] => [
  {
    id: `feishu/refuses-${doing}-a-chat-with-an-avatar-that-is-none`,
    because:
      doing === 'making'
        ? { ...avatarReasons, assumes: 'the page of the creation has no such row, and means the same' }
        : avatarReasons,
    grade: doing === 'making' ? 'assumed' : 'documented',
    live: needsChat,
    send: send('img_v3_02aa_00000000-0000-4000-8000-00000000000g'),
    expect: illegalAvatar,
  },
  {
    id: `feishu/refuses-${doing}-a-chat-with-the-avatar-of-another-app`,
    because: { ...avatarReasons, assumes: 'one of the same app' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { send: avatar(picture, withToken('t-contractother0000000000000000000000000')), expect: uploaded },
      { send: ([first]) => send(keyIn(first)), expect: illegalAvatar },
    ],
  },
  {
    id: `feishu/refuses-${doing}-a-chat-with-a-picture-for-messages`,
    because: ofMessages,
    grade: 'assumed',
    live: needsChat,
    steps: [uploadMessage, { send: ([first]) => send(keyIn(first)), expect: illegalAvatar }],
  },
  {
    id: `feishu/refuses-${doing}-a-chat-with-a-picture-for-messages-as-it-was-seen`,
    because: {
      page: 'feishu-avatar-reports',
      at: 'the key of a picture for messages',
      says: 'one program names 232021 for it',
      assumes: 'with its documented text; a setting chooses between the two codes',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { ...uploadMessage, needs: [{ kind: 'setting', name: 'feishu.messageKeyAsAvatar', value: 232021 }] },
      { send: ([first]) => send(keyIn(first)), expect: refused(232021, 'Bot can NOT be found.') },
      { send: send('img_1'), expect: illegalAvatar },
    ],
  },
]);

/** A picture is judged and then given: what was refused changes nothing. */
const unchanged: Case = {
  id: 'feishu/leaves-a-chat-as-it-was-where-a-change-is-refused',
  because: { page: ofChange, at: 'Error codes', says: 'a call that is refused', assumes: 'it changes nothing' },
  grade: 'assumed',
  live: needsChat,
  steps: [
    uploadAvatar,
    { send: ([first]) => change({ avatar: keyIn(first), name: 'one' }), expect: changed },
    { send: change({ avatar: 'img_1', name: 'two' }), expect: illegalAvatar },
    { send: look(), expect: ([first]) => seen({ avatar: avatarUrl(keyIn(first)), name: 'one' }) },
  ],
};

export const chatAvatarCases: readonly Case[] = [...avatars, unchanged];
