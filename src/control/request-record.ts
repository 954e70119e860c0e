import { path } from '../core/call.ts';
import type { Entry } from '../core/journal.ts';
import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import { ENGLISH, english, inWords, isSaying, type Saying, type Tongue, withFillings } from '../core/say.ts';
import type { CitedSource, Fault, Grade, RecordedVerdict, RequestRecord, SentPart } from '../core/shapes.ts';
import { cited, grade, type Pages, type Source } from '../core/source.ts';
import type { Links } from '../core/uses.ts';
import type { Verdict } from '../core/verdict.ts';
import { findProvider } from './providers.ts';
import { decoded, Redactor } from './redact/redactor.ts';
import { SecretNames } from './redact/secret-names.ts';

/**
 * An entry of the journal as it may be shown. What came from the caller or went to it is searched for secrets; what we say
 * about it stays as it was written, even where a secret is a word of it, and is told in that language.
 */
export function recordOf(
  entry: Entry,
  providers: readonly Provider[],
  links?: Links,
  tongue: Tongue = ENGLISH,
): RequestRecord {
  // What was nobody's call may have been meant for any of them, with its secrets.
  const asked = entry.provider === null ? providers : [findProvider(entry.provider, providers)];
  const pages: Pages = Object.assign({}, ...asked.map((provider) => provider.pages));
  const redactor = new Redactor(secretNames(providers));
  const endpoints = asked.flatMap(endpointsOf);
  const endpoint = endpoints.find(({ name }) => name === entry.endpoint);
  const segments = secretSegments(entry, endpoints, redactor);
  const { headers, body, parts, reply, ...line } = redactor.knowing(() => exchanged(entry, redactor, segments));
  const verdictOf = (verdict: Verdict) =>
    recordedVerdict(withoutEchoes(verdict, endpoint, redactor, tongue), endpoint, pages);
  return {
    id: entry.id,
    at: new Date(entry.at).toISOString(),
    tookMs: Math.round(entry.tookMs * 100) / 100,
    provider: entry.provider,
    endpoint: entry.endpoint ?? null,
    method: line.method,
    url: line.url,
    headers,
    framing: entry.framing,
    ip: entry.ip,
    bodyBytes: entry.bodyBytes,
    ...(body === undefined ? {} : { body }),
    parts,
    tenant: line.tenant,
    status: entry.status === 0 ? null : entry.status,
    reply: {
      headers: reply.headers,
      bytes: entry.replyBytes,
      ...(reply.body === undefined ? {} : { body: reply.body }),
    },
    ...(entry.verdict === undefined ? {} : { verdict: verdictOf(entry.verdict) }),
    others: (entry.others ?? []).map(verdictOf),
    warnings: (entry.warnings ?? []).map(({ says, source }) => ({
      says: inWords(says, tongue),
      ...evidence(source, pages),
    })),
    ...(entry.deviation === undefined ? {} : { deviation: entry.deviation }),
    ...(entry.struckBy === undefined ? {} : { struckBy: shownFault(entry.struckBy) }),
    ...(entry.brokeOff === undefined ? {} : { brokeOff: entry.brokeOff }),
    ...(entry.uses === undefined ? {} : { uses: [...entry.uses] }),
    ...(entry.callbacks === undefined ? {} : { callbacks: [...entry.callbacks] }),
    ...(links === undefined || links.made.length === 0 ? {} : { made: [...links.made] }),
    ...(links === undefined || links.usedBy.length === 0 ? {} : { usedBy: [...links.usedBy] }),
  };
}

/** What came from the caller and what went to it. */
function exchanged(entry: Entry, redactor: Redactor, segments: readonly string[]) {
  return {
    // A bare credential comes first: it is masked as it is everywhere else.
    tenant: shownTenant(entry, redactor),
    method: redactor.text(entry.method),
    url: redactor.url(entry.url, segments),
    headers: redactor.headers(entry.headers, segments),
    body: entry.body === undefined || entry.body === '' ? undefined : redactor.text(entry.body),
    parts: (entry.parts ?? []).map((part) => shownPart(part, redactor)),
    reply: {
      headers: redactor.headers(entry.replyHeaders, segments),
      body: entry.replyBody === undefined ? undefined : redactor.text(entry.replyBody),
    },
  };
}

function shownPart(part: SentPart, redactor: Redactor): SentPart {
  const { name, filename, decodedFilename, type, text } = part;
  const isSecret = name !== undefined && redactor.isSecret(name);
  return {
    ...part,
    ...(name === undefined ? {} : { name: redactor.text(name) }),
    ...(filename === undefined ? {} : { filename: redactor.text(filename) }),
    ...(decodedFilename === undefined ? {} : { decodedFilename: redactor.text(decodedFilename) }),
    ...(type === undefined ? {} : { type: redactor.text(type) }),
    ...(text === undefined ? {} : { text: isSecret ? redactor.mask(text) : redactor.text(text) }),
  };
}

/** The name of an account is no secret; a bare credential, which stands for one where none is declared, is. */
function shownTenant({ tenant, bare }: Entry, redactor: Redactor): string | null {
  if (tenant === '') return null;
  return bare ? redactor.mask(tenant) : redactor.text(tenant);
}

