import { path } from '../core/call.ts';
import type { Fault } from '../core/faults.ts';
import type { Entry } from '../core/journal.ts';
import { masked } from '../core/masked.ts';
import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import type { SentPart } from '../core/sent.ts';
import { type Grade, grade, type Source } from '../core/source.ts';
import type { Verdict } from '../core/verdict.ts';
import { findProvider } from './declare-account.ts';
import { decoded, Redactor } from './redact/redactor.ts';

/** Why a call was refused. */
export interface RecordedVerdict extends Omit<Verdict, 'fault'> {
  readonly code: string | number;
  /** The provider's text, without what it appends to each occurrence. */
  readonly message: string;
  /** How sure the rule is, and where it is known from. */
  readonly grade?: Grade;
  readonly source?: Source;
  /** Id of the fault that was ordered. */
  readonly fault?: number;
}

export interface RecordedWarning {
  readonly says: string;
  /** How sure that is, and where it is known from; absent where it is about Standin itself. */
  readonly grade?: Grade;
  readonly source?: Source;
}

/** A call as it came and as it was answered, without anybody's secrets. */
export interface RequestRecord {
  readonly id: string;
  /** ISO time on the world's clock. */
  readonly at: string;
  /** Milliseconds of real time. */
  readonly tookMs: number;
  readonly provider: string;
  /** Null where the host knows no such path. */
  readonly endpoint: string | null;
  readonly method: string;
  readonly url: string;
  /** As sent, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Bytes of the body, or how they came where that is not known or not announced. */
  readonly framing: 'chunked' | 'unknown' | { readonly length: number };
  readonly ip: string;
  readonly bodyBytes: number;
  /** A body of fields; absent where it was a form, or long. */
  readonly body?: string;
  /** The parts of a form, in order. */
  readonly parts: readonly SentPart[];
  /** Whose call it was: an app, an account or a user; a bare credential is masked. Null: nobody's. */
  readonly tenant: string | null;
  /** Null where the connection was broken off before an answer. */
  readonly status: number | null;
  readonly reply: {
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly bytes: number;
    /** Absent where it is a picture. */
    readonly body?: string;
  };
  /** Absent where the call was taken. */
  readonly verdict?: RecordedVerdict;
  /** Of a list: the images that were refused beside the one in `verdict`. */
  readonly others: readonly RecordedVerdict[];
  /** What passes here and is known, or feared, to break there. */
  readonly warnings: readonly RecordedWarning[];
  /** Where Standin cannot answer as the live service does, and why. */
  readonly deviation?: string;
  /** What was ordered to happen to the connection, with the id of the fault. */
  readonly struckBy?: Pick<Fault, 'id' | 'transport' | 'delayMs' | 'bytesPerSecond'>;
  /** The sender broke off after `bodyBytes` of its body, and was told nothing. */
  readonly brokeOff?: true;
}

/** An entry of the journal as it may be shown. */
export function recordOf(entry: Entry, providers: readonly Provider[]): RequestRecord {
  const provider = findProvider(entry.provider, providers);
  const redactor = new Redactor(providers.flatMap(({ secrets }) => secrets));
  const segments = secretSegments(entry, provider, redactor);
  const endpoint = endpointsOf(provider).find(({ name }) => name === entry.endpoint);
  const verdictOf = (verdict: Verdict) => recordedVerdict(verdict, endpoint, provider);
  const record: RequestRecord = {
    id: entry.id,
    at: new Date(entry.at).toISOString(),
    tookMs: Math.round(entry.tookMs * 100) / 100,
    provider: entry.provider,
    endpoint: entry.endpoint ?? null,
    method: entry.method,
    url: redactor.url(entry.url, segments),
    headers: redactor.headers(entry.headers, segments),
    framing: entry.framing,
    ip: entry.ip,
    bodyBytes: entry.bodyBytes,
    ...(entry.body === undefined || entry.body === '' ? {} : { body: redactor.body(entry.body) }),
    parts: (entry.parts ?? []).map((part) => shownPart(part, redactor)),
    tenant: shownTenant(entry),
    status: entry.status === 0 ? null : entry.status,
    reply: {
      headers: redactor.headers(entry.replyHeaders, segments),
      bytes: entry.replyBytes,
      ...(entry.replyBody === undefined ? {} : { body: redactor.body(entry.replyBody) }),
    },
    ...(entry.verdict === undefined ? {} : { verdict: verdictOf(entry.verdict) }),
    others: (entry.others ?? []).map(verdictOf),
    warnings: (entry.warnings ?? []).map((each) => ({
      ...each,
      ...(each.source === undefined ? {} : { grade: grade(each.source, provider.pages) }),
    })),
    ...(entry.deviation === undefined ? {} : { deviation: entry.deviation }),
    ...(entry.struckBy === undefined ? {} : { struckBy: shownFault(entry.struckBy) }),
    ...(entry.brokeOff === undefined ? {} : { brokeOff: entry.brokeOff }),
  };
  return redactor.finish(record);
}

function shownPart(part: SentPart, redactor: Redactor): SentPart {
  if (part.text === undefined || part.name === undefined || !redactor.isSecret(part.name)) return part;
  return { ...part, text: redactor.mask(part.text) };
}

/** The name of an account is no secret; a bare credential, which stands for one where none is declared, is. */
function shownTenant({ tenant, bare }: Entry): string | null {
  if (tenant === '') return null;
  return bare ? masked(tenant) : tenant;
}

/** What stands in the path where this endpoint, or on a path that is none any endpoint, has a secret. */
function secretSegments(entry: Entry, provider: Provider, redactor: Redactor): string[] {
  if (entry.endpoint !== undefined) {
    return Object.entries(entry.params).flatMap(([name, value]) => (redactor.isSecret(name) ? [value] : []));
  }
  const sent = path(entry).split('/').map(decoded);
  const patterns = endpointsOf(provider).map((each) => each.path.split('/'));
  const known = new Set(['', ...patterns.flat()]);
  const strayed = patterns.flatMap((pattern) =>
    pattern.flatMap((segment, i) => {
      const isSecret = segment.startsWith(':') && redactor.isSecret(segment.slice(1));
      return isSecret ? [sent[i] ?? '', sent.at(i - pattern.length) ?? ''] : [];
    }),
  );
  return strayed.filter((segment) => !known.has(segment));
}

function recordedVerdict(
  { fault, ...verdict }: Verdict,
  endpoint: Endpoint | undefined,
  provider: Provider,
): RecordedVerdict {
  const { code = '', message = '' } = endpoint?.errors[verdict.error] ?? {};
  const rule = endpoint?.rules.find(({ id }) => id === verdict.rule);
  return {
    ...verdict,
    code,
    message,
    ...(rule === undefined ? {} : { grade: grade(rule.source, provider.pages), source: rule.source }),
    ...(fault === undefined ? {} : { fault: fault.id }),
  };
}

function shownFault({ id, transport, delayMs, bytesPerSecond }: Fault): NonNullable<RequestRecord['struckBy']> {
  return {
    id,
    delayMs,
    ...(transport === undefined ? {} : { transport }),
    ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
  };
}
