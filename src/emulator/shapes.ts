import type * as names from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type * as shapes from '../core/shapes.ts';
import type { Provided } from './provided.ts';

/** What controls take and give, of the providers there are where none are named. Made by `npm run generate`. */

export type { Duration } from '../core/clock.ts';
export type { ClockOrder, ClockReading, Grade, RecordedWarning, ResetOrder, SentPart, Source } from '../core/shapes.ts';
export type AccountDeclaration<P extends Provider = Provided> = names.AccountDeclaration<P>;
export type Catalogue<P extends Provider = Provided> = shapes.Catalogue<P>;
export type ChosenSwitches<P extends Provider = Provided> = names.ChosenSwitches<P>;
export type EndpointName<P extends Provider = Provided> = names.EndpointName<P>;
export type ErrorCode<P extends Provider = Provided> = names.ErrorCode<P>;
export type ErrorName<P extends Provider = Provided> = names.ErrorName<P>;
export type ErrorWord<P extends Provider = Provided> = names.ErrorWord<P>;
export type Fault<P extends Provider = Provided> = shapes.Fault<P>;
export type FaultOrder<P extends Provider = Provided> = shapes.FaultOrder<P>;
export type Finding<P extends Provider = Provided> = shapes.Finding<P>;
export type FoundImage<P extends Provider = Provided> = shapes.FoundImage<P>;
export type Health<P extends Provider = Provided> = shapes.Health<P>;
export type ImageFilter<P extends Provider = Provided> = shapes.ImageFilter<P>;
export type ImageKind<P extends Provider = Provided> = names.ImageKind<P>;
export type ImageQuery<P extends Provider = Provided> = shapes.ImageQuery<P>;
export type ImageRecord<P extends Provider = Provided> = shapes.ImageRecord<P>;
export type ImageSeed<P extends Provider = Provided> = shapes.ImageSeed<P>;
export type ListedError<P extends Provider = Provided> = shapes.ListedError<P>;
export type ListedRule<P extends Provider = Provided> = shapes.ListedRule<P>;
export type ListedSwitch<P extends Provider = Provided> = shapes.ListedSwitch<P>;
export type ProviderName<P extends Provider = Provided> = names.ProviderName<P>;
export type RecordedVerdict<P extends Provider = Provided> = shapes.RecordedVerdict<P>;
export type RequestFilter<P extends Provider = Provided> = shapes.RequestFilter<P>;
export type RequestRecord<P extends Provider = Provided> = shapes.RequestRecord<P>;
export type ShownAccount<P extends Provider = Provided> = names.ShownAccount<P>;
export type SwitchName<P extends Provider = Provided> = names.SwitchName<P>;
export type SwitchValues<P extends Provider = Provided> = names.SwitchValues<P>;
