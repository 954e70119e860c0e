import type { Duration } from './clock.ts';
import type {
  EndpointName,
  ErrorCode,
  ErrorName,
  ErrorWord,
  ImagePurpose,
  KnownProvider,
  Named,
  SwitchName,
} from './names.ts';

/** What controls take and give. Made from their schemas in src/control by `npm run generate`. */

export interface Health<P extends Named = Named> {
  readonly status: 'ok';
  readonly version: string;
  readonly providers: readonly KnownProvider<P>[];
  /** Where uploads are kept; past its bound the oldest of whoever holds the most make room. */
  readonly store: {
    /** What all pictures together may take. */
    readonly maxBytes: number;
    /** What they take now. */
    readonly heldBytes: number;
  };
}

export interface ResetOrder {
  /** Forget the tokens of accounts given at the start, too. Default false. */
  readonly tokens?: boolean | undefined;
  /** Left out: `start`. `empty`: nothing is declared, stored or ordered, and the clock runs with the machine’s; the switches are as at the start. */
  readonly to?: 'start' | 'empty' | undefined;
}

export interface RequestFilter<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** One endpoint, by its name in the rules. */
  readonly endpoint?: EndpointName<P> | undefined;
  /** Calls that were refused with this code, or with the error of this name. */
  readonly code?: ErrorWord<P> | undefined;
  /** Calls under this credential, or of this app, account or user. */
  readonly account?: string | undefined;
  /** the id of a call: only those that came behind it */
  readonly after?: string | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

/** One part of a form, without its content: what a program sent, for whoever asks later. */
export interface SentPart {
  readonly name?: string | undefined;
  readonly filename?: string | undefined;
  /** What the filename says, where it came as `filename*` or in encoded words. */
  readonly decodedFilename?: string | undefined;
  /** Its Content-Type, as sent. */
  readonly type?: string | undefined;
  readonly bytes: number;
  /** What a short part without a filename says. */
  readonly text?: string | undefined;
  /** What its content says, whatever its name and type do. */
  readonly format?: 'jpg' | 'png' | 'webp' | 'gif' | 'bmp' | 'ico' | 'tiff' | 'heic' | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  /** Pixels. */
  readonly height?: number | undefined;
  /** The endpoint does not look at a part of this name. */
  readonly unread?: true | undefined;
}

/** A rule that a call breaks. */
export interface Finding<P extends Named = Named> {
  /** The rule that it breaks. */
  readonly rule: string;
  readonly error: ErrorName<P>;
  readonly measured?: unknown;
  readonly limit?: unknown;
  /** The nearest change that passes this rule. */
  readonly mend: string;
}

/** How sure a fact is. */
export type Grade = 'documented' | 'observed' | 'assumed';

/** Where a fact about a provider is known from, and where that can be read. */
export interface CitedSource {
  /** Key of a registered page. */
  readonly page: string;
  /** The section or table row on it. */
  readonly at: string;
  /** What it states, in our own words. */
  readonly says: string;
  /** How we read it where it leaves something open. */
  readonly assumes?: string | undefined;
  /** What the page is. */
  readonly title: string;
  /** Where it can be read, or that no address is known. */
  readonly address: string;
}

/** Why a call was refused. */
export interface RecordedVerdict<P extends Named = Named> {
  /** Name in the endpoint's error table. */
  readonly error: ErrorName<P>;
  /** The provider's code. */
  readonly code: ErrorCode<P>;
  /** The provider's text, without what it appends to each occurrence. */
  readonly message: string;
  /** The rule that spoke. Absent when a fault or a magic credential did. */
  readonly rule?: string | undefined;
  readonly measured?: unknown;
  readonly limit?: unknown;
  /** The nearest change that passes this rule. */
  readonly mend?: string | undefined;
  /** What the provider's message names. */
  readonly detail?: string | undefined;
  /** What else is wrong, in the order in which it would have been said. */
  readonly also?: readonly Finding<P>[] | undefined;
  readonly grade?: Grade | undefined;
  readonly source?: CitedSource | undefined;
  /** Id of the fault that was ordered. */
  readonly fault?: number | undefined;
  /** A credential asked for it. */
  readonly magic?: true | undefined;
  /** Which image of a list, counted from 1. */
  readonly image?: number | undefined;
  /** Which message of several, counted from 1. */
  readonly record?: number | undefined;
}

