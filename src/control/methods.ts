import type { AccountDeclaration, ChosenSwitches, Named, ShownAccount, SwitchValues } from '../core/names.ts';
import type {
  ArticleQuery,
  ArticleRecord,
  CallbackQuery,
  CallbackRecord,
  Catalogue,
  CheckedPicture,
  ClockOrder,
  ClockReading,
  DocumentQuery,
  DraftQuery,
  DraftRecord,
  EmulatorEvent,
  EventQuery,
  Fault,
  FaultOrder,
  FileQuery,
  FileRecord,
  FoundFile,
  FoundImage,
  Health,
  ImageFilter,
  ImageQuery,
  ImageRecord,
  ImageSeed,
  IncomingMessage,
  IncomingOrder,
  MessageQuery,
  MessageRecord,
  OrderedOutcome,
  OutcomeOrder,
  PictureToCheck,
  RequestFilter,
  RequestRecord,
  ResetOrder,
  SentMessage,
  SentQuery,
  TriedHost,
  TryQuery,
} from '../core/shapes.ts';

/**
 * Every control as a method. What takes input throws an InputError that says what was wrong with it and what is allowed,
 * and nothing has changed then. `base`: where URLs are to lead, such as a server's; without it they are the live ones.
 * Made from the list in index.ts by `npm run generate`.
 */
export interface ControlMethods<P extends Named = Named> {
  /** That it runs, its version, what it stands in for, and how much it holds. */
  health(): Health<P>;

  /** Everything as at the start: what a config or an option put there is there anew and nothing else, clock and settings as they were; `{"to":"empty"}` leaves that out, too; tokens of accounts given at the start live on, unless it is told `{"tokens":true}`. */
  reset(input?: ResetOrder): void;

  /** All that outlives a call as one value, secrets and all, to be restored here or in another process; the same bytes for the same state. */
  snapshot(): Promise<Uint8Array>;

  /** Puts such a value in the place of all that is there, or nothing where it is damaged, or of another make or a newer version; a reset goes back to the start as before. */
  restore(input: Uint8Array): Promise<void>;

  /** The last calls, the newest first, without anybody's secrets. */
  requests(input?: RequestFilter<P>): RequestRecord<P>[];

  /** One call by the id that its answer carries in `x-standin-request`. */
  request(id: string): RequestRecord<P> | undefined;

  /** What happens from now on, or since a call, as it does: each call once it is answered, each callback as often as it is tried, resets, and states that were restored; over HTTP as server-sent events, which go on behind the `Last-Event-ID`. */
  events(input?: EventQuery): AsyncIterableIterator<EmulatorEvent<P>>;

  /** What was ordered and has not struck yet, or not as often as it shall. */
  faults(): Fault<P>[];

  /** What shall happen to calls to come. */
  orderFault(input: FaultOrder<P>): Fault<P>;

  /** Takes back all that was ordered. */
  clearFaults(): void;

  /** The declared accounts, with what was made for them, such as a ticket that nobody could push. */
  accounts(): ShownAccount<P>[];

  /** Declares an account, which makes its provider strict; what it refers to must be declared before it. */
  declareAccount(input: AccountDeclaration<P>): ShownAccount<P>;

  /** Declares several in any order, or none where one cannot be. */
  declareAccounts(input: readonly AccountDeclaration<P>[]): void;

  /** The messages that were sent, the newest first. */
  messages(input?: MessageQuery<P>): MessageRecord<P>[];

  /** The stored pictures, the newest first. */
  images(input?: ImageQuery<P>, base?: string): ImageRecord<P>[];

  /** The picture under a key, with its bytes; with `?info` its record alone. */
  image(key: string, base?: string): FoundImage<P> | undefined;

  /** Stores pictures as if they had been uploaded, whatever the rules say; all of them or none. */
  seedImages(input: readonly ImageSeed<P>[], base?: string): ImageRecord<P>[];

  /** The same for one. */
  seedImage(input: ImageSeed<P>, base?: string): ImageRecord<P>;

  /** Deletes pictures as their owners would, and says how many. */
  deleteImages(input?: ImageFilter<P>): number;

  /** Deletes the picture, or the file, under a key; false where there is none. */
  deleteImage(key: string): boolean;

  /** What is stored and is no picture, such as files, voices and videos, the newest first. */
  files(input?: FileQuery<P>): FileRecord<P>[];

  /** The file under a key, with its bytes, which a browser saves and does not show; with `?info` its record alone. */
  file(key: string): FoundFile<P> | undefined;

  /** Which endpoints would take a picture as the switches are now, and what would mend it for the others, as `standin check` says it. */
  check(input: PictureToCheck): CheckedPicture<P>;

  /** Somebody sends a text, a picture or a file to an app, whose program is told over its socket, or once it opens one; where an account may answer for a while only, that while begins. */
  receive(input: IncomingOrder<P>): IncomingMessage<P>;

  /** The messages that were taken, the newest first, and what became of each. */
  sent(input?: SentQuery<P>): SentMessage<P>[];

  /** The drafts that are there, the newest first. */
  drafts(input?: DraftQuery<P>, base?: string): DraftRecord<P>[];

  /** What was published, the newest first. */
  articles(input?: ArticleQuery<P>, base?: string): ArticleRecord<P>[];

  /** What programs were told afterwards at the addresses that their accounts gave, the newest first, and what they answered. */
  callbacks(input?: CallbackQuery<P>): CallbackRecord<P>[];

  /** Where programs wanted to go through the proxy, what was seen last first: what was answered here, passed on, refused or failed, and how often. */
  tries(input?: TryQuery): TriedHost[];

  /** What was ordered to become of messages and drafts to come. */
  outcomes(): OrderedOutcome<P>[];

  /** What shall become of messages that are taken, or of drafts that are published, from now on, and when. */
  orderOutcome(input: OutcomeOrder<P>): OrderedOutcome<P>;

  /** Takes back all that was ordered so. */
  clearOutcomes(): void;

  /** The world's time, which tokens, windows, quotas and dates in answers follow. */
  clock(): ClockReading;

  /** Sets, advances, freezes or lets run the world's time. */
  turnClock(input: ClockOrder): ClockReading;

  /** Every switch, by name. */
  settings(): SwitchValues<P>;

  /** Changes some switches, or none where one cannot be. */
  changeSettings(input: ChosenSwitches<P>): SwitchValues<P>;

  /** Every rule, error and switch with its source. */
  rules(): Catalogue<P>;

  /** How the providers' endpoints and these calls are called and what they answer, as OpenAPI 3.1; limits and errors are as the switches are set. */
  openapi(input?: DocumentQuery<P>, base?: string): Promise<object>;

  /** The JSON schema of the file that `--accounts` reads. */
  accountsSchema(): object;

  /** The JSON schema of the file that `--config` reads. */
  configSchema(): object;
}
