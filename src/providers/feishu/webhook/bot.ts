import type { Head, Params } from '../../../core/call.ts';
import type { Explanation } from '../../../core/rule.ts';
import { magicOf, type Who } from '../../../core/who.ts';
import type { World } from '../../../core/world.ts';
import type { App, DeclaredHook } from '../account.ts';
import { isMagic } from '../errors.ts';

const FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Characters of a token that are kept with what is its: many times those of a real one. */
const LONGEST_TOKEN = 100;

/** A custom bot, by what stands last in its address. */
export interface Bot extends Who {
  readonly found: 'declared' | 'open' | 'undeclared' | 'malformed';
  readonly hook: DeclaredHook | undefined;
  readonly sent: string;
}

/** While no app declares one, each well-formed token is a bot's. */
export function readBot(_head: Head, world: World, { hook_token = '' }: Params): Bot {
  const sent = hook_token.slice(0, LONGEST_TOKEN);
  const hooks = (world.accounts.of('feishu') as unknown as App[]).flatMap((app) => app.hooks ?? []);
  const hook = hooks.find((each) => each.hook_token === sent);
  const isOpen = hooks.length === 0 && FORM.test(sent);
  const found = hook ? 'declared' : isOpen || isMagic(sent) ? 'open' : FORM.test(sent) ? 'undeclared' : 'malformed';
  const exists = found === 'declared' || found === 'open';
  return { found, hook, sent, tenant: exists ? sent : '', bare: true, names: [sent], magic: magicOf(sent) };
}

export function whyNoBot({ found, sent }: Bot): Explanation {
  if (found === 'undeclared')
    return {
      measured: 'the token of a bot that no account declares',
      mend: 'declare it among the hooks of an account, or send to one that is declared',
      ours: true,
    };
  if (FORM.test(sent.toLowerCase()))
    return { measured: 'a token in capitals', mend: 'write the token in small letters', ours: true };
  const is =
    sent === '' || /^(?:undefined|null|none|\*+|x+)$/i.test(sent) ? 'a word or a sign for no token' : 'no UUID';
  return { measured: is, mend: 'copy the address of the bot whole: a UUID stands last in it', ours: true };
}

/** Whether an address is one of a list, whose entries may be `123.12.1.*` or `123.1.1.1/24`. */
export function isListed(ip: string, list: readonly string[]): boolean {
  const bare = ip.replace(/^::ffff:/, '');
  return list.some((entry) => {
    const [base = '', bits] = entry.split('/', 2);
    if (bits !== undefined) return isWithin(bare, base, Number(bits));
    if (!entry.endsWith('*')) return entry === bare;
    return bare.startsWith(entry.slice(0, -1));
  });
}

function isWithin(ip: string, base: string, bits: number): boolean {
  const [one, other] = [numberOf(ip), numberOf(base)];
  if (one === undefined || other === undefined) return ip === base;
  const size = 2 ** (32 - bits);
  return Math.floor(one / size) === Math.floor(other / size);
}

function numberOf(ip: string): number | undefined {
  const parts = ip.split('.');
  return parts.length === 4 ? parts.reduce((sum, part) => sum * 256 + Number(part), 0) : undefined;
}
