import type { Described } from '../../../core/described.ts';
import { calls } from './calls.ts';
import { drafts } from './drafts.ts';
import { files } from './files.ts';
import { messages } from './messages.ts';
import { tokens } from './tokens.ts';

/** Read off what the endpoints do; the contract's run is held to it. */
export const described: Described = {
  security: {
    wechatToken: {
      type: 'apiKey',
      in: 'query',
      name: 'access_token',
      description: "An account's, or one that a platform has for it.",
    },
  },
  endpoints: { ...files, ...tokens, ...calls, ...drafts, ...messages },
};
