import type { AccountKind } from './account-kind.ts';
import type { Answer } from './answer.ts';
import type { DraftDesk, KeptArticles, KeptDraft } from './article.ts';
import type { Call, Head, Params, Reply } from './call.ts';
import type { CallbackKind } from './callbacks.ts';
import type { Described, TakenField } from './described.ts';
import type { ErrorTable } from './error-table.ts';
import type { TakenMessage } from './message.ts';
import type { Rule } from './rule.ts';
import type { Said } from './say.ts';
import type { Switch, Value } from './settings.ts';
import type { IncomingMessage, IncomingOrder } from './shapes.ts';
import type { FileShelf, Shelf } from './shelf.ts';
import type { Pages } from './source.ts';
import type { Who } from './who.ts';
import type { World } from './world.ts';

export interface Endpoint<Name extends string = string, ErrorName extends string = string, Code extends Value = Value> {
  /** `<provider>/<endpoint>`, the one spelling for control plane, journal and contract. */
  readonly name: Name;
  /** Absent: any method comes here and a rule judges it. */
  readonly methods?: readonly string[];
  /** Literal path, with `:name` for a segment that varies. */
  readonly path: string;
  readonly rules: readonly Rule<never>[];
  /** What it can answer; a queued fault is one of these. */
  readonly errors: ErrorTable<ErrorName, Code>;
  /** How many images one call may bring, where each is judged by itself, and what can be said of one. */
  readonly images?: { readonly most: number; readonly errors: ErrorTable };
  /** The fields that it looks at, where it has a list of them. */
  readonly takes?: readonly TakenField[];
  /** Whom a call comes from, by its head alone; absent where only the body tells. */
  who?(head: Head, world: World, params: Params): Who;
  answer(call: Call, world: World, params: Params): Answer | Promise<Answer>;
  /** For a program's compiler (names.ts): no endpoint has it. */
  readonly words?: { readonly error: ErrorName; readonly code: Code };
}

/** One whose words are in its name and in its table of errors. */
export type EndpointWith<Name extends string, Table extends ErrorTable> = Endpoint<
  Name,
  keyof Table & string,
  CodeIn<Table>
>;

type CodeIn<Table> = Table extends ErrorTable<string, infer Code> ? Code : never;

/** A message that was taken, as a provider keeps it. */
export interface KeptMessage {
  readonly id: string;
  readonly tenant: string;
  /** Name of the endpoint. */
  readonly endpoint: string;
  /** The provider's word for what kind of message it is. */
  readonly kind: string;
  /** Milliseconds since 1970 on the world's clock. */
  readonly at: number;
  /** The caller's own name for it, or what it was given in place of one. */
  readonly key: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  /** Where each stands in it, and the key of the upload that it comes from, where it is known. */
  readonly pictures: readonly { readonly at: string; readonly url: string; readonly key?: string | undefined }[];
  /** As JSON. */
  readonly content: string;
  /** What became of it, in the provider's words, and why. */
  readonly outcome: {
    readonly code: string;
    readonly message: string;
    readonly rule?: string | undefined;
    readonly measured?: unknown;
    readonly mend?: Said | undefined;
  };
}

/** A set of hosts that answer alike. */
export interface Origin<Within extends Endpoint = Endpoint> {
  readonly hosts: readonly string[];
  /**
   * What paths begin with that belong here on a host of our own, `*` standing for any part of one segment; absent where
   * the host's name must stand first in the path.
   */
  readonly prefixes?: readonly string[];
  readonly endpoints: readonly Within[];
  /** What the host says to everything else. */
  unknown(call: Call, world: World): Reply;
}

/** How a program sends a picture to an endpoint, so that it can be tried whether one would be taken. */
export interface Trial {
  /** The endpoint, and behind a colon what the picture is for, where that has a say. */
  readonly target: string;
  /** The same in more words. */
  readonly alias?: string;
  /** What stands in the path, and behind it, question mark and all. */
  readonly params?: Params;
  readonly query?: string;
  /** Names and values, in turn. */
  readonly headers: readonly string[];
  /** Fields of the form that stand before the file. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Name of the file's own field. */
  readonly file: string;
}

export interface Provider {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly pages: Pages;
  readonly switches: readonly Switch[];
  readonly account: AccountKind;
  readonly shelf: Shelf;
  /** Absent where a test can put no files that are no pictures. */
  readonly files?: FileShelf;
  /**
   * Takes what somebody sends to an account, as if it came from the provider's own users, and tells the account's program.
   * Absent where there is nobody who would. Throws an InputError for what cannot be.
   */
  receive?(order: IncomingOrder, world: World): IncomingMessage;
  /** What was sent to people through it, the newest first; absent of a provider that sends nothing. */
  messages?(world: World): readonly TakenMessage[];
  /** One for each use of each endpoint that takes pictures; absent where nobody can ask who would take one. */
  readonly trials?: readonly Trial[];
  /** What its live hosts answer and nothing here does, as `POST /path/:name`: whoever asks is told that it is real there. */
  readonly notEmulated?: readonly string[];
  /** The messages that it took, the oldest first. */
  sent?(world: World): readonly KeptMessage[];
  /** The drafts that are there, and what was published of them, the oldest first. */
  drafts?(world: World): readonly KeptDraft[];
  articles?(world: World): readonly KeptArticles[];
  /** What it tells programs afterwards; absent where that is nothing. */
  readonly callbackKinds?: readonly CallbackKind[];
  /** Absent where a test can put no drafts. */
  readonly draftDesk?: DraftDesk;
  /** How what it takes may end later, each code with what it means; absent where all is over with the answer. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** How its endpoints are called, for documents alone: it is loaded when one is made. Absent: no document has them. */
  readonly described?: () => Promise<Described>;
  /** Headers, query parameters, JSON fields and path parameters whose values no log may show. */
  readonly secrets: readonly string[];
}

/** Each under every path it stands at. */
export function endpointsOf({ origins }: Provider): Endpoint[] {
  return origins.flatMap(({ endpoints }) => endpoints);
}
