import { path } from '../core/call.ts';
import type { Entry } from '../core/journal.ts';
import { masked } from '../core/masked.ts';
import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import type { Fault, RecordedVerdict, RequestRecord, SentPart } from '../core/shapes.ts';
import { grade } from '../core/source.ts';
import type { Verdict } from '../core/verdict.ts';
import { findProvider } from './providers.ts';
import { decoded, Redactor } from './redact/redactor.ts';

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