/** What passes here and is known, or feared, to break there. Without a source it is about Standin itself. */
export interface RecordedWarning {
  readonly says: string;
  readonly grade?: Grade | undefined;
  readonly source?: CitedSource | undefined;
}

/** A call as it came and as it was answered, without anybody's secrets. */
export interface RequestRecord<P extends Named = Named> {
  readonly id: string;
  /** ISO time on the world's clock. */
  readonly at: string;
  /** Milliseconds of real time from the last byte of the call to the answer. */
  readonly tookMs: number;
  /** Null where Standin itself answered what came: `deviation` says what that was. */
  readonly provider: KnownProvider<P> | null;
  /** Null where the host knows no such path. */
  readonly endpoint: EndpointName<P> | null;
  /** Empty where none could be read. */
  readonly method: string;
  /** Path and query as sent. Empty where none could be read. */
  readonly url: string;
  /** As sent, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Bytes of the body, or how they came where that is not known or not announced. */
  readonly framing:
    | 'chunked'
    | 'unknown'
    | {
        readonly length: number;
      };
  /** The sender's address. */
  readonly ip: string;
  readonly bodyBytes: number;
  /** A body of fields. Absent where it was a form, or long. */
  readonly body?: string | undefined;
  /** The parts of a form, in order. */
  readonly parts: readonly SentPart[];
  /** Whose call it was: an app, an account or a user; a bare credential is masked. Null: nobody’s. */
  readonly tenant: string | null;
  /** Null where the connection was broken off before an answer. */
  readonly status: number | null;
  readonly reply: {
    /** In order. */
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly bytes: number;
    /** Absent where it is a picture. */
    readonly body?: string | undefined;
  };
  readonly verdict?: RecordedVerdict<P> | undefined;
  /** Of a list: the images that were refused beside the one in `verdict`. */
  readonly others: readonly RecordedVerdict<P>[];
  readonly warnings: readonly RecordedWarning[];
  /** Where Standin cannot answer as the live service does, and why. */
  readonly deviation?: string | undefined;
  /** What was ordered to happen to the connection, with the id of the fault. */
  readonly struckBy?:
    | {
        readonly id: number;
        /** What happens to the connection instead. */
        readonly transport?:
          | 'reset'
          | 'reset-mid-upload'
          | 'stall'
          | 'stall-mid-upload'
          | 'empty-reply'
          | 'truncated-reply'
          | 'page-413'
          | 'page-502'
          | undefined;
        /** Milliseconds of real time to wait before the answer. */
        readonly delayMs: number;
        /** What goes each way, in bytes a second of real time. Not together with `error`. */
        readonly bytesPerSecond?: number | undefined;
      }
    | undefined;
  /** The call ended after `bodyBytes` of its body and had no effect: its sender broke off and was told nothing, or the rest could not be read. */
  readonly brokeOff?: true | undefined;
  /** What it used that earlier calls had made, such as a picture, with the ids of those. */
  readonly uses?:
    | readonly {
        readonly key: string;
        readonly request: string;
      }[]
    | undefined;
  /** Ids of what its caller is told of it afterwards (`GET /callbacks`). */
  readonly callbacks?: readonly string[] | undefined;
  /** Keys of what it made, such as a picture (`GET /images/:key`) or a message. */
  readonly made?: readonly string[] | undefined;
  /** Ids of later calls that used what it made; of the first hundred. */
  readonly usedBy?: readonly string[] | undefined;
}

export interface EventQuery {
  /** the id of a call, behind which it begins */
  readonly after?: string | undefined;
}

/** What a program is told afterwards, at the address that its account gave. */
export interface CallbackRecord<P extends Named = Named> {
  readonly id: string;
  readonly provider: KnownProvider<P>;
  /** Whose it is; a bare credential is masked. Null: nobody’s. */
  readonly tenant: string | null;
  /** What it brings news of: `<provider>/<word>`. */
  readonly kind: string;
  /** Where it goes. */
  readonly url: string;
  readonly contentType: string;
  /** As it is sent. */
  readonly body: string;
  /** When it was ordered, on the world's clock. */
  readonly at: string;
  /** Id of the call that it tells of. */
  readonly request?: string | undefined;
  /** Whether the program took it, and if not, whether it is tried again. */
  readonly state: 'waiting' | 'taken' | 'given up';
  /** When the next try is due, on the world's clock. */
  readonly dueAt?: string | undefined;
  readonly tries: readonly {
    /** ISO time on the world's clock. */
    readonly at: string;
    /** Milliseconds of real time. */
    readonly tookMs: number;
    /** HTTP status of the answer. Absent: there was none. */
    readonly status?: number | undefined;
    /** The body of the answer; the first 8 KiB. */
    readonly answer?: string | undefined;
    /** Why there was no answer. */
    readonly trouble?: string | undefined;
  }[];
}

