import { factory, manyOf, nullable, primaryKey } from '@mswjs/data';
import { controls } from '../src/control/index.ts';
import type {
  Emulator,
  EndpointName,
  ErrorName,
  ImagePurpose,
  ImageRecord,
  KnownProvider,
  Provided,
  Provider,
  RequestRecord,
  SentPart,
  ShownAccount,
} from '../src/index.ts';
import { type Column, columnsOf, type RecordSchema, type RowOf, rowOf } from './columns.ts';
import type { Table } from './table.ts';

/** A declared account. */
export interface AccountRow<P extends Provider = Provided> {
  /** `<provider>/<account>` */
  readonly id: string;
  readonly provider: KnownProvider<P>;
  /** Its name with the provider: an app id, an appid or a user id. */
  readonly account: string;
  /** As it was declared, with what was left open filled in. */
  readonly declared: ShownAccount<P>;
}

/** A stored picture. */
export interface ImageRow<P extends Provider = Provided> extends RowOf<Omit<ImageRecord, 'provider' | 'kind'>> {
  readonly provider: KnownProvider<P>;
  readonly kind: ImagePurpose<P>;
  /** `<provider>/<key>` */
  readonly id: string;
}

/** What is no list and no object of its own. */
type RequestColumns = Omit<
  RequestRecord,
  'provider' | 'endpoint' | 'headers' | 'framing' | 'parts' | 'reply' | 'verdict' | 'others' | 'warnings' | 'struckBy'
>;

/** A call and its answer. */
export interface RequestRow<P extends Provider = Provided> extends RowOf<RequestColumns> {
  readonly provider: KnownProvider<P> | null;
  readonly endpoint: EndpointName<P> | null;
  readonly framing: 'length' | 'chunked' | 'unknown';
  /** Whether it was answered and nothing in it refused. */
  readonly taken: boolean;
  /** Why it was refused: our name of the error, the provider's code as text, and the rule that spoke. */
  readonly error: ErrorName<P> | null;
  readonly code: string | null;
  readonly rule: string | null;
  readonly replyBytes: number;
  readonly replyBody: string | null;
  /** The parts of its form, in order. */
  readonly parts: readonly PartRow[];
}

/** One part of a form. */
export interface PartRow extends RowOf<SentPart> {
  /** `<request>/<place>`, counted from 1. */
  readonly id: string;
  readonly request: string;
}

export interface Database<P extends Provider = Provided> {
  readonly account: Table<AccountRow<P>>;
  readonly image: Table<ImageRow<P>>;
  readonly request: Table<RequestRow<P>>;
  readonly part: Table<PartRow>;
}

/** What the emulator holds now, as a database of its own: what happens later is not in it. */
export function databaseOf<P extends Provider>(emulator: Emulator<P>): Database<P>;
export function databaseOf(emulator: Emulator<Provider>): Database<Provider> {
  const db = factory(models());
  for (const account of emulator.accounts()) db.account.create(accountRow(account, emulator));
  for (const image of emulator.images(all)) db.image.create(imageRow(image));
  for (const request of emulator.requests(all)) {
    const parts = request.parts.map((part, i) => db.part.create(partRow(part, request.id, i + 1)));
    db.request.create({ ...requestRow(request), parts });
  }
  // Its own types would ask for those of msw, graphql and lodash in every program that imports these.
  return db as unknown as Database<Provider>;
}

const all = { limit: Number.MAX_SAFE_INTEGER };

/** What is shown of each, field by field. */
const imageColumns = () => columnsOf(controls.seedImage.output as RecordSchema);
const requestSchema = () => controls.request.output as RecordSchema;
const partColumns = () => columnsOf((requestSchema().properties.parts as { readonly items: RecordSchema }).items);

const models = () => {
  const id = primaryKey(String);
  return {
    account: { id, provider: String, account: String, declared: Object },
    image: { ...modelOf(imageColumns()), id },
    request: {
      ...modelOf(columnsOf(requestSchema())),
      id,
      framing: String,
      taken: Boolean,
      error: nullable(String),
      code: nullable(String),
      rule: nullable(String),
      replyBytes: Number,
      replyBody: nullable(String),
      parts: manyOf('part'),
    },
    part: { ...modelOf(partColumns()), id, request: String },
  };
};

/** As @mswjs/data describes a table. */
function modelOf(columns: readonly Column[]) {
  return Object.fromEntries(
    columns.map(({ name, kind, isNullable }) => [name, isNullable ? nullable(kind as typeof String) : kind]),
  );
}

function accountRow(declared: ShownAccount<Provider>, { providers }: Emulator<Provider>): AccountRow<Provider> {
  const { provider } = declared;
  const kind = providers.find(({ name }) => name === provider)?.account;
  const account = String(declared[kind?.id ?? '']);
  return { id: `${provider}/${account}`, provider, account, declared };
}

function imageRow(image: ImageRecord<Provider>): object {
  return { ...rowOf(image, imageColumns()), id: `${image.provider}/${image.key}` };
}

function partRow(part: SentPart, request: string, place: number): object {
  return { ...rowOf(part, partColumns()), id: `${request}/${place}`, request };
}

function requestRow(request: RequestRecord<Provider>): object {
  const { reply, verdict, framing, endpoint } = request;
  return {
    ...rowOf(request, columnsOf(requestSchema())),
    framing: typeof framing === 'object' ? 'length' : framing,
    taken: verdict === undefined && isAnswered(request) && endpoint !== null,
    error: verdict?.error ?? null,
    code: verdict === undefined ? null : String(verdict.code),
    rule: verdict?.rule ?? null,
    replyBytes: reply.bytes,
    replyBody: reply.body ?? null,
  };
}

function isAnswered({ struckBy, brokeOff }: Pick<RequestRecord, 'struckBy' | 'brokeOff'>): boolean {
  return struckBy?.transport === undefined && brokeOff === undefined;
}
