import type { World } from '../../core/world.ts';

export const account = {
  id: 'userId',
  schema: {
    type: 'object',
    required: ['userId'],
    additionalProperties: false,
    properties: { provider: { const: 'kakao' }, userId: { type: 'string', minLength: 1 } },
  },
} as const;

export function isKnown(world: World, userId: string): boolean {
  return world.accounts.isOpen('kakao') || world.accounts.find('kakao', userId) !== undefined;
}