/** Something that happened. */
export interface EmulatorEvent<P extends Named = Named> {
  readonly event: 'request' | 'callback' | 'reset' | 'restore' | 'lost';
  readonly request?: RequestRecord<P> | undefined;
  readonly callback?: CallbackRecord<P> | undefined;
  /** So many went by that nobody remembers. */
  readonly lost?: number | undefined;
}

/** Something that was ordered ahead of time to happen to a call. */
export interface Fault<P extends Named = Named> {
  readonly id: number;
  readonly provider: KnownProvider<P>;
  readonly endpoints: readonly EndpointName<P>[];
  /** Name in the error table of each of these endpoints. Absent: the call is answered as it deserves. */
  readonly error?: ErrorName<P> | undefined;
  /** What happens to the connection instead. */
  readonly transport?:
    | 'reset'
    | 'reset-mid-upload'
    | 'stall'
    | 'stall-mid-upload'
    | 'empty-reply'
    | 'truncated-reply'
    | 'page-413'
    | 'page-502'
    | undefined;
  /** Only calls of this app, account or user, or under this credential. */
  readonly account?: string | undefined;
  /** Which image of a list, counted from 1. */
  readonly image?: number | undefined;
  /** Calls that it still lets pass. */
  readonly skip: number;
  /** Calls that it will still strike. */
  readonly times: number;
  /** Calls that it has struck. */
  readonly struck: number;
  /** Milliseconds of real time to wait before the answer. */
  readonly delayMs: number;
  /** What goes each way, in bytes a second of real time. Not together with `error`. */
  readonly bytesPerSecond?: number | undefined;
}

/** What shall happen to calls to come: an error, trouble with the connection, or an answer that is late or slow. */
export type FaultOrder<P extends Named = Named> = P extends Named ? FaultOrderOf<P> : never;

export interface FaultOrderOf<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** A code (`234041`, `"CE504"`) or the name of an error. */
  readonly error?: ErrorWord<P> | undefined;
  /** What happens to the connection instead. */
  readonly transport?:
    | 'reset'
    | 'reset-mid-upload'
    | 'stall'
    | 'stall-mid-upload'
    | 'empty-reply'
    | 'truncated-reply'
    | 'page-413'
    | 'page-502'
    | undefined;
  /** One endpoint only, by its name in the rules. Left out: each that knows the error, or each of the provider. */
  readonly endpoint?: EndpointName<P> | undefined;
  /** Only calls of this app, account or user, or under this credential. */
  readonly account?: string | undefined;
  /** Which image of a list, counted from 1. Left out: the first, where the error is one of an image. */
  readonly image?: number | undefined;
  /** How many calls it strikes. Default 1. */
  readonly times?: number | undefined;
  /** How many calls it lets pass first. Default 0. */
  readonly skip?: number | undefined;
  /** Milliseconds of real time to wait before the answer. Default 0. */
  readonly delayMs?: number | undefined;
  /** What goes each way, in bytes a second of real time. Not together with `error`. */
  readonly bytesPerSecond?: number | undefined;
}

export interface MessageQuery<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** In this chat. */
  readonly chat?: string | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

/** A message that was taken, as whoever it was for would have it. */
export interface MessageRecord<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is; a bare credential is masked. Null: nobody’s. */
  readonly tenant: string | null;
  readonly id: string;
  readonly chat: string;
  /** In the provider's words. */
  readonly type: string;
  /** As it was sent; once it was changed, as it was then. */
  readonly content: string;
  /** As it is read back. */
  readonly text: string;
  /** Of the pictures and files in it. */
  readonly keys: readonly string[];
  readonly from: 'app' | 'user';
  /** Id of the message that it answers. */
  readonly replyTo?: string | undefined;
  /** ISO time on the world's clock. */
  readonly at: string;
  readonly edited: boolean;
  readonly deleted: boolean;
}

export interface ImageQuery<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Of this app, account or user, or of whom this credential is. */
  readonly account?: string | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

