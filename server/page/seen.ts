import type { RequestRecord, SentPart } from '../../src/core/shapes.ts';

/** What became of a call, as one looks for it. */
export type Ending = 'taken' | 'refused' | 'broken' | 'strange';

/** An entry of the journal as the page keeps it. */
export interface Seen {
  readonly record: RequestRecord;
  readonly outcome: Ending;
  /** The picture of its form, or its first file. */
  readonly part: SentPart | undefined;
  /** How many more files there are. */
  readonly more: number;
  /** All that a search may find it by, in small letters. */
  readonly text: string;
}

export function seen(record: RequestRecord): Seen {
  const files = record.parts.filter(({ filename, format }) => filename !== undefined || format !== undefined);
  const part = files.find(({ format }) => format !== undefined) ?? files[0];
  const more = Math.max(0, files.length - 1);
  return { record, outcome: outcomeOf(record), part, more, text: textOf(record) };
}

function outcomeOf({ verdict, provider, endpoint, status, brokeOff }: RequestRecord): Ending {
  if (brokeOff || status === null) return 'broken';
  if (verdict !== undefined) return 'refused';
  if (provider === null || endpoint === null) return 'strange';
  return status >= 400 ? 'refused' : 'taken';
}

function textOf({
  id,
  method,
  url,
  endpoint,
  tenant,
  status,
  verdict,
  parts,
  ip,
  made,
  headers,
}: RequestRecord): string {
  const agent = headers.find(([name]) => name.toLowerCase() === 'user-agent')?.[1];
  const names = parts.flatMap(({ name, filename, type, format }) => [name, filename, type, format]);
  const why = [verdict?.code, verdict?.error, verdict?.rule, verdict?.message];
  return [`#${id}`, method, url, endpoint, tenant, status, ip, agent, ...why, ...names, ...(made ?? [])]
    .filter((each) => each !== undefined && each !== null)
    .join('\n')
    .toLowerCase();
}
