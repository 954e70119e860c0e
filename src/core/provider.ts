import type { Account } from './accounts.ts';
import type { Call, Head, Reply } from './call.ts';
import type { Fault } from './faults.ts';
import { type Broken, brokenAfter, firstBroken, type Rule } from './rule.ts';
import type { SentPart } from './sent.ts';
import type { Switch } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { Pages, Source } from './source.ts';
import type { Warning } from './warnings.ts';
import { magicOf, type Who } from './who.ts';
import type { World } from './world.ts';

/** One of a provider's errors, under our own word for it: a provider's code may stand for several. */
export interface ErrorRow {
  readonly code: string | number;
  /** The provider's text, without what it appends to each occurrence. */
  readonly message: string;
  readonly source: Source;
}

export type ErrorTable = Readonly<Record<string, ErrorRow>>;

/** A row that a call breaks. */
export interface Finding {
  readonly rule: string;
  readonly error: string;
  readonly measured: unknown;
  readonly limit: unknown;
  /** The nearest change that passes this row. */
  readonly mend: string;
}

/** Why a call was refused. */
export interface Verdict {
  /** Name in the endpoint's error table. */
  readonly error: string;
  /** The rule that spoke; absent when a fault or a magic credential did. */
  readonly rule?: string;
  readonly measured?: unknown;
  readonly limit?: unknown;
  readonly mend?: string;
  /** What the provider's message names. */
  readonly detail?: string | undefined;
  /** What else is wrong, in the order in which it would have been said. */
  readonly also?: readonly Finding[];
  readonly fault?: Fault;
  /** A credential asked for it. */
  readonly magic?: true;
  /** Which image of a list, counted from 1. */
  readonly image?: number;
}

/** A reply and what was thought on the way to it; the thoughts stay off the wire. */
export interface Answer {
  readonly reply: Reply;
  /** Absent: the call was taken. */
  readonly verdict?: Verdict | undefined;
  /** Of a list: the images that were refused beside the one in `verdict`. */
  readonly others?: readonly Verdict[];
  readonly who?: Who;
  /** The parts of the form, where there was one. */
  readonly parts?: readonly SentPart[];
  readonly warnings?: readonly Warning[];
  /** Why the reply is not what the live service gives, where Standin cannot do as well. */
  readonly deviation?: string | undefined;
  /** What was ordered to happen to the connection. */
  readonly struckBy?: Fault;
  /** The sender did not send all of it, and was told nothing. */
  readonly brokeOff?: true;
  /** Id of its entry in the journal. */
  readonly request?: string;
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
  /** How many images one call may bring, where each is judged by itself, and what can be said of one. */
  readonly images?: { readonly most: number; readonly errors: ErrorTable };
  /** Whom a call comes from, by its head alone; absent where only the body tells. */
  who?(head: Head, world: World, params: Params): Who;
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
  /** What a declaration refers to and `find` does not know, and what is allowed; undefined where all is there. */
  missing?(account: Account, find: (id: string) => Account | undefined): string | undefined;
  /** What the world made for an account, to be shown beside what was declared. */
  shown?(account: Account, world: World): Account;
}

export interface Provider {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly pages: Pages;
  readonly switches: readonly Switch[];
  readonly account: AccountKind;
  readonly shelf: Shelf;
  /** Headers, query parameters, JSON fields and path parameters whose values no log may show. */
  readonly secrets: readonly string[];
}

/** Each under every path it stands at. */
export function endpointsOf({ origins }: Provider): Endpoint[] {
  return origins.flatMap(({ endpoints }) => endpoints);
}

/** What an endpoint is judged by. */
export interface Judged<Facts, ErrorName extends string> {
  readonly name: string;
  readonly rules: readonly Rule<Facts, ErrorName>[];
  readonly errors: Readonly<Record<ErrorName, ErrorRow>>;
}

export type VerdictOf<ErrorName extends string> = Verdict & { readonly error: ErrorName };

/** A queued fault, else the error a magic credential asks for, else the first broken rule, else nothing. */
export function judge<Facts, ErrorName extends string>(
  { name, rules, errors }: Judged<Facts, ErrorName>,
  facts: Facts,
  { names, magic }: Who,
  world: World,
): VerdictOf<ErrorName> | undefined {
  const fault = world.faults.takeError({ endpoint: name, names });
  if (fault) return { error: fault.error as ErrorName, fault };
  const asked = magic === undefined ? [] : errorsNamed(magic, errors);
  if (asked.length === 1) return { error: asked[0] as ErrorName, magic: true };
  return judgeByRules(rules, facts, world);
}

/** The first broken rule, and what else is broken. */
export function judgeByRules<Facts, ErrorName extends string>(
  rules: readonly Rule<Facts, ErrorName>[],
  facts: Facts,
  { settings }: World,
): VerdictOf<ErrorName> | undefined {
  const first = firstBroken(rules, facts, settings);
  if (first === undefined) return undefined;
  const also = brokenAfter(first.rule, rules, facts, settings).map(finding);
  return { ...finding(first), error: first.error, detail: first.rule.detail, also };
}

function finding({ rule, error, measured, limit, mend }: Broken<never>): Finding {
  return { rule: rule.id, error, measured, limit, mend };
}

/** Whether a credential asks for an error of any of these tables. One that asks for none there is, is like any other. */
export function asksForError(credential: string, tables: readonly ErrorTable[]): boolean {
  const magic = magicOf(credential);
  return magic !== undefined && tables.some((errors) => errorsNamed(magic, errors).length === 1);
}

/** Names of the errors that a name or a code means; a name means itself alone. */
export function errorsNamed(asked: string | number, errors: ErrorTable): string[] {
  if (Object.hasOwn(errors, asked)) return [`${asked}`];
  return Object.entries(errors)
    .filter(([, { code }]) => String(code) === String(asked))
    .map(([name]) => name);
}
