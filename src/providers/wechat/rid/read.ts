import type { Call } from '../../../core/call.ts';
import { textField } from '../../../core/json-fields.ts';
import type { Trace } from '../../../core/traces.ts';
import type { World } from '../../../core/world.ts';
import { callerByToken, type TokenCaller } from '../gateway/caller.ts';
import { type JsonCall, readJsonCall } from '../gateway/json-call.ts';

export const RID_GET = 'wechat/rid_get';

/** A call that asks what became of another. */
export interface RidCall extends JsonCall {
  readonly caller: TokenCaller;
  readonly rid: string;
  /** That call; undefined where no answer had such a rid, or too many came since. */
  readonly trace: Trace | undefined;
  /** Whether somebody else made that call. */
  readonly isForeign: boolean;
  /** Seconds since that call. */
  readonly age: number | undefined;
}

export function readRid(call: Call, world: World): RidCall {
  const { fields, ...json } = readJsonCall(call);
  const caller = callerByToken(call, world);
  const rid = textField(fields, 'rid');
  const trace = world.traces.find(rid);
  const isForeign = trace !== undefined && trace.owner !== '' && trace.owner !== caller.tenant;
  const age = trace && (world.clock.now() - trace.at) / 1000;
  return { ...json, caller, rid, trace, isForeign, age };
}
