import { type Call, reachable } from '../../../../core/call.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import type { StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { keepFile } from '../../gateway/keep-file.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { moduleJson } from '../../gateway/reply.ts';
import { libraryUrl } from '../../shelf.ts';
import { materialFields } from '../../switches.ts';
import { type MaterialAdded, paths } from '../../wire.ts';
import { addMaterialErrors } from '../errors.ts';
import { descriptions } from '../library.ts';
import { addMaterialCautions } from './cautions.ts';
import { ADD_MATERIAL, readAddMaterial } from './read.ts';
import { addMaterialRules } from './rules.ts';

/** Something becomes part of the library, for good. */
export const addMaterial: EndpointWith<typeof ADD_MATERIAL, typeof addMaterialErrors> = moduleApi({
  name: ADD_MATERIAL,
  path: paths.addMaterial,
  rules: addMaterialRules,
  errors: addMaterialErrors,
  cautions: addMaterialCautions,
  read: readAddMaterial,
  take(facts, call, world) {
    const { object, warnings } = keepFile('material', facts, world);
    if (facts.type === 'video') {
      world.collection(descriptions).put(object.key, facts.caller.tenant, facts.description);
    }
    return { reply: moduleJson(added(object, call, world)), warnings, made: [object.key] };
  },
});

function added({ key: media_id, image }: StoredObject, call: Call, { settings }: World): MaterialAdded {
  const isDocumented = settings.get(materialFields) === 'media_id,url';
  const url = image && reachable(call, libraryUrl(media_id, image.format));
  if (isDocumented) return { media_id, url: url ?? '' };
  return url === undefined ? { media_id, item: [] } : { media_id, url, item: [] };
}
