import type { Explanation } from '../../../core/rule.ts';
import { rulesOver } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import type { World } from '../../../core/world.ts';
import { readAvatar } from '../chats/avatar.ts';
import type { Asked, Looked } from '../gateway/asked.ts';

/** The key of a call, where it is none of an avatar of this app. */
export interface WithAvatar {
  readonly badAvatar: string | undefined;
  /** Whether it is that of a picture for messages. */
  readonly isOfMessages: boolean;
}

export function readUserAvatar(asked: Asked, world: World): WithAvatar {
  const { bad, ofMessages } = readAvatar(asked, 'avatar_key', world);
  return { badAvatar: bad ?? ofMessages, isOfMessages: ofMessages !== undefined };
}

const ofMessages: Explanation = {
  measured: 'the key of a picture for messages',
  mend: 'upload the picture once more, as image_type avatar: the key of an upload for messages is none for a user',
  ours: true,
};

export const avatarRule = rulesOver<Looked & WithAvatar, 'avatarInvalid'>()({
  id: 'feishu/users/avatar',
  error: 'avatarInvalid',
  measure: ({ badAvatar }) => badAvatar,
  broken: (key) => key !== undefined,
  mend: (key) =>
    say`upload the picture with this app, as image_type avatar, and send the key that this answers, in the place of ${JSON.stringify(key)}`,
  explain: ({ isOfMessages }) => (isOfMessages ? ofMessages : undefined),
  source: {
    page: 'feishu-user-create',
    at: 'Request body, avatar_key, and error codes, 41036',
    says: 'the key must be one of an upload with image_type avatar, and an invalid one has a code',
    assumes: 'one of an upload for messages, or of another app, is invalid, and it is looked at last',
  },
});
