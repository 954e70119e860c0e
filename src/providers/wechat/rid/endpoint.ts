import type { EndpointWith } from '../../../core/provider.ts';
import type { Trace } from '../../../core/traces.ts';
import { api } from '../gateway/api.ts';
import { callerByToken } from '../gateway/caller.ts';
import { paths, type Traced } from '../wire.ts';
import { ridErrors } from './errors.ts';
import { RID_GET, readRid } from './read.ts';
import { ridRules } from './rules.ts';

/** Whichever refusal a rid stood in, and the call that earned it. */
export const ridGet: EndpointWith<typeof RID_GET, typeof ridErrors> = api({
  name: RID_GET,
  path: paths.ridGet,
  rules: ridRules,
  errors: ridErrors,
  who: callerByToken,
  read: readRid,
  take: ({ trace }): Partial<Traced> => ({ errcode: 0, errmsg: 'ok', ...(trace && { request: requestOf(trace) }) }),
});

function requestOf({ at, tookMs, query, body, answer, ip }: Trace): Traced['request'] {
  return {
    invoke_time: Math.floor(at / 1000),
    cost_in_ms: tookMs,
    request_url: query,
    request_body: body,
    response_body: answer,
    client_ip: ip,
  };
}
