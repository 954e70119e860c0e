import type { Account } from './accounts.ts';
import type { Call, Reply } from './call.ts';
import type { Fault } from './faults.ts';
import { firstBroken, type Rule } from './rule.ts';
import type { Switch } from './settings.ts';
import type { Pages, Source } from './source.ts';
import type { World } from './world.ts';

/** One of a provider's errors, under our own word for it: a provider's code may stand for several. */
export interface ErrorRow {
  readonly code: string | number;
  /** The provider's text, without what it appends to each occurrence. */
  readonly message: string;
  readonly source: Source;
}

export type ErrorTable = Readonly<Record<string, ErrorRow>>;

/** Why a call was refused. */
export interface Verdict {
  /** Name in the endpoint's error table. */
  readonly error: string;
  /** The rule that spoke; absent when a queued fault did. */
  readonly rule?: string;
  readonly measured?: unknown;
  readonly limit?: unknown;
  /** What the provider's message names. */
  readonly detail?: string | undefined;
  readonly fault?: Fault;
}

/** A reply and what was thought on the way to it; the thoughts stay off the wire. */
export interface Answer {
  readonly reply: Reply;
  readonly verdict?: Verdict | undefined;
  /** Why the reply is not what the live service gives, where Standin cannot do as well. */
  readonly deviation?: string | undefined;
}

export interface Endpoint {
  /** `<provider>/<endpoint>`, the one spelling for control plane, journal and contract. */
  readonly name: string;
  /** Absent: any method comes here and a rule judges it. */
  readonly methods?: readonly string[];
  /** Literal path, with `:name` for a segment that varies. */
  readonly path: string;
  readonly rules: readonly Rule<never>[];
  /** What it can answer; a queued fault is one of these. */
  readonly errors: ErrorTable;
  answer(call: Call, world: World, params: Params): Answer | Promise<Answer>;
}

export type Params = Readonly<Record<string, string>>;

/** A set of hosts that answer alike. */
export interface Origin {
  readonly hosts: readonly string[];
  /** Paths that belong here on a host of our own; absent where the host's name must stand first in the path. */
  readonly prefix?: string;
  readonly endpoints: readonly Endpoint[];
  /** What the host says to everything else. */
  unknown(call: Call, world: World): Reply;
}

/** What an account of a provider is. */
export interface AccountKind {
  /** JSON schema of a declaration; its defaults fill in what was left open. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Which property is the id. */
  readonly id: string;
  /** What the world made for an account, to be shown beside what was declared. */
  shown?(account: Account, world: World): Account;
}

export interface Provider {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly pages: Pages;
  readonly switches: readonly Switch[];
  readonly account: AccountKind;
}

/** A queued fault, else the first broken rule, else nothing. */
export function judge<Facts, ErrorName extends string>(
  endpoint: string,
  rules: readonly Rule<Facts, ErrorName>[],
  facts: Facts,
  world: World,
): (Verdict & { readonly error: ErrorName }) | undefined {
  const fault = world.faults.take(endpoint);
  if (fault) return { error: fault.error as ErrorName, fault };
  const broken = firstBroken(rules, facts, world.settings);
  if (broken === undefined) return undefined;
  const { error, rule, measured, limit } = broken;
  return { error, rule: rule.id, measured, limit, detail: rule.detail };
}