/** A stored picture, without its bytes. */
export interface ImageRecord<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is: an app, an account or a user; a bare credential is masked. Null: nobody’s. */
  readonly tenant: string | null;
  readonly key: string;
  /** What it is for, in the provider's words. */
  readonly kind: ImagePurpose<P>;
  readonly format: 'jpg' | 'png' | 'webp' | 'gif' | 'bmp' | 'ico' | 'tiff' | 'heic';
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly bytes: number;
  /** ISO time on the world's clock. */
  readonly storedAt: string;
  /** ISO time on the world's clock. Absent: it stays. */
  readonly expiresAt?: string | undefined;
  /** Where anybody can open it. Absent where that takes a credential. */
  readonly url?: string | undefined;
}

/** The same with its bytes. */
export interface FoundImage<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is: an app, an account or a user; a bare credential is masked. Null: nobody’s. */
  readonly tenant: string | null;
  readonly key: string;
  /** What it is for, in the provider's words. */
  readonly kind: ImagePurpose<P>;
  readonly format: 'jpg' | 'png' | 'webp' | 'gif' | 'bmp' | 'ico' | 'tiff' | 'heic';
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly bytes: number;
  /** ISO time on the world's clock. */
  readonly storedAt: string;
  /** ISO time on the world's clock. Absent: it stays. */
  readonly expiresAt?: string | undefined;
  /** Where anybody can open it. Absent where that takes a credential. */
  readonly url?: string | undefined;
  readonly content: Uint8Array;
}

/** A picture to be stored as if it had been uploaded. No rule is asked. */
export type ImageSeed<P extends Named = Named> = P extends Named ? ImageSeedOf<P> : never;

export interface ImageSeedOf<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is: an app, an account, a user, or a credential that a program would send. Needed where only the owner can open it. */
  readonly account?: string | undefined;
  /** What it is for. Left out: the provider's usual one. */
  readonly kind?: ImagePurpose<P> | undefined;
  /** In the provider's form. Left out: a new one. What stood under it before is replaced. */
  readonly key?: string | undefined;
  readonly content: Uint8Array;
}

export interface ImageFilter<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Of this app, account or user, or of whom this credential is. */
  readonly account?: string | undefined;
}

export interface FileQuery<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Of this app, account or user, or of whom this credential is. */
  readonly account?: string | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

/** Something stored that is no picture, without its bytes. */
export interface FileRecord<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is: an app, an account or a user; a bare credential is masked. Null: nobody’s. */
  readonly tenant: string | null;
  readonly key: string;
  /** What it is, in the provider's words. */
  readonly kind: string;
  /** What its sender called it. */
  readonly filename?: string | undefined;
  /** What the provider serves it as. */
  readonly mediaType?: string | undefined;
  readonly bytes: number;
  /** How long it plays, in milliseconds, where its sender said so. */
  readonly durationMs?: number | undefined;
  /** ISO time on the world's clock. */
  readonly storedAt: string;
  /** ISO time on the world's clock. Absent: it stays. */
  readonly expiresAt?: string | undefined;
}

/** The same with its bytes. */
export interface FoundFile<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is: an app, an account or a user; a bare credential is masked. Null: nobody’s. */
  readonly tenant: string | null;
  readonly key: string;
  /** What it is, in the provider's words. */
  readonly kind: string;
  /** What its sender called it. */
  readonly filename?: string | undefined;
  /** What the provider serves it as. */
  readonly mediaType?: string | undefined;
  readonly bytes: number;
  /** How long it plays, in milliseconds, where its sender said so. */
  readonly durationMs?: number | undefined;
  /** ISO time on the world's clock. */
  readonly storedAt: string;
  /** ISO time on the world's clock. Absent: it stays. */
  readonly expiresAt?: string | undefined;
  readonly content: Uint8Array;
}

/** A file of which one wants to know who would take it. Nothing of it is kept. */
export interface PictureToCheck {
  /** The picture, or whatever else it is. */
  readonly file: Uint8Array;
  /** As which it would be sent. Left out: `picture`, with the ending of its format. */
  readonly filename?: string | undefined;
  /** Only this one, or these: an endpoint, with its use behind a colon where it has several. Left out: all. */
  readonly for?: string | readonly string[] | undefined;
}

/** Whether one endpoint would take it, and why not. */
export interface CheckResult<P extends Named = Named> {
  /** An endpoint, with its use behind a colon where it has several. */
  readonly target: string;
  readonly taken: boolean;
  readonly verdict?: RecordedVerdict<P> | undefined;
  readonly warnings: readonly RecordedWarning[];
}

