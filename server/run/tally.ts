import type { RequestRecord } from '../../src/core/shapes.ts';
import type { ProxyTry } from '../../src/core/tries.ts';

/** What can be said of a call beside that it was taken. */
export type CallKind = 'refused' | 'warned' | 'unknown' | 'ordered' | 'broken' | 'passed';

export interface Remark {
  readonly kind: CallKind;
  readonly says: string;
  times: number;
}

/**
 * What came: calls, tries to reach a host that is no provider's, and connections that ended before a call came, such as
 * those of a client that does not trust the certificate.
 */
export type Arrivals = 'calls' | 'tries' | 'connections';

/** How many, and of them those of each kind. */
export type Counts = Record<'all' | CallKind, number>;

/** The calls to one endpoint, or to paths that are none; or what was no call. */
export interface CallRow extends Counts {
  readonly name: string;
  readonly of: Arrivals;
  /** The first of each kind and wording, up to a number. */
  readonly remarks: Remark[];
  /** Calls of which there was more to say than is remembered. */
  unsaid: number;
}

/** Different wordings that are remembered of an endpoint: what was measured may be another each time. */
const MOST_REMARKS = 20;

const noCall = { name: 'no call', of: 'connections' } as const;
const otherHosts = { name: 'other hosts', of: 'tries' } as const;
const order: readonly Arrivals[] = ['calls', 'tries', 'connections'];

/** All calls, however many: the journal forgets the oldest. */
export class Tally {
  private readonly byName = new Map<string, CallRow>();

  /** By provider and endpoint, then what is nobody's, and what is no call last. */
  get rows(): readonly CallRow[] {
    const place = ({ name, of }: CallRow) => `${order.indexOf(of)}${name.includes('/') ? 0 : 1}${name}`;
    return [...this.byName.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }

  note(record: RequestRecord): void {
    const row = this.rowOf(record.endpoint === null ? nameless(record) : { name: record.endpoint, of: 'calls' });
    row.all += 1;
    const remarks = remarksOn(record);
    for (const kind of new Set(remarks.map(([kind]) => kind))) row[kind] += 1;
    for (const [kind, says] of remarks) remember(row, kind, says);
  }

  /** The others that came to the proxy are noted as what was answered to them. */
  notePassedOn({ host, port }: Pick<ProxyTry, 'host' | 'port'>): void {
    const row = this.rowOf(otherHosts);
    row.all += 1;
    row.passed += 1;
    remember(row, 'passed', `${host}:${port}`);
  }

  /** What is no call is in no count of calls. */
  counts(of: Arrivals): Counts {
    const counts = none();
    for (const row of this.byName.values()) {
      if (row.of === of) for (const each of counted) counts[each] += row[each];
    }
    return counts;
  }

  private rowOf({ name, of }: Pick<CallRow, 'name' | 'of'>): CallRow {
    const known = this.byName.get(name);
    if (known) return known;
    const row: CallRow = { name, of, ...none(), remarks: [], unsaid: 0 };
    this.byName.set(name, row);
    return row;
  }
}

const none = (): Counts => ({ all: 0, refused: 0, warned: 0, unknown: 0, ordered: 0, broken: 0, passed: 0 });
const counted = Object.keys(none()) as (keyof Counts)[];

/** Where what came is no call, there was no path either. */
function nameless({ provider, method, url }: RequestRecord): Pick<CallRow, 'name' | 'of'> {
  if (method === '') return noCall;
  if (provider === null && (method === 'CONNECT' || !url.startsWith('/'))) return otherHosts;
  return { name: `no such path${provider === null ? '' : ` of ${provider}`}`, of: 'calls' };
}

function remember(row: CallRow, kind: CallKind, says: string): void {
  const known = row.remarks.find((each) => each.kind === kind && each.says === says);
  if (known) known.times += 1;
  else if (row.remarks.length < MOST_REMARKS) row.remarks.push({ kind, says, times: 1 });
  else row.unsaid += 1;
}

type Said = readonly [CallKind, string];

function remarksOn(record: RequestRecord): Said[] {
  const { verdict, others, warnings, deviation, struckBy, brokeOff, bodyBytes } = record;
  const verdicts = [...(verdict ? [verdict] : []), ...others].map(judged);
  const cautions = [...warnings.map(({ says }) => says), ...(isUnknown(record) ? [] : [deviation ?? []].flat())];
  return [
    ...verdicts,
    ...(verdicts.length === 0 ? failed(record) : []),
    ...cautions.map((says): Said => ['warned', says]),
    ...(struckBy?.transport ? [['ordered', `the connection: ${struckBy.transport}`] as const] : []),
    ...(brokeOff ? [['broken', `broken off by its sender after ${bodyBytes} bytes`] as const] : []),
  ];
}

/** What a test ordered, or a credential asked for, is no news to whoever did. */
function judged({ code, error, rule, measured, limit, mend, fault, magic }: Verdict): Said {
  if (fault !== undefined || magic) return ['ordered', `${code} ${error}`];
  const figures =
    limit === undefined ? '' : `: ${JSON.stringify(measured) ?? 'nothing'}, limit ${JSON.stringify(limit)}`;
  return ['refused', `${code} ${error}${rule === undefined ? '' : `, ${rule}`}${figures}${mend ? `; ${mend}` : ''}`];
}

type Verdict = NonNullable<RequestRecord['verdict']>;

/** An answer that nobody ordered and no rule gave. */
function failed(record: RequestRecord): Said[] {
  const { method, url, status, struckBy, brokeOff, deviation } = record;
  if (struckBy?.transport || brokeOff) return [];
  const path = url.split('?', 1)[0];
  if (isUnknown(record)) {
    const why = deviation?.replace('no provider answered: ', '');
    return [['unknown', [`${method} ${path}`.trim(), why].filter(Boolean).join(': ')]];
  }
  return (status ?? 0) >= 400 ? [['refused', `${status} to ${method} ${path}`]] : [];
}

function isUnknown({ endpoint, struckBy, brokeOff }: RequestRecord): boolean {
  return endpoint === null && struckBy?.transport === undefined && brokeOff === undefined;
}
