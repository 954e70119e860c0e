import { path } from '../core/call.ts';
import type { Entry } from '../core/journal.ts';
import { masked } from '../core/masked.ts';
import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import type { Fault, RecordedVerdict, RequestRecord, SentPart } from '../core/shapes.ts';
import { grade, type Pages } from '../core/source.ts';
import type { Verdict } from '../core/verdict.ts';
import { findProvider } from './providers.ts';
import { decoded, Redactor } from './redact/redactor.ts';

/** An entry of the journal as it may be shown. */
export function recordOf(entry: Entry, providers: readonly Provider[]): RequestRecord {
  // What was nobody's call may have been meant for any of them, with its secrets.
  const asked = entry.provider === null ? providers : [findProvider(entry.provider, providers)];
  const pages: Pages = Object.assign({}, ...asked.map((provider) => provider.pages));
  const redactor = new Redactor(providers.flatMap(({ secrets }) => secrets));
  const endpoints = asked.flatMap(endpointsOf);
  const segments = secretSegments(entry, endpoints, redactor);
  const endpoint = endpoints.find(({ name }) => name === entry.endpoint);
  const verdictOf = (verdict: Verdict) => recordedVerdict(verdict, endpoint, pages);
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
      ...(each.source === undefined ? {} : { grade: grade(each.source, pages) }),
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
function secretSegments(entry: Entry, endpoints: readonly Endpoint[], redactor: Redactor): string[] {
  if (entry.endpoint !== undefined) {
    return Object.entries(entry.params).flatMap(([name, value]) => (redactor.isSecret(name) ? [value] : []));
  }
  const sent = path(entry).split('/').map(decoded);
  // The host and port that a tunnel was to lead to.
  if (sent.length === 1) return [];
  const patterns = endpoints.map((each) => each.path.split('/'));
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
  pages: Pages,
): RecordedVerdict {
  const { code = '', message = '' } = endpoint?.errors[verdict.error] ?? {};
  const rule = endpoint?.rules.find(({ id }) => id === verdict.rule);
  return {
    ...verdict,
    code,
    message,
    ...(rule === undefined ? {} : { grade: grade(rule.source, pages), source: rule.source }),
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
