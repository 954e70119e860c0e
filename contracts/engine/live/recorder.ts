/** Takes down a live run: what each case came to, and every answer, redacted. */
import { type Case, type Provider, providerOf } from '../case.ts';
import type { Seen } from '../run.ts';
import type { Verdict } from '../verdict.ts';
import type { Entry, Ledgers } from './ledger.ts';
import { type RecordedCase, type Recordings, record } from './recording.ts';
import type { Redactor } from './redactor.ts';
import { exactText } from './text.ts';

export interface RecorderOptions {
  readonly redactor: Redactor;
  readonly now: Date;
  hostOf(provider: Provider): string;
}

interface Noted {
  readonly entry: Entry;
  /** Absent where redaction would change what the answers say. */
  readonly recorded?: RecordedCase;
}

/** As much of an answer as the ledger keeps. */
const longestExcerpt = 500;

export class Recorder {
  private readonly options: RecorderOptions;
  private readonly noted = new Map<Case['id'], Noted>();
  /** HTML pages are kept once the service itself has spoken again: a dead gateway looks the same. */
  private readonly doubtful = new Map<Provider, [Case['id'], Noted][]>();

  constructor(options: RecorderOptions) {
    this.options = options;
  }

  note(verdict: Verdict, seen: Seen): void {
    if (verdict.status !== 'passed' && verdict.status !== 'failed') return;
    const { id } = verdict.case;
    const provider = providerOf(verdict.case);
    const noted = this.taken(verdict, seen);
    if (noted === undefined) return;
    const doubtful = this.doubtful.get(provider) ?? [];
    if (seen.outage === 'an HTML page') this.doubtful.set(provider, [...doubtful, [id, noted]]);
    if (seen.outage !== undefined) return;
    for (const [earlier, kept] of [...doubtful, [id, noted] as const]) this.noted.set(earlier, kept);
    this.doubtful.delete(provider);
  }

  /** What there was before, with what was seen now in its place; cases that are no more are left out. */
  into(before: { readonly ledgers: Ledgers; readonly recordings: Recordings }, cases: readonly Case[]) {
    const ledgers: Record<string, Record<string, Entry>> = {};
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

  private taken(verdict: Verdict, { exchanges }: Seen): Noted | undefined {
    const last = exchanges.at(-1)?.answer;
    if (last === undefined) return undefined;
    const { redactor, now, hostOf } = this.options;
    const head = { day: now.toISOString().slice(0, 10), host: hostOf(providerOf(verdict.case)) };
    const body = exactText(last.body)?.slice(0, longestExcerpt) ?? `${last.body.length} bytes`;
    const answer = { status: last.status, body };
    const entry: Entry =
      verdict.status === 'failed'
        ? { ...head, result: 'differs', differences: verdict.differences, answer }
        : { ...head, result: 'agrees', answer };
    if (!exchanges.every(({ faithful }) => faithful)) return { entry };
    const shown = (text: string) => redactor.known(text);
    return { entry, recorded: { ...head, exchanges: exchanges.map((exchange) => record(exchange, shown)) } };
  }
}
