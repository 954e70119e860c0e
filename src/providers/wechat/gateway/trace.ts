import type { Call } from '../../../core/call.ts';
import type { Trace } from '../../../core/traces.ts';
import { jsonWithoutSecrets, queryWithoutSecrets } from '../secrets.ts';

/** Bytes of a body, and characters of a query, that are kept of a call. */
const LONGEST_BODY = 8 * 1024;
const LONGEST_QUERY = 2 * 1024;

/** What `openapi/rid/get` tells of a call (wechat-rid). */
export function traceOf(call: Call, rest: Pick<Trace, 'owner' | 'at' | 'tookMs' | 'answer'>): Trace {
  const mark = call.url.indexOf('?');
  const query = mark === -1 ? '' : queryWithoutSecrets(call.url.slice(mark + 1));
  const { body } = call;
  const isShort = body.kept && body.length <= LONGEST_BODY;
  return {
    ...rest,
    query: query.slice(0, LONGEST_QUERY),
    body: isShort ? jsonWithoutSecrets(body.toString()) : '',
    ip: call.ip.replace(/^(\d+)\.\d+\./, '$1.xx.'),
  };
}
