import { factory, manyOf, nullable, primaryKey } from '@mswjs/data';
import type { AccountDeclaration, Emulator, ImageRecord, RequestRecord } from '../src/index.ts';
import type { Table } from './table.ts';

/** A declared account. */
export interface AccountRow {
  /** `<provider>/<account>` */
  readonly id: string;
  readonly provider: string;
  /** Its name with the provider: an app id, an appid or a user id. */
  readonly account: string;
  /** As it was declared, with what was left open filled in. */
  readonly declared: AccountDeclaration;
}

/** A stored picture. */
export interface ImageRow extends Omit<ImageRecord, 'storedAt' | 'expiresAt' | 'url'> {
  /** `<provider>/<key>` */
  readonly id: string;
  /** Times are the world's clock's. */
  readonly storedAt: Date;
  readonly expiresAt: Date | null;
  readonly url: string | null;
}

/** A call and its answer. */
export interface RequestRow {
  readonly id: string;
  readonly at: Date;
  readonly tookMs: number;
  readonly provider: string;
  readonly endpoint: string | null;
  readonly method: string;
  readonly url: string;
  readonly framing: 'length' | 'chunked' | 'unknown';
  readonly bodyBytes: number;
  readonly body: string | null;
  readonly tenant: string | null;
  readonly status: number | null;
  /** Whether it was answered and nothing in it refused. */
  readonly taken: boolean;
  /** Why it was refused: our name of the error, the provider's code as text, and the rule that spoke. */
  readonly error: string | null;
  readonly code: string | null;
  readonly rule: string | null;
  readonly replyBytes: number;
  readonly replyBody: string | null;
  /** The parts of its form, in order. */
  readonly parts: readonly PartRow[];
}

/** One part of a form. */
export interface PartRow {
  /** `<request>/<place>`, counted from 1. */
  readonly id: string;
  readonly request: string;
  readonly name: string | null;
  readonly filename: string | null;
  readonly type: string | null;
  readonly bytes: number;
  /** What a short part without a filename says. */
  readonly text: string | null;
  readonly format: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface Database {
  readonly account: Table<AccountRow>;
  readonly image: Table<ImageRow>;
  readonly request: Table<RequestRow>;
  readonly part: Table<PartRow>;
}

/** What the emulator holds now, as a database of its own: what happens later is not in it. */
export function databaseOf(emulator: Emulator): Database {
  const db = factory(models);
  for (const account of emulator.accounts()) db.account.create(accountRow(account, emulator));
  for (const image of emulator.images(all)) db.image.create(imageRow(image));
  for (const request of emulator.requests(all)) {
    const parts = partRows(request).map((row) => db.part.create(row));
    db.request.create({ ...requestRow(request), parts });
  }
  // Its own types would ask for those of msw, graphql and lodash in every program that imports these.
  return db as unknown as Database;
}

const all = { limit: Number.MAX_SAFE_INTEGER };

/** `Date` itself would give a text. */
const date = () => new Date(0);

const models = {
  account: { id: primaryKey(String), provider: String, account: String, declared: Object },
  image: {
    id: primaryKey(String),
    provider: String,
    tenant: nullable(String),
    key: String,
    kind: String,
    format: String,
    width: Number,
    height: Number,
    bytes: Number,
    storedAt: date,
    expiresAt: nullable(date),
    url: nullable(String),
  },
  request: {
    id: primaryKey(String),
    at: date,
    tookMs: Number,
    provider: String,
    endpoint: nullable(String),
    method: String,
    url: String,
    framing: String,
    bodyBytes: Number,
    body: nullable(String),
    tenant: nullable(String),
    status: nullable(Number),
    taken: Boolean,
    error: nullable(String),
    code: nullable(String),
    rule: nullable(String),
    replyBytes: Number,
    replyBody: nullable(String),
    parts: manyOf('part'),
  },
  part: {
    id: primaryKey(String),
    request: String,
    name: nullable(String),
    filename: nullable(String),
    type: nullable(String),
    bytes: Number,
    text: nullable(String),
    format: nullable(String),
    width: nullable(Number),
    height: nullable(Number),
  },
};

function accountRow(declared: AccountDeclaration, { providers }: Emulator): AccountRow {
  const { provider } = declared;
  const kind = providers.find(({ name }) => name === provider)?.account;
  const account = String(declared[kind?.id ?? '']);
  return { id: `${provider}/${account}`, provider, account, declared };
}

function imageRow({ storedAt, expiresAt, url, ...image }: ImageRecord): ImageRow {
  return {
    ...image,
    id: `${image.provider}/${image.key}`,
    storedAt: new Date(storedAt),
    expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
    url: url ?? null,
  };
}

function requestRow({ reply, verdict, ...request }: RequestRecord): Omit<RequestRow, 'parts'> {
  const { id, tookMs, provider, endpoint, method, url, bodyBytes, tenant, status } = request;
  return {
    id,
    at: new Date(request.at),
    tookMs,
    provider,
    endpoint,
    method,
    url,
    framing: framingOf(request),
    bodyBytes,
    body: request.body ?? null,
    tenant,
    status,
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

function framingOf({ framing }: Pick<RequestRecord, 'framing'>): RequestRow['framing'] {
  return typeof framing === 'object' ? 'length' : framing;
}

function partRows({ id, parts }: RequestRecord): PartRow[] {
  return parts.map(({ name, filename, type, bytes, text, format, width, height }, i) => ({
    id: `${id}/${i + 1}`,
    request: id,
    name: name ?? null,
    filename: filename ?? null,
    type: type ?? null,
    bytes,
    text: text ?? null,
    format: format ?? null,
    width: width ?? null,
    height: height ?? null,
  }));
}
