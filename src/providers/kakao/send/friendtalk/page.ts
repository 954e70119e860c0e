import type { Source } from '../../../../core/source.ts';

export const FRIENDTALK = 'kakao/friendtalk';
export const page = 'apiplex-friendtalk';

/** What a length is measured in, which no page says. */
export const charactersAlike = 'a character beside the basic plane is one';

/** What Kakao judges once API PLEX has taken a message, as its own page has it. */
export function byKakao(at: string, says: string, told: string, also?: string): Source {
  const further = also === undefined ? '' : `; ${also}`;
  return {
    page: 'kakao-friendtalk-copy',
    at,
    says,
    assumes: `API PLEX takes the message and tells ${told} afterwards; its page names the fields, 1000 characters of a text and 5 buttons, and no other limits${further}`,
  };
}
