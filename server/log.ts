import { styleText } from 'node:util';
import { printable } from '../src/core/printable.ts';
import type { RequestRecord } from '../src/core/shapes.ts';

export type LogForm = 'text' | 'json';

/** Writes one line for each call to standard output. */
export function logger(form: LogForm): (record: RequestRecord) => void {
  if (form === 'json') return (record) => console.log(JSON.stringify(record));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  return (record) => console.log(line(record, colour));
}

/** `12:00:00 POST /open-apis/im/v1/images 400 234006 feishu/images/size: 10485761, limit 10485760` and what it was about. */
function line(record: RequestRecord, colour: boolean): string {
  const { at, method, url, status, tookMs, verdict, struckBy, brokeOff, bodyBytes, warnings, deviation } = record;
  const paint = (style: 'green' | 'red' | 'yellow' | 'dim', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const isRefused = verdict || struckBy?.transport || (status ?? 0) >= 400 || isUnknownPath(record);
  const outcome = isRefused ? 'red' : 'green';
  return [
    paint('dim', at.slice(11, 23)),
    ...(method === '' ? ['no request'] : [method, url]),
    paint(outcome, `${status ?? 'no answer'}`),
    ...sent(record),
    ...(verdict ? [paint('red', why(verdict))] : []),
    ...(struckBy?.transport ? [paint('red', `ordered: ${struckBy.transport}`)] : []),
    ...(isUnknownPath(record) ? [paint('red', 'no such path')] : []),
    ...(brokeOff ? [paint('red', `broken off after ${bodyBytes} bytes`)] : []),
    ...(deviation ? [paint('yellow', deviation)] : []),
    ...warnings.map(({ says }) => paint('yellow', `warning: ${says}`)),
    paint('dim', `${tookMs} ms #${record.id}`),
  ].join('  ');
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
  return typeof measured === 'string' ? `: ${printable(measured)}` : '';
}
