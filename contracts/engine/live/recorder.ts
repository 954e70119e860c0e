/** Takes down a live run: what each case came to, and every answer, redacted. */
import { type Case, type ProviderName, providerOf } from '../case.ts';
import type { CaseResult } from '../case-result.ts';
import type { Transcript } from '../run.ts';
import type { LedgerEntry, Ledgers } from './ledger.ts';
import { type RecordedCase, type Recordings, recordStep } from './recording.ts';
import type { SecretRedactor } from './secret-redactor.ts';
import { utf8Text } from './utf8-text.ts';

export interface RecorderOptions {
  readonly redactor: SecretRedactor;
  readonly now: Date;
  hostOf(provider: ProviderName): string;
}

interface RecordedResult {
  readonly entry: LedgerEntry;
  /** Absent where redaction would change what the answers say. */
  readonly recorded?: RecordedCase;
}

/** As much of an answer as the ledger keeps. */
const longestExcerpt = 500;

export class Recorder {
  private readonly options: RecorderOptions;
  private readonly noted = new Map<Case['id'], RecordedResult>();
  /** HTML pages are kept once the service itself has spoken again: a dead gateway looks the same. */
  private readonly doubtful = new Map<ProviderName, [Case['id'], RecordedResult][]>();

  constructor(options: RecorderOptions) {
    this.options = options;
  }

  record(result: CaseResult, transcript: Transcript): void {
    if (result.status !== 'passed' && result.status !== 'failed') return;
    const { id } = result.case;
    const provider = providerOf(result.case);
    const noted = this.taken(result, transcript);
    if (noted === undefined) return;
    const doubtful = this.doubtful.get(provider) ?? [];
    if (transcript.outage === 'an HTML page') this.doubtful.set(provider, [...doubtful, [id, noted]]);
    if (transcript.outage !== undefined) return;
    for (const [earlier, kept] of [...doubtful, [id, noted] as const]) this.noted.set(earlier, kept);
    this.doubtful.delete(provider);
  }

  /** What there was before, with what was seen now in its place; cases that are no more are left out. */
  into(before: { readonly ledgers: Ledgers; readonly recordings: Recordings }, cases: readonly Case[]) {
    const ledgers: Record<string, Record<string, LedgerEntry>> = {};
    const recordings: Record<string, Record<string, RecordedCase>> = {};
    for (const example of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const provider = providerOf(example);
      const now = this.noted.get(example.id);
      const entry = now?.entry ?? before.ledgers[provider]?.[example.id];
      const recorded = now ? now.recorded : before.recordings[provider]?.[example.id];
      if (entry) ledgers[provider] = { ...ledgers[provider], [example.id]: entry };
      if (recorded) recordings[provider] = { ...recordings[provider], [example.id]: recorded };
    }
    return { ledgers: ledgers as Ledgers, recordings: recordings as Recordings };
  }

  /** A line for each case whose answers cannot be replayed. */
  get unfaithful(): readonly string[] {
    const lost = [...this.noted].filter(([, { recorded }]) => recorded === undefined);
    return lost.map(([id]) => `${id} is in the ledger alone: redacted, its answers would no longer say the same`);
  }

  private taken(result: CaseResult, { steps }: Transcript): RecordedResult | undefined {
    const last = steps.at(-1)?.response;
    if (last === undefined) return undefined;
    const { redactor, now, hostOf } = this.options;
    const head = { day: now.toISOString().slice(0, 10), host: hostOf(providerOf(result.case)) };
    const body = utf8Text(last.body)?.slice(0, longestExcerpt) ?? `${last.body.length} bytes`;
    const answer = { status: last.status, body };
    const entry: LedgerEntry =
      result.status === 'failed'
        ? { ...head, result: 'differs', differences: result.differences, answer }
        : { ...head, result: 'agrees', answer };
    if (!steps.every(({ faithful }) => faithful)) return { entry };
    const shown = (text: string) => redactor.known(text);
    return { entry, recorded: { ...head, exchanges: steps.map((step) => recordStep(step, shown)) } };
  }
}
