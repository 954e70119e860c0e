import type { AccountDeclaration, ChosenSwitches, KnownProvider, Named } from '../../core/names.ts';
import type { Profile } from '../../core/settings.ts';
import type { FaultOrder, ImageSeed, OutcomeOrder } from '../../core/shapes.ts';

/** What is there before the first call, and after each reset. */
export interface Config<P extends Named = Named> {
  readonly profile?: Profile;
  /** Single switches, over the profile. */
  readonly settings?: ChosenSwitches<P>;
  /** In any order. */
  readonly accounts?: readonly AccountDeclaration<P>[];
  readonly images?: readonly ImageSeed<P>[];
  readonly files?: readonly FileSeed<P>[];
  readonly drafts?: readonly DraftSeed<P>[];
  readonly faults?: readonly FaultOrder<P>[];
  readonly outcomes?: readonly OutcomeOrder<P>[];
  readonly clock?: ClockStart;
}

/** A file that is no picture, to be stored as if it had been uploaded. No rule is asked. */
export interface FileSeed<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is: an app, or a credential that a program would send. */
  readonly account: string;
  /** What it is, in the provider's words. Left out: the usual one. */
  readonly kind?: string;
  /** In the provider's form. Left out: a new one. */
  readonly key?: string;
  /** What its sender called it. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** A draft to be kept as if it had been sent. No rule is asked, and nothing is filtered out of it. */
export interface DraftSeed<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  readonly account: string;
  /** In the provider's form. Left out: a new one. */
  readonly id?: string;
  /** Each as a program sends it, in the provider's words. */
  readonly articles: readonly Readonly<Record<string, unknown>>[];
}

/** Where the world's time starts. */
export interface ClockStart {
  /** An ISO time with its zone. Left out: the machine's time. */
  readonly set?: string;
  /** Whether it stands still there. */
  readonly freeze?: boolean;
}
