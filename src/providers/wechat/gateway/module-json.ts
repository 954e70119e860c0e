import type { Call } from '../../../core/call.ts';
import type { Fields, JsonReading } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import { type GatedCall, readGated } from './gate.ts';
import { type JsonCall, readJsonCall } from './json-call.ts';

/** A call to a module with a JSON body. */
export interface ModuleJson extends GatedCall, JsonCall {}

export function readModuleJson(
  call: Call,
  endpoint: string,
  world: World,
  reading?: JsonReading,
): ModuleJson & { readonly fields: Fields } {
  return { ...readGated(call, endpoint, world), ...readJsonCall(call, reading) };
}
