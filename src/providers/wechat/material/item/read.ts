import type { Call } from '../../../../core/call.ts';
import { idField } from '../../../../core/json-fields.ts';
import type { World } from '../../../../core/world.ts';
import { type MediaIdCall, readMediaId } from '../../gateway/media-id-call.ts';
import { type ModuleJson, readModuleJson } from '../../gateway/module-json.ts';
import { isOf } from '../library.ts';

export const GET_MATERIAL = 'wechat/get_material';
export const DEL_MATERIAL = 'wechat/del_material';

/** A call about one thing in the library. */
export interface MaterialCall extends ModuleJson, MediaIdCall {}

export function readMaterialCall(endpoint: string): (call: Call, world: World) => { readonly facts: MaterialCall } {
  return (call, world) => {
    const { fields, ...json } = readModuleJson(call, endpoint, world);
    const sees = (object: Parameters<typeof isOf>[1]) => isOf(json.caller.tenant, object);
    return { facts: { ...json, ...readMediaId(idField(fields, 'media_id'), 'material', sees, world) } };
  };
}
