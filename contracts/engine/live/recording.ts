/** What live answered last, redacted, and a target that answers so again without any network. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Answer, type Case, type Provider, providerOf } from '../case.ts';
import type { Exchange } from '../play.ts';
import { NotRun, type Place, type Target } from '../targets.ts';
import { fingerprint } from './fingerprint.ts';
import { exactText } from './text.ts';

/** A picture is kept deflated, in base64. */
type RecordedBody = { readonly text: string } | { readonly deflated: string };

export interface RecordedExchange {
  readonly asked: string;
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly body: RecordedBody;
}

export interface RecordedCase {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** What was called. */
  readonly host: string;
  readonly exchanges: readonly RecordedExchange[];
}

/** By case id. One file for each provider. */
export type Recording = Readonly<Record<string, RecordedCase>>;
export type Recordings = Partial<Record<Provider, Recording>>;

export const record = ({ wire, answer }: Exchange, shown: (text: string) => string): RecordedExchange => ({
  asked: fingerprint(wire, shown),
  status: answer.status,
  headers: answer.headers,
  body: packed(answer),
});

function packed(answer: Answer): RecordedBody {
  const text = exactText(answer.body);
  if (text !== undefined) return { text };
  return { deflated: deflateRawSync(answer.body, { level: 9 }).toString('base64') };
}

function unpacked({ status, headers, body }: RecordedExchange): Answer {
  const bytes =
    'text' in body ? new TextEncoder().encode(body.text) : inflateRawSync(Buffer.from(body.deflated, 'base64'));
  return { status, headers, body: bytes };
}

/** Replays what was recorded, exchange by exchange; no byte leaves the machine. */
export function recordedTarget(recordings: Recordings): Target {
  const of = (example: Pick<Case, 'id'>) => recordings[providerOf(example as Case)]?.[example.id];
  return {
    name: 'recorded',
    baseUrl: () => 'http://recorded',
    credential: () => '{credential}',
    excludes: (example) => (of(example) ? undefined : { status: 'not run', why: 'never recorded' }),
    send: async (wire, _timeoutMs, place) => {
      const recorded = of({ id: place.caseId as Case['id'] });
      return unpacked(matching(recorded, fingerprint(wire), place));
    },
  };
}

/** Throws a NotRun where the case has changed since. */
function matching(recorded: RecordedCase | undefined, asked: string, { step }: Place): RecordedExchange {
  const exchange = recorded?.exchanges[step];
  if (exchange?.asked === asked) return exchange;
  const how = exchange ? 'asked for something else' : `ended before step ${step + 1}`;
  throw new NotRun(`the recording of ${recorded?.day} ${how}; --live --record makes a new one`);
}
