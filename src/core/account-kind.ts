import type { Account } from './accounts.ts';
import type { Token } from './tokens.ts';
import type { World } from './world.ts';

/** What an account of a provider is. */
export interface AccountKind {
  /** JSON schema of a declaration; its defaults fill in what was left open. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Which property is the id. */
  readonly id: string;
  /** What a declaration refers to and `find` does not know, and what is allowed; undefined where all is there. */
  missing?(account: Account, find: (id: string) => Account | undefined): string | undefined;
  /** The accounts without which a token is good for nothing; absent: its owner is the one. */
  holdersOf?(token: Token): readonly string[];
  /** What the world made for an account, to be shown beside what was declared. */
  shown?(account: Account, world: World): Account;
}
