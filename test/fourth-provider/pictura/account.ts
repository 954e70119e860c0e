import { idSchema } from '../../../src/core/accounts.ts';
import { type Head, header } from '../../../src/core/call.ts';
import { magicOf, nobody, type Who } from '../../../src/core/who.ts';
import type { World } from '../../../src/core/world.ts';
import { isMagic } from './errors.ts';
import { KEY_HEADER } from './wire.ts';

export const account = {
  id: 'key',
  schema: {
    type: 'object',
    required: ['key'],
    additionalProperties: false,
    properties: { provider: { const: 'pictura' }, key: idSchema },
  },
} as const;

export interface Caller extends Who {
  readonly key: 'missing' | 'unknown' | 'known';
}

export function callerOf({ headers }: Head, { accounts }: World): Caller {
  const key = header(headers, KEY_HEADER);
  if (!key) return { ...nobody, key: 'missing' };
  const isDeclared = accounts.find('pictura', key) !== undefined;
  const isKnown = isDeclared || accounts.isOpen('pictura') || isMagic(key);
  return { tenant: key, bare: !isDeclared, names: [key], magic: magicOf(key), key: isKnown ? 'known' : 'unknown' };
}
