import { createHash } from 'node:crypto';
import { type Account, callbackUrlSchema, idSchema } from '../../core/accounts.ts';
import type { World } from '../../core/world.ts';
import { holdersOf } from './gateway/tokens.ts';
import { currentCode, currentTicket } from './platform/credentials.ts';

/** Those that the page's table ticks for the library and for drafts, and the one that everybody gets for trying things out. */
export const articleKinds = ['official', 'service', 'test'] as const;
/** Those that it ticks for uploadimg, and that one. */
export const uploadingKinds = [...articleKinds, 'miniprogram', 'minigame'] as const;
const otherKinds = ['website', 'mobileapp', 'component'] as const;

const byte = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const groups = '[0-9a-f]{1,4}(:[0-9a-f]{1,4})';

/** As Node writes it, since the address of a caller is compared with it. */
const ipSchema = {
  type: 'string',
  pattern: `^(${byte}(\\.${byte}){3}|${groups}{7}|(${groups}{0,6})?::(${groups}{0,6})?)$`,
  description: 'an IP address, such as 203.0.113.7 or 2001:db8::7',
} as const;

/** A declared account. */
export interface WeChatAccount {
  readonly appid: string;
  readonly secret: string;
  /** A `component` is a third-party platform, which calls for the accounts that have authorised it. */
  readonly kind: string;
  /** False of one that was never verified, which may neither publish nor send messages. */
  readonly verified?: boolean;
  /** Addresses that may ask for tokens, and of a platform those that it may call from; absent: any. */
  readonly ips?: readonly string[];
  /** The platform that this account has authorised; absent: none. */
  readonly component?: string;
  /** The permission sets that the platform was granted; absent: all. */
  readonly permissions?: readonly number[];
  /** Where its program is told what comes later, and what that is signed with. */
  readonly callbackUrl?: string;
  readonly callbackToken?: string;
}

export const account = {
  id: 'appid',
  schema: {
    type: 'object',
    required: ['appid', 'secret'],
    additionalProperties: false,
    properties: {
      provider: { const: 'wechat' },
      appid: idSchema,
      secret: { type: 'string', minLength: 1 },
      kind: { enum: [...uploadingKinds, ...otherKinds], default: 'official' },
      verified: { type: 'boolean' },
      ips: { type: 'array', items: ipSchema },
      component: idSchema,
      permissions: { type: 'array', items: { type: 'integer', minimum: 1 } },
      callbackUrl: callbackUrlSchema,
      callbackToken: {
        type: 'string',
        minLength: 1,
        description: 'the Token that what comes later is signed with; absent: an empty one',
      },
    },
    dependencies: { permissions: ['component'], callbackToken: ['callbackUrl'] },
  },
  holdersOf,
  missing({ component }: Account, find: (appid: string) => Account | undefined): string | undefined {
    if (component === undefined || find(String(component))?.kind === 'component') return undefined;
    return `component must be the appid of an account of kind component that is declared, not ${JSON.stringify(component)}`;
  },
  shown({ appid, kind, component }: Account, world: World) {
    return {
      ...(kind === 'component' ? { component_verify_ticket: currentTicket(String(appid), world) } : {}),
      ...(component === undefined ? {} : { authorization_code: currentCode(String(component), String(appid), world) }),
    };
  },
} as const;

export function findAccount(world: World, appid: string): WeChatAccount | undefined {
  return world.accounts.find('wechat', appid) as WeChatAccount | undefined;
}

/** What an account is called in what is pushed to its program: always the same. */
export function originalId(appid: string): string {
  return `gh_${createHash('sha256').update(appid).digest('hex').slice(0, 12)}`;
}

/** The address of a caller that is not among those listed; undefined where it may call. */
export function strangeIp(listed: readonly string[] | undefined, ip: string): string | undefined {
  return listed === undefined || listed.includes(ip) ? undefined : ip;
}
