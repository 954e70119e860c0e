import type { Described } from '../../../core/described.ts';
import { apps } from './apps.ts';
import { chats } from './chats.ts';
import { messages } from './messages.ts';
import { uploads } from './uploads.ts';
import { users } from './users.ts';

/** Read off what the endpoints do; the contract's run is held to it. */
export const described: Described = {
  security: {
    feishuToken: { type: 'http', scheme: 'bearer', description: 'A tenant_access_token, or a user_access_token.' },
  },
  endpoints: { ...uploads, ...apps, ...messages, ...chats, ...users },
};
