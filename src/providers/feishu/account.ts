import { createHash } from 'node:crypto';
import { type Account, idSchema } from '../../core/accounts.ts';
import type { Token } from '../../core/tokens.ts';
import type { Who } from '../../core/who.ts';
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
  /** Absent: all there are. */
  readonly scopes?: readonly string[];
  /** Absent: any well-formed one exists, and the bot is in it. */
  readonly chats?: readonly DeclaredChat[];
  /** Absent: any well-formed one exists, and may be written to. */
  readonly users?: readonly DeclaredUser[];
  /** Custom bots of the tenant's chats. Where no app declares any, every well-formed token is one. */
  readonly hooks?: readonly DeclaredHook[];
}

/** A custom bot: what stands last in its address, and how it is secured. */
export interface DeclaredHook {
  readonly hook_token: string;
  /** Absent: calls are not signed. */
  readonly secret?: string;
  /** Absent: any text will do. */
  readonly keywords?: readonly string[];
  /** Addresses, `123.12.1.*` or `123.1.1.1/24`. Absent: any. */
  readonly ips?: readonly string[];
}

/** A chat as the app sees it. */
export interface DeclaredChat {
  readonly chat_id: string;
  readonly name?: string;
  readonly mode: 'group' | 'topic' | 'p2p';
  /** Whether the bot is in it. */
  readonly bot: boolean;
  readonly dissolved: boolean;
  /** Ids of declared users, by open_id. */
  readonly members: readonly string[];
}

/** Somebody whom the app may know, by the ids that it may know them by. */
export interface DeclaredUser {
  readonly open_id: string;
  readonly union_id?: string;
  readonly user_id?: string;
  readonly email?: string;
  readonly mobile?: string;
  readonly name?: string;
  /** Whether the app is available to them. */
  readonly available: boolean;
}

/** Either one lets an app upload; the order is the one in which the live refusal lists them. */
export const uploadScopes = ['im:resource:upload', 'im:resource'] as const;

const chatSchema = {
  type: 'object',
  required: ['chat_id'],
  additionalProperties: false,
  properties: {
    chat_id: { type: 'string', pattern: '^oc_[0-9a-f]{32}$', description: 'oc_ and 32 hexadecimal digits' },
    name: { type: 'string' },
    mode: { enum: ['group', 'topic', 'p2p'], default: 'group' },
    bot: { type: 'boolean', default: true },
    dissolved: { type: 'boolean', default: false },
    members: { type: 'array', items: { type: 'string' }, default: [] },
  },
} as const;

const userSchema = {
  type: 'object',
  required: ['open_id'],
  additionalProperties: false,
  properties: {
    open_id: { type: 'string', pattern: '^ou_[0-9a-f]{32}$', description: 'ou_ and 32 hexadecimal digits' },
    union_id: { type: 'string', minLength: 1 },
    user_id: { type: 'string', minLength: 1 },
    email: { type: 'string', minLength: 1 },
    mobile: { type: 'string', minLength: 1 },
    name: { type: 'string' },
    available: { type: 'boolean', default: true },
  },
} as const;

const hookSchema = {
  type: 'object',
  required: ['hook_token'],
  additionalProperties: false,
  properties: {
    hook_token: {
      type: 'string',
      pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      description: 'a UUID in small letters',
    },
    secret: { type: 'string', minLength: 1 },
    keywords: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 10 },
    ips: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 10 },
  },
} as const;

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
      scopes: { type: 'array', items: { type: 'string' } },
      chats: { type: 'array', items: chatSchema },
      users: { type: 'array', items: userSchema },
      hooks: { type: 'array', items: hookSchema },
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

/** What the app is known by to others: its id, or one made of a bare token. */
export function appIdOf({ tenant, bare }: Who): string {
  return bare ? `cli_${digest(tenant).slice(0, 16)}` : appOf(tenant);
}

/** Of the page's example, for every custom app; a store app's token is one tenant's. */
export function tenantKeyOf({ tenant, bare }: Who): string {
  const slash = bare ? -1 : tenant.indexOf('/');
  return slash === -1 ? '736588c9260f175e' : tenant.slice(slash + 1);
}

/** The same id for the same words, in small hexadecimal digits. */
export function digest(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

export function findApp(world: World, appId: string): App | undefined {
  return world.accounts.find('feishu', appId) as App | undefined;
}
