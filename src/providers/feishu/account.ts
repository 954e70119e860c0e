import { type Account, idSchema } from '../../core/accounts.ts';
import type { Token } from '../../core/tokens.ts';
import type { World } from '../../core/world.ts';
import { appOf, currentTicket } from './gateway/tokens.ts';

/** A declared app: a custom one unless it says otherwise. */
export interface App {
  readonly app_id: string;
  readonly app_secret: string;
  readonly type: 'custom' | 'isv';
  /** Keys of the tenants that have installed a store app. */
  readonly tenants: readonly string[];
  /** Whether the bot ability is on. */
  readonly bot: boolean;
  readonly scopes: readonly string[];
}

/** Either one lets an app upload; the order is the one in which the live refusal lists them. */
export const uploadScopes = ['im:resource:upload', 'im:resource'] as const;

export const account = {
  id: 'app_id',
  schema: {
    type: 'object',
    required: ['app_id', 'app_secret'],
    additionalProperties: false,
    properties: {
      provider: { const: 'feishu' },
      app_id: idSchema,
      app_secret: { type: 'string', minLength: 1 },
      type: { enum: ['custom', 'isv'], default: 'custom' },
      tenants: { type: 'array', items: { type: 'string', minLength: 1 }, default: [] },
      bot: { type: 'boolean', default: true },
      scopes: { type: 'array', items: { type: 'string' }, default: [...uploadScopes] },
    },
    if: { properties: { type: { const: 'isv' } }, required: ['type'] },
    else: {
      properties: { tenants: { type: 'array', maxItems: 0, description: 'left out, unless type is isv' } },
    },
  },
  holdersOf: ({ owner }: Token) => [appOf(owner)],
  shown: (declared: Account, world: World) =>
    declared.type === 'isv' ? { app_ticket: currentTicket(String(declared.app_id), world) } : {},
} as const;

export function findApp(world: World, appId: string): App | undefined {
  return world.accounts.find('feishu', appId) as App | undefined;
}
