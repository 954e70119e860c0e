/** What live answered last, redacted, and a target that answers so again without any network. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Case, type ProviderName, providerOf } from '../case.ts';
import type { HttpResponse } from '../http.ts';
import type { StepResult } from '../run-case.ts';
import { NotRunError, type StepId, type Target } from '../target.ts';
import { fingerprint } from './fingerprint.ts';
import { utf8Text } from './utf8-text.ts';

/** A picture is kept deflated, in base64. */
type RecordedBody = { readonly text: string } | { readonly deflated: string };

export interface RecordedResponse {
  readonly asked: string;
  readonly status: number;
  readonly headers: HttpResponse['headers'];
  readonly body: RecordedBody;
}

export interface RecordedCase {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** What was called. */
  readonly host: string;
  readonly exchanges: readonly RecordedResponse[];
}

/** By case id. One file for each provider. */
export type Recording = Readonly<Record<string, RecordedCase>>;
export type Recordings = Partial<Record<ProviderName, Recording>>;

export const recordStep = ({ request, response }: StepResult, shown: (text: string) => string): RecordedResponse => ({
  asked: fingerprint(request, shown),
  status: response.status,
  headers: response.headers,
  body: packed(response),
});

function packed(response: HttpResponse): RecordedBody {
  const text = utf8Text(response.body);
  if (text !== undefined) return { text };
  return { deflated: deflateRawSync(response.body, { level: 9 }).toString('base64') };
}

function unpacked({ status, headers, body }: RecordedResponse): HttpResponse {
  const bytes =
    'text' in body ? new TextEncoder().encode(body.text) : inflateRawSync(Buffer.from(body.deflated, 'base64'));
  return { status, headers, body: bytes };
}

/** Replays what was recorded, response by response; no byte leaves the machine. */
export function recordedTarget(recordings: Recordings): Target {
  const of = (example: Pick<Case, 'id'>) => recordings[providerOf(example as Case)]?.[example.id];
  return {
    name: 'recorded',
    baseUrl: () => 'http://recorded',
    credential: () => '{credential}',
    excludes: (example) => (of(example) ? undefined : { status: 'not run', why: 'never recorded' }),
    send: async (request, _timeoutMs, place) => {
      const recorded = of({ id: place.caseId as Case['id'] });
      return unpacked(matching(recorded, fingerprint(request), place));
    },
  };
}

/** Throws a NotRunError where the case has changed since. */
function matching(recorded: RecordedCase | undefined, asked: string, { step }: StepId): RecordedResponse {
  const response = recorded?.exchanges[step];
  if (response?.asked === asked) return response;
  const how = response ? 'asked for something else' : `ended before step ${step + 1}`;
  throw new NotRunError(`the recording of ${recorded?.day} ${how}; --live --record makes a new one`);
}
