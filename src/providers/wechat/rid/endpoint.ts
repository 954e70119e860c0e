import { textField } from '../../../core/json-fields.ts';
import type { Trace } from '../../../core/traces.ts';
import { api } from '../gateway/api.ts';
import { callerByToken } from '../gateway/caller.ts';
import { readJsonCall } from '../gateway/json-call.ts';
import { paths, type Traced } from '../wire.ts';
import { ridErrors } from './errors.ts';
import { type RidCall, ridRules } from './rules.ts';

/** Whichever refusal a rid stood in, and the call that earned it. */
export const ridGet = api({
  name: 'wechat/rid_get',
  path: paths.ridGet,
  rules: ridRules,
  errors: ridErrors,
  who: callerByToken,
  read(call, world): RidCall {
    const { fields, ...json } = readJsonCall(call);
    const caller = callerByToken(call, world);
    const rid = textField(fields, 'rid');
    const trace = world.traces.find(rid);
    const isForeign = trace !== undefined && trace.owner !== '' && trace.owner !== caller.tenant;
    const age = trace && (world.clock.now() - trace.at) / 1000;
    return { ...json, caller, rid, trace, isForeign, age };
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
