import { isPlaceholder } from '../../../core/credential-trouble.ts';
import type { Caution } from '../../../core/warnings.ts';
import type { TokenCall } from './read.ts';

/** What gets a token here and would get none there. */
export const tokenCautions: readonly Caution<TokenCall>[] = [
  {
    when: ({ appid, kind }) => kind === undefined && isPlaceholder(appid),
    says: 'no account is declared, so any appid gets a token; this one is a placeholder, and live refuses it with 40013',
    source: { page: 'wechat-token', at: 'Error code, 40013', says: 'an appid that does not exist is refused' },
  },
  {
    when: ({ secret, kind }) => kind === undefined && isPlaceholder(secret),
    says: 'no account is declared, so any secret does; this one is a placeholder, and live refuses it with 40125',
    source: { page: 'wechat-token', at: 'Error code, 40125', says: 'a secret that does not fit is refused' },
  },
];
