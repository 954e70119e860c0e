import { idSchema } from '../../core/accounts.ts';
import { magicOf, type Who } from '../../core/who.ts';
import type { World } from '../../core/world.ts';
import { isMagic } from './errors.ts';

export const account = {
  id: 'userId',
  schema: {
    type: 'object',
    required: ['userId'],
    additionalProperties: false,
    properties: { provider: { const: 'kakao' }, userId: idSchema },
  },
} as const;

export function isKnown(world: World, userId: string): boolean {
  return world.accounts.isOpen('kakao') || world.accounts.find('kakao', userId) !== undefined || isMagic(userId);
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
