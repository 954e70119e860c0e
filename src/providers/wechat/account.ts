import type { World } from '../../core/world.ts';

/** Kinds of account that the page's table ticks for uploadimg. */
export const uploadingKinds = ['official', 'service', 'miniprogram', 'minigame'] as const;
const otherKinds = ['website', 'mobileapp'] as const;

/** A declared account. */
export interface WeChatAccount {
  readonly appid: string;
  readonly secret: string;
  readonly kind: string;
  /** Addresses that may ask for tokens; absent: any. */
  readonly ips?: readonly string[];
}

export const account = {
  id: 'appid',
  schema: {
    type: 'object',
    required: ['appid', 'secret'],
    additionalProperties: false,
    properties: {
      provider: { const: 'wechat' },
      appid: { type: 'string', minLength: 1 },
      secret: { type: 'string', minLength: 1 },
      kind: { enum: [...uploadingKinds, ...otherKinds], default: 'official' },
      ips: { type: 'array', items: { type: 'string' } },
    },
  },
} as const;

export function findAccount(world: World, appid: string): WeChatAccount | undefined {
  return world.accounts.find('wechat', appid) as WeChatAccount | undefined;
}
