import type * as names from '../core/names.ts';
import type * as shapes from '../core/shapes.ts';
import type { Provided } from './provided.ts';

/** What controls take and give, of the providers there are where none are named. Made by `npm run generate`. */

export type { Duration } from '../core/clock.ts';
export type {
  CitedSource,
  ClockOrder,
  ClockReading,
  EventQuery,
  Grade,
  PictureToCheck,
  RecordedWarning,
  ResetOrder,
  SentPart,
  TriedHost,
  TryQuery,
  WrittenArticle,
} from '../core/shapes.ts';

type AccountDeclaration<P extends names.Named = Provided> = names.AccountDeclaration<P>;
type ArticleQuery<P extends names.Named = Provided> = shapes.ArticleQuery<P>;
type ArticleRecord<P extends names.Named = Provided> = shapes.ArticleRecord<P>;
type CallbackQuery<P extends names.Named = Provided> = shapes.CallbackQuery<P>;
type CallbackRecord<P extends names.Named = Provided> = shapes.CallbackRecord<P>;
type Catalogue<P extends names.Named = Provided> = shapes.Catalogue<P>;
type CheckResult<P extends names.Named = Provided> = shapes.CheckResult<P>;
type CheckedPicture<P extends names.Named = Provided> = shapes.CheckedPicture<P>;
type ChosenSwitches<P extends names.Named = Provided> = names.ChosenSwitches<P>;
type DocumentQuery<P extends names.Named = Provided> = shapes.DocumentQuery<P>;
type DraftQuery<P extends names.Named = Provided> = shapes.DraftQuery<P>;
type DraftRecord<P extends names.Named = Provided> = shapes.DraftRecord<P>;
type EmulatorEvent<P extends names.Named = Provided> = shapes.EmulatorEvent<P>;
type EndpointName<P extends names.Named = Provided> = names.EndpointName<P>;
type ErrorCode<P extends names.Named = Provided> = names.ErrorCode<P>;
type ErrorName<P extends names.Named = Provided> = names.ErrorName<P>;
type ErrorWord<P extends names.Named = Provided> = names.ErrorWord<P>;
type Fault<P extends names.Named = Provided> = shapes.Fault<P>;
type FaultOrder<P extends names.Named = Provided> = shapes.FaultOrder<P>;
type FileQuery<P extends names.Named = Provided> = shapes.FileQuery<P>;
type FileRecord<P extends names.Named = Provided> = shapes.FileRecord<P>;
type Finding<P extends names.Named = Provided> = shapes.Finding<P>;
type FoundFile<P extends names.Named = Provided> = shapes.FoundFile<P>;
type FoundImage<P extends names.Named = Provided> = shapes.FoundImage<P>;
type Health<P extends names.Named = Provided> = shapes.Health<P>;
type ImageFilter<P extends names.Named = Provided> = shapes.ImageFilter<P>;
type ImagePurpose<P extends names.Named = Provided> = names.ImagePurpose<P>;
type ImageQuery<P extends names.Named = Provided> = shapes.ImageQuery<P>;
type ImageRecord<P extends names.Named = Provided> = shapes.ImageRecord<P>;
type ImageSeed<P extends names.Named = Provided> = shapes.ImageSeed<P>;
type IncomingMessage<P extends names.Named = Provided> = shapes.IncomingMessage<P>;
type IncomingOrder<P extends names.Named = Provided> = shapes.IncomingOrder<P>;
type KnownProvider<P extends names.Named = Provided> = names.KnownProvider<P>;
type ListedError<P extends names.Named = Provided> = shapes.ListedError<P>;
type ListedRule<P extends names.Named = Provided> = shapes.ListedRule<P>;
type ListedSwitch<P extends names.Named = Provided> = shapes.ListedSwitch<P>;
type MessageQuery<P extends names.Named = Provided> = shapes.MessageQuery<P>;
type MessageRecord<P extends names.Named = Provided> = shapes.MessageRecord<P>;
type OrderedOutcome<P extends names.Named = Provided> = shapes.OrderedOutcome<P>;
type OutcomeOrder<P extends names.Named = Provided> = shapes.OutcomeOrder<P>;
type RecordedVerdict<P extends names.Named = Provided> = shapes.RecordedVerdict<P>;
type RequestFilter<P extends names.Named = Provided> = shapes.RequestFilter<P>;
type RequestRecord<P extends names.Named = Provided> = shapes.RequestRecord<P>;
type SentMessage<P extends names.Named = Provided> = shapes.SentMessage<P>;
type SentQuery<P extends names.Named = Provided> = shapes.SentQuery<P>;
type ShownAccount<P extends names.Named = Provided> = names.ShownAccount<P>;
type SwitchName<P extends names.Named = Provided> = names.SwitchName<P>;
type SwitchValues<P extends names.Named = Provided> = names.SwitchValues<P>;

export type {
  AccountDeclaration,
  ArticleQuery,
  ArticleRecord,
  CallbackQuery,
  CallbackRecord,
  Catalogue,
  CheckedPicture,
  CheckResult,
  ChosenSwitches,
  DocumentQuery,
  DraftQuery,
  DraftRecord,
  EmulatorEvent,
  EndpointName,
  ErrorCode,
  ErrorName,
  ErrorWord,
  Fault,
  FaultOrder,
  FileQuery,
  FileRecord,
  Finding,
  FoundFile,
  FoundImage,
  Health,
  ImageFilter,
  ImagePurpose,
  ImageQuery,
  ImageRecord,
  ImageSeed,
  IncomingMessage,
  IncomingOrder,
  KnownProvider,
  ListedError,
  ListedRule,
  ListedSwitch,
  MessageQuery,
  MessageRecord,
  OrderedOutcome,
  OutcomeOrder,
  RecordedVerdict,
  RequestFilter,
  RequestRecord,
  SentMessage,
  SentQuery,
  ShownAccount,
  SwitchName,
  SwitchValues,
};