/** A verdict in the words of one language. */
type Told = Omit<Verdict, 'mend' | 'also' | 'ours'> & Pick<RecordedVerdict, 'mend' | 'also'>;

/** What was measured or named may be what the caller wrote, unless a row of ours has the same. */
function withoutEchoes(verdict: Verdict, endpoint: Endpoint | undefined, redactor: Redactor, tongue: Tongue): Told {
  const { detail, also, mend, ...rest } = verdict;
  const own = endpoint?.rules.find(({ id }) => id === verdict.rule)?.detail;
  return {
    ...withoutEcho(rest, redactor, tongue),
    ...(mend === undefined ? {} : { mend: inWords(mend, tongue) }),
    ...(detail === undefined ? {} : { detail: detail === own ? detail : redactor.text(detail) }),
    ...(also === undefined
      ? {}
      : { also: also.map((each) => ({ ...withoutEcho(each, redactor, tongue), mend: inWords(each.mend, tongue) })) }),
  };
}

function withoutEcho<Judged extends { measured?: unknown; limit?: unknown; ours?: true | undefined }>(
  { ours, ...judged }: Judged,
  redactor: Redactor,
  tongue: Tongue,
): Omit<Judged, 'ours'> {
  const { measured, limit } = judged;
  if (measured === undefined || measured === limit) return judged;
  if (isSaying(measured)) {
    return { ...judged, measured: ours ? inWords(measured, tongue) : inRedactedWords(measured, redactor, tongue) };
  }
  return ours ? judged : { ...judged, measured: redactor.all(measured) };
}

/** A secret may be told as one by the words around it, which are others in another language. */
function inRedactedWords(measured: Saying, redactor: Redactor, tongue: Tongue): string {
  const plain = redactor.text(english(measured));
  if (tongue === ENGLISH) return plain;
  const shown = (text: string) => {
    const left = redactor.text(text);
    return plain.includes(left) ? left : redactor.mask(text);
  };
  return redactor.text(inWords(withFillings(measured, shown), tongue));
}

/** By the list of providers of an emulator. */
const namesOf = new WeakMap<readonly Provider[], SecretNames>();

/** Of these providers together. */
export function secretNames(providers: readonly Provider[]): SecretNames {
  const before = namesOf.get(providers);
  if (before !== undefined) return before;
  const secrets = providers.flatMap((provider) => provider.secrets);
  const names = new SecretNames(secrets, secretPaths(providers));
  namesOf.set(providers, names);
  return names;
}

/** Of every address that has a secret in it, what stands before that. */
function secretPaths(providers: readonly Provider[]): string[] {
  return providers.flatMap((provider) => {
    const paths = endpointsOf(provider).flatMap(({ path }) => (path.includes(':') ? path : []));
    return paths.flatMap((each) => {
      const secret = provider.secrets.find((name) => each.includes(`/:${name}`));
      return secret === undefined ? [] : each.slice(0, each.indexOf(`:${secret}`));
    });
  });
}

/** Segments that a path must share with one of a provider's before it is taken for that one misspelt. */
const LIKE_ENOUGH = 2;

/** What stands in the path where this endpoint, or on a path that is none any endpoint, has a secret. */
function secretSegments(entry: Entry, endpoints: readonly Endpoint[], redactor: Redactor): string[] {
  if (entry.endpoint !== undefined) {
    return Object.entries(entry.params).flatMap(([name, value]) => (redactor.isSecret(name) ? [value] : []));
  }
  const sent = path(entry).split('/').map(decoded);
  // The host and port that a tunnel was to lead to.
  if (sent.length === 1) return [];
  const near = (pattern: readonly string[]) =>
    pattern.filter((each) => each !== '' && sent.includes(each)).length >= LIKE_ENOUGH;
  const patterns = endpoints.map((each) => each.path.split('/')).filter(near);
  const known = new Set(['', ...patterns.flat()]);
  const strayed = patterns.flatMap((pattern) =>
    pattern.flatMap((segment, i) => {
      const isSecret = segment.startsWith(':') && redactor.isSecret(segment.slice(1));
      return isSecret ? [sent[i] ?? '', sent.at(i - pattern.length) ?? ''] : [];
    }),
  );
  return strayed.filter((segment) => !known.has(segment));
}

function recordedVerdict({ fault, ...verdict }: Told, endpoint: Endpoint | undefined, pages: Pages): RecordedVerdict {
  const error = endpoint?.errors[verdict.error];
  const rule = endpoint?.rules.find(({ id }) => id === verdict.rule);
  return {
    ...verdict,
    code: error?.code ?? '',
    message: error?.message ?? '',
    // What was ordered, or asked for by a credential, rests on what is known of the error itself.
    ...evidence(rule?.source ?? error?.source, pages),
    ...(fault === undefined ? {} : { fault: fault.id }),
  };
}

function evidence(source: Source | undefined, pages: Pages): { grade: Grade; source: CitedSource } | undefined {
  return source && { grade: grade(source, pages), source: cited(source, pages) };
}

function shownFault({ id, transport, delayMs, bytesPerSecond }: Fault): NonNullable<RequestRecord['struckBy']> {
  return {
    id,
    delayMs,
    ...(transport === undefined ? {} : { transport }),
    ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
  };
}