/** What a file is, and who would take it. */
export interface CheckedPicture<P extends Named = Named> {
  readonly filename: string;
  readonly bytes: number;
  readonly format?: 'jpg' | 'png' | 'webp' | 'gif' | 'bmp' | 'ico' | 'tiff' | 'heic' | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  /** Pixels. */
  readonly height?: number | undefined;
  readonly results: readonly CheckResult<P>[];
}

/** What somebody sends, with one of `text`, `image`, `file` and `event`. */
export interface IncomingOrder<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** The app that gets it. Left out: the one that is declared or connected, where there is one alone. */
  readonly account?: string | undefined;
  /** Where it is written. Left out: to the account alone. */
  readonly chat?: string | undefined;
  /** Who writes it. Left out: somebody, or the first user whom the account declares. */
  readonly from?: string | undefined;
  /** What it says; or a picture, a file or an event in its place. */
  readonly text?: string | undefined;
  /** A picture. */
  readonly image?: Uint8Array | undefined;
  /** A file. */
  readonly file?: Uint8Array | undefined;
  /** Of a file. */
  readonly filename?: string | undefined;
  /** What they do in place of writing, in the provider's words. */
  readonly event?: string | undefined;
}

/** What somebody sent, and what the program is told of it. */
export interface IncomingMessage<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  readonly account: string;
  readonly chat: string;
  readonly from: string;
  /** Its id, under which the account reads it. */
  readonly message: string;
  /** Of the picture or the file in it. */
  readonly key?: string | undefined;
  /** Whether a program is connected that is told. If not, and one can connect, the next one that does gets it. */
  readonly connected: boolean;
  /** The event, as it is pushed. */
  readonly pushed: object;
}

export interface SentQuery<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Of this app, account or user. */
  readonly account?: string | undefined;
  /** To this receiver. */
  readonly to?: string | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

/** A message that was taken, and what became of it. */
export interface SentMessage<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  readonly endpoint: EndpointName<P>;
  /** Whose it is: an app, an account or a user; a bare credential is masked. */
  readonly tenant: string | null;
  /** Standin's own. */
  readonly id: string;
  /** What kind of message it is, in the provider's words. */
  readonly kind: string;
  /** ISO time on the world's clock. */
  readonly at: string;
  /** The caller's own name for it, or what it was given in place of one. */
  readonly key: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly pictures: readonly {
    /** Where it stands in the message. */
    readonly at: string;
    /** As it was sent: an address, or the key itself. */
    readonly url: string;
    /** Of the upload that it comes from, where the address has one. */
    readonly key?: string | undefined;
  }[];
  /** The whole of it as it was sent, without secrets. */
  readonly content: unknown;
  /** What became of it, which its sender is told afterwards. */
  readonly outcome: {
    /** The provider's. */
    readonly code: string;
    readonly message: string;
    /** The rule that it breaks, where it does not arrive for that. */
    readonly rule?: string | undefined;
    readonly measured?: unknown;
    /** The nearest change that passes this rule. */
    readonly mend?: string | undefined;
  };
}

export interface DraftQuery<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Of this account. */
  readonly account?: string | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

/** One article of those that belong together. */
export interface WrittenArticle {
  /** In the provider's words. */
  readonly type: string;
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  /** As it is kept, which may be less than was sent. */
  readonly content: string;
  readonly sourceUrl: string;
  /** Key of the picture; empty where there is none. */
  readonly cover: string;
  /** Keys of those that it consists of, beside what its content shows. */
  readonly pictures: readonly string[];
  /** Where anybody can read it. */
  readonly url: string;
  /** Whether its owner deleted it, once it was published. */
  readonly deleted?: boolean | undefined;
}

/** A draft that waits to be published. */
export interface DraftRecord<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is; a bare credential is masked. */
  readonly tenant: string;
  readonly id: string;
  readonly articles: readonly WrittenArticle[];
  /** ISO time on the world's clock. */
  readonly createdAt: string;
  /** ISO time on the world's clock. */
  readonly updatedAt: string;
}

export interface ArticleQuery<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Of this account. */
  readonly account?: string | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

/** What was published: the articles of one draft. */
export interface ArticleRecord<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Whose it is; a bare credential is masked. */
  readonly tenant: string;
  readonly id: string;
  readonly articles: readonly WrittenArticle[];
  /** Id of the draft that it was. */
  readonly draft: string;
  /** Id under which its publishing was asked for. */
  readonly publication: string;
  /** ISO time on the world's clock. */
  readonly publishedAt: string;
}

