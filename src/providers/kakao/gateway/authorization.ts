import { type Call, header } from '../../../core/call.ts';
import { isTrue, rulesOver, unread } from '../../../core/rule.ts';
import type { Who } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import { secretFits, whoOf } from '../account.ts';
import { sendUnauthorized } from '../switches.ts';

/** What `userID;secret_key` of a call says. */
export interface Authorized {
  /** Empty where there is none. */
  readonly userId: string;
  /** Whether there is an Authorization, and one of that form. */
  readonly authorization: 'none' | 'malformed' | 'well-formed';
  readonly secretFits: boolean;
}

export function readAuthorization({ headers }: Pick<Call, 'headers'>, world: World): Authorized {
  const sent = header(headers, 'authorization');
  const [, userId = '', secret = ''] = /^([^;\s]+);([^;\s]+)$/.exec(sent ?? '') ?? [];
  const authorization = sent === undefined ? 'none' : userId === '' ? 'malformed' : 'well-formed';
  return { userId, authorization, secretFits: secretFits(world, userId, secret) };
}

/** Whoever the Authorization names, be the rest of it as it may. */
export function callerOf({ headers }: Pick<Call, 'headers'>, world: World): Who {
  const [userId = ''] = header(headers, 'authorization')?.split(';') ?? [];
  return whoOf(userId, world);
}

const rule = rulesOver<Authorized, 'unauthorized' | 'missingField'>();

/** What is asked of whoever calls, before anything else. */
export function authorizationRules(endpoint: string, page: string) {
  const refusal = {
    by: sendUnauthorized,
    errors: { 'gateway-401': 'unauthorized', C400_3: 'missingField' },
  } as const;
  return [
    rule({
      id: `${endpoint}/authorization`,
      error: refusal,
      measure: ({ authorization }) => authorization,
      limit: 'well-formed',
      broken: (sent, right) => sent !== right,
      mend: 'send Authorization: userID;secret_key, with nothing before it',
      source: sendUnauthorized.source,
    }),
    rule({
      id: `${endpoint}/secret`,
      error: refusal,
      measure: ({ authorization, secretFits }) => (authorization === 'well-formed' ? !secretFits : unread),
      broken: isTrue,
      mend: 'send the userId of a declared account and its own secretKey',
      source: {
        page,
        at: 'Request header, Authorization',
        says: 'the secret key of the user',
        assumes: 'one that is not declared, or not with that user, is refused by the gateway',
      },
    }),
  ];
}
