import { textField } from '../../../core/json-fields.ts';
import type { Trace } from '../../../core/traces.ts';
import { api } from '../gateway/api.ts';
import { readCaller } from '../gateway/caller.ts';
import { readPosted } from '../gateway/json-call.ts';
import { paths, type Traced } from '../wire.ts';
import { ridErrors } from './errors.ts';
import { type RidAsked, ridRules } from './rules.ts';

/** Whichever refusal a rid stood in, and the call that earned it. */
export const ridGet = api({
  name: 'wechat/rid_get',
  path: paths.ridGet,
  rules: ridRules,
  errors: ridErrors,
  who: readCaller,
  read(call, world): RidAsked {
    const { fields, ...posted } = readPosted(call);
    const caller = readCaller(call, world);
    const rid = textField(fields, 'rid');
    const trace = world.traces.find(rid);
    const isForeign = trace !== undefined && trace.owner !== '' && trace.owner !== caller.tenant;
    const age = trace && (world.clock.now() - trace.at) / 1000;
    return { ...posted, caller, rid, trace, isForeign, age };
  },
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
