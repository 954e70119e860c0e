import { callbackUrlSchema, idSchema } from '../../core/accounts.ts';
import { magicOf, type Who } from '../../core/who.ts';
import type { World } from '../../core/world.ts';
import { isMagic } from './errors.ts';

export const account = {
  id: 'userId',
  schema: {
    type: 'object',
    required: ['userId'],
    additionalProperties: false,
    properties: {
      provider: { const: 'kakao' },
      userId: idSchema,
      secretKey: {
        type: 'string',
        pattern: '^[^;\\s]+$',
        description: 'What stands behind the userId in Authorization; absent: any does',
      },
      callbackUrl: callbackUrlSchema,
      senderKeys: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'the sender profiles there are; absent: any',
      },
    },
  },
} as const;

export function isKnown(world: World, userId: string): boolean {
  return world.accounts.isOpen('kakao') || world.accounts.find('kakao', userId) !== undefined || isMagic(userId);
}

/** Whether that secret goes with that user. Nobody has one where no account declares any. */
export function secretFits(world: World, userId: string, secret: string): boolean {
  const declared = world.accounts.of('kakao');
  if (isMagic(userId) || declared.every(({ secretKey }) => secretKey === undefined)) return true;
  const account = world.accounts.find('kakao', userId);
  return account !== undefined && (account.secretKey === undefined || account.secretKey === secret);
}

/** Whether that user has that sender profile. */
export function hasSender(world: World, userId: string, senderKey: string): boolean {
  const declared = world.accounts.find('kakao', userId)?.senderKeys;
  return !Array.isArray(declared) || declared.includes(senderKey);
}

/** An undeclared userId is all that a caller has to show: as good as a credential. */
export function whoOf(userId: string, world: World): Who {
  return {
    tenant: userId,
    bare: world.accounts.find('kakao', userId) === undefined,
    names: [userId],
    magic: magicOf(userId),
  };
}
