import type { Format } from '../core/image.ts';
import { InputError } from '../core/input-error.ts';
import type { EndpointName, ErrorCode, KnownProvider } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type { RequestFilter, RequestRecord, SentPart } from '../core/shapes.ts';
import type { Provided } from '../emulator/provided.ts';

/** A picture as some program should have sent it. What is left out may be anything. */
export interface ExpectedUpload<P extends Provider = Provided> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Such as `kakao/FT`. */
  readonly endpoint?: EndpointName<P> | undefined;
  /** Of the field in the form. */
  readonly name?: string | undefined;
  readonly filename?: string | undefined;
  /** The part's Content-Type, as sent. */
  readonly type?: string | undefined;
  readonly bytes?: number | undefined;
  /** What its content says, whatever its name and type do. */
  readonly format?: Format | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  /** Pixels. */
  readonly height?: number | undefined;
  /** Default: taken or refused, as long as it was sent. */
  readonly refused?: boolean | undefined;
}

/** A file of a form that came, and what became of it. */
export interface SentUpload<P extends Provider = Provided> extends SentPart {
  readonly provider: KnownProvider<P>;
  readonly endpoint: EndpointName<P> | null;
  readonly refused: boolean;
  /** The provider's code for the refusal. */
  readonly code?: ErrorCode<P>;
  /** Id of the request in the journal. */
  readonly request: string;
}

/** An emulator; or requests of its, as `emulator.requests({ account })` or `GET /__standin/requests` gives them. */
export type SentRequests<P extends Provider = Provided> =
  | { requests(filter: RequestFilter<P>): readonly RequestRecord<P>[] }
  | { readonly requests: readonly RequestRecord<P>[] }
  | readonly RequestRecord<P>[];

/**
 * The newest upload that is as expected.
 *
 * @throws Error that says what was sent instead; InputError for a property that there is not.
 *
 * @example
 * expectUpload(server.emulator, { provider: 'wechat', filename: 'cover.jpg', format: 'jpg', refused: false });
 */
export function expectUpload<P extends Provider = Provided>(
  sent: SentRequests<P>,
  expected: ExpectedUpload<NoInfer<P>>,
): SentUpload<P>;
export function expectUpload(sent: SentRequests<Provider>, expected: Wanted): Sent {
  refuseUnknown(expected);
  const requests = listOf(sent);
  const uploads = requests.flatMap(uploadsOf);
  const found = uploads.find((upload) => differences(upload, expected).length === 0);
  if (found) return found;
  const error = new Error(inWords(expected, uploads, requests));
  // The line to look at is the caller's.
  Error.captureStackTrace(error, expectUpload);
  throw error;
}

type Wanted = ExpectedUpload<Provider>;
type Sent = SentUpload<Provider>;

const MOST_REQUESTS = 1000;
/** Lines of what was sent that are shown. */
const MOST_LINES = 20;

const properties: readonly (keyof Wanted)[] = [
  'provider',
  'endpoint',
  'name',
  'filename',
  'type',
  'bytes',
  'format',
  'width',
  'height',
  'refused',
];

function listOf(sent: SentRequests<Provider>): readonly RequestRecord[] {
  if (!('requests' in sent)) return sent;
  return typeof sent.requests === 'function' ? sent.requests({ limit: MOST_REQUESTS }) : sent.requests;
}

/** A misspelt property would be one that is never looked at. */
function refuseUnknown(expected: Wanted): void {
  const unknown = Object.keys(expected).find((key) => !properties.some((each) => each === key));
  if (unknown !== undefined)
    throw new InputError(`expectUpload: there is no property ${unknown}; there are ${properties.join(', ')}`);
}

/** The parts that are no text fields, whether or not they have a filename. */
function uploadsOf({ id, provider, endpoint, parts, verdict, others }: RequestRecord): Sent[] {
  if (provider === null) return [];
  const verdicts = verdict === undefined ? [] : [verdict, ...others];
  const files = parts.filter(({ text }) => text === undefined);
  return files.map((part, i) => {
    // Of a list, each image is judged by itself.
    const refusal = verdicts.find(({ image }) => image === undefined || image === i + 1);
    const code = refusal === undefined ? {} : { code: refusal.code };
    return { ...part, provider, endpoint, refused: refusal !== undefined, ...code, request: id };
  });
}

function differences(upload: Sent, expected: Wanted): (keyof Wanted)[] {
  return properties.filter((key) => expected[key] !== undefined && expected[key] !== upload[key]);
}

function inWords(expected: Wanted, uploads: readonly Sent[], requests: readonly RequestRecord[]): string {
  const wanted = properties.filter((key) => expected[key] !== undefined).map((key) => `${key} ${shown(expected[key])}`);
  return [
    `no upload like this was sent: ${wanted.join(', ') || 'any at all'}`,
    ...nearest(expected, uploads),
    ...whatWasSent(requests),
  ].join('\n');
}

/** The one with the fewest differences, of several the newest. */
function nearest(expected: Wanted, uploads: readonly Sent[]): string[] {
  const [first] = uploads
    .map((upload) => ({ upload, differing: differences(upload, expected) }))
    .sort((a, b) => a.differing.length - b.differing.length);
  if (first === undefined) return [];
  const { upload, differing } = first;
  const each = differing.map((key) => `${key} ${shown(upload[key])} instead of ${shown(expected[key])}`);
  return [`nearest is one in request ${upload.request}: ${each.join(', ')}`];
}

function whatWasSent(requests: readonly RequestRecord[]): string[] {
  if (requests.length === 0) return ['no request came'];
  const lines = requests.flatMap((request) => {
    const uploads = uploadsOf(request);
    return uploads.length === 0 ? [withoutFile(request)] : uploads.map(withFile);
  });
  const more = lines.length > MOST_LINES ? [`  and ${lines.length - MOST_LINES} more`] : [];
  return ['what was sent, the newest first:', ...lines.slice(0, MOST_LINES), ...more];
}

function withFile(upload: Sent): string {
  const { request, endpoint, name, filename, type, bytes, format, width, height, refused, code } = upload;
  const content = format === undefined ? 'no picture that can be read' : `${format} of ${width} x ${height} pixels`;
  const facts = [`${shown(name)} with filename ${shown(filename)}`, content, `${bytes} bytes`, type ?? 'no type'];
  return `  ${request} ${endpoint}: ${facts.join(', ')}; ${refused ? `refused with ${code}` : 'taken'}`;
}

function withoutFile({ id, endpoint, method, url, status, verdict }: RequestRecord): string {
  const end = verdict === undefined ? `answered with ${status}` : `refused with ${verdict.code}`;
  return `  ${id} ${endpoint ?? (method === '' ? 'what is no request' : `${method} ${url}`)}: no file; ${end}`;
}

function shown(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
