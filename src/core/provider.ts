import type { AccountKind } from './account-kind.ts';
import type { Answer } from './answer.ts';
import type { Call, Head, Params, Reply } from './call.ts';
import type { ErrorTable } from './error-table.ts';
import type { Rule } from './rule.ts';
import type { Switch } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { Pages } from './source.ts';
import type { Who } from './who.ts';
import type { World } from './world.ts';

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

/** A set of hosts that answer alike. */
export interface Origin {
  readonly hosts: readonly string[];
  /** Paths that belong here on a host of our own; absent where the host's name must stand first in the path. */
  readonly prefix?: string;
  readonly endpoints: readonly Endpoint[];
  /** What the host says to everything else. */
  unknown(call: Call, world: World): Reply;
}

export interface Provider {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly pages: Pages;
  readonly switches: readonly Switch[];
  readonly account: AccountKind;
  readonly shelf: Shelf;
  /** What its live hosts answer and nothing here does, as `POST /path/:name`: whoever asks is told that it is real there. */
  readonly notEmulated?: readonly string[];
  /** Headers, query parameters, JSON fields and path parameters whose values no log may show. */
  readonly secrets: readonly string[];
}

/** Each under every path it stands at. */
export function endpointsOf({ origins }: Provider): Endpoint[] {
  return origins.flatMap(({ endpoints }) => endpoints);
}