export interface CallbackQuery<P extends Named = Named> {
  readonly provider?: KnownProvider<P> | undefined;
  /** To this app, account or user. */
  readonly account?: string | undefined;
  /** Only those of which this is true. */
  readonly state?: 'waiting' | 'taken' | 'given up' | undefined;
  /** The newest so many. Default 100. */
  readonly limit?: number | undefined;
}

export interface TryQuery {
  /** Only those of which this is true. */
  readonly outcome?: 'answered here' | 'passed on' | 'refused' | 'failed' | undefined;
  /** So many. Default 1000. */
  readonly limit?: number | undefined;
}

/** Where programs wanted to go through the proxy, and what became of that. */
export interface TriedHost {
  /** As it was asked for. */
  readonly host: string;
  readonly port: number;
  /** `answered here`: it is a live host, and Standin answers in its place. `passed on`: it went out, as `--pass` allows. `failed`: it was to, and its host could not be reached. */
  readonly outcome: 'answered here' | 'passed on' | 'refused' | 'failed';
  /** Why it was refused, or failed. */
  readonly why?: string | undefined;
  /** How often: tunnels that were asked for, and calls that came without one. */
  readonly count: number;
  /** When first, on the world's clock. */
  readonly first: string;
  /** When last, on the world's clock. */
  readonly last: string;
}

/** What was ordered to become of something to come. */
export interface OrderedOutcome<P extends Named = Named> {
  readonly id: number;
  readonly provider: KnownProvider<P>;
  /** Only of what is sent to this number, or of this draft. */
  readonly about?: string | undefined;
  /** The provider's code for how it ends. Left out: as it would by itself. */
  readonly outcome?: string | undefined;
  /** How long it takes by the world’s clock, such as `10 minutes`. Left out: as always. */
  readonly after?: Duration | undefined;
  /** Of how many it will still come true. */
  readonly times: number;
}

/** What shall become of what is taken from now on, with an `outcome`, an `after` or both. */
export interface OutcomeOrder<P extends Named = Named> {
  readonly provider: KnownProvider<P>;
  /** Only of what is sent to this number, or of this draft. */
  readonly about?: string | undefined;
  /** The provider's code for how it ends. Left out: as it would by itself. */
  readonly outcome?: string | undefined;
  /** How long it takes by the world’s clock, such as `10 minutes`. Left out: as always. */
  readonly after?: Duration | undefined;
  /** Of how many it comes true. Default 1. */
  readonly times?: number | undefined;
}

export interface ClockReading {
  readonly now: string;
  readonly frozen: boolean;
}

/** One of the three. */
export interface ClockOrder {
  /** A number of seconds, minutes, hours, days or months, such as `3 months`. */
  readonly advance?: Duration | undefined;
  /** An ISO time with its zone. */
  readonly set?: string | undefined;
  readonly freeze?: boolean | undefined;
}

/** A rule as one can read it: what it says, how it is answered, and how sure that is. */
export interface ListedRule<P extends Named = Named> {
  readonly id: string;
  readonly errors: readonly ErrorName<P>[];
  readonly codes: readonly ErrorCode<P>[];
  readonly limit?: unknown;
  readonly grade: Grade;
  readonly source: CitedSource;
}

export interface ListedError<P extends Named = Named> {
  readonly endpoint: EndpointName<P>;
  readonly name: ErrorName<P>;
  /** The provider's code. */
  readonly code: ErrorCode<P>;
  /** What a fault and a magic credential name it by: the code, or the name where that is not enough. */
  readonly askedBy: ErrorWord<P>;
  readonly message: string;
  readonly grade: Grade;
  readonly source: CitedSource;
}

export interface ListedSwitch<P extends Named = Named> {
  readonly name: SwitchName<P>;
  readonly choices: readonly (string | number)[];
  /** Any whole number from 1 to this will do, too. */
  readonly upTo?: number | undefined;
  readonly grade: Grade;
  readonly source: CitedSource;
  readonly observation?: CitedSource | undefined;
}

/** Everything that providers refuse and say, with where it is known from. */
export interface Catalogue<P extends Named = Named> {
  readonly rules: readonly ListedRule<P>[];
  readonly errors: readonly ListedError<P>[];
  readonly switches: readonly ListedSwitch<P>[];
}

export interface DocumentQuery<P extends Named = Named> {
  /** Of this one alone, without the control plane. */
  readonly provider?: KnownProvider<P> | undefined;
}
