import type { RequestRecord } from '../src/core/shapes.ts';
import { complain, complainJson, type Painted, painted, say, sayJson, type Wording } from './terminal.ts';

export type LogForm = 'text' | 'json';

/** Bytes of lines that wait for a reader who reads no more, before others are dropped. */
const MOST_WAITING = 256 * 1024;

/** Writes one line for each call, to standard output by default; of those that had no room there, one that says how many. */
export function logger(form: LogForm, to: 'stdout' | 'stderr' = 'stdout'): (record: RequestRecord) => void {
  const stream = process[to];
  const [line, json] = to === 'stdout' ? [say, sayJson] : [complain, complainJson];
  let dropped = 0;
  const own = () => {
    if (dropped === 0) return;
    if (form === 'json') json({ dropped });
    else line([painted('yellow', `${dropped} ${dropped === 1 ? 'line' : 'lines'} dropped: nobody read them`)]);
    dropped = 0;
  };
  return (record) => {
    if (stream.writableLength > MOST_WAITING) {
      if (dropped === 0) stream.once('drain', own);
      dropped += 1;
      return;
    }
    own();
    if (form === 'json') json(record);
    else line(lineOf(record));
  };
}

/** `12:00:00 POST /open-apis/im/v1/images 400 234006 feishu/images/size: 10485761, limit 10485760` and what it was about. */
function lineOf(record: RequestRecord): Wording {
  const { at, method, url, status, tookMs, verdict, struckBy, brokeOff, bodyBytes, warnings, deviation } = record;
  const isRefused = verdict || struckBy?.transport || (status ?? 0) >= 400 || isUnknownPath(record);
  const outcome = isRefused ? 'red' : 'green';
  const pieces: (string | Painted)[] = [
    painted('dim', at.slice(11, 23)),
    ...(method === '' ? ['no request'] : [method, url]),
    painted(outcome, `${status ?? 'no answer'}`),
    ...sent(record),
    ...(verdict ? [painted('red', why(verdict))] : []),
    ...(struckBy?.transport ? [painted('red', `ordered: ${struckBy.transport}`)] : []),
    ...(isUnknownPath(record) ? [painted('red', 'no such path')] : []),
    ...(brokeOff ? [painted('red', `broken off after ${bodyBytes} bytes`)] : []),
    ...(deviation ? [painted('yellow', deviation)] : []),
    ...warnings.map(({ says }) => painted('yellow', `warning: ${says}`)),
    painted('dim', `${tookMs} ms #${record.id}`),
  ];
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : ['  ', piece]));
}

/** Some providers say so with 200. */
function isUnknownPath({ provider, endpoint, struckBy }: RequestRecord): boolean {
  return provider !== null && endpoint === null && struckBy === undefined;
}

function sent({ parts }: RequestRecord): string[] {
  return parts
    .filter(({ format, filename }) => format !== undefined || filename !== undefined)
    .map(({ filename, format, width, height, bytes, unread }) => {
      const facts = unread ? 'unread' : format === undefined ? 'no picture' : `${format} ${width}x${height}`;
      return `${filename === undefined ? 'nameless' : JSON.stringify(filename)} ${facts} ${bytes} bytes`;
    });
}

function why({
  code,
  error,
  rule,
  measured,
  limit,
  mend,
  fault,
  magic,
}: NonNullable<RequestRecord['verdict']>): string {
  if (fault !== undefined) return `${code} ${error}, as fault ${fault} orders`;
  if (magic) return `${code} ${error}, as the credential asks`;
  const figures =
    limit === undefined ? said(measured) : `: ${JSON.stringify(measured) ?? 'nothing'}, limit ${JSON.stringify(limit)}`;
  return `${code} ${rule}${figures}; ${mend}`;
}

/** What was found where there is no limit: in words, or not worth a line. */
function said(measured: unknown): string {
  return typeof measured === 'string' ? `: ${measured}` : '';
}
