import { type Call, type Reply, reachable } from '../../../../core/call.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import type { StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { done, moduleJson } from '../../gateway/reply.ts';
import { fileOf } from '../../gateway/served.ts';
import { videoUrl } from '../../gateway/video.ts';
import { type MaterialVideo, paths } from '../../wire.ts';
import { delMaterialErrors, getMaterialErrors } from '../errors.ts';
import { descriptions } from '../library.ts';
import { DEL_MATERIAL, GET_MATERIAL, readMaterialCall } from './read.ts';
import { delMaterialRules, getMaterialRules } from './rules.ts';

/** What is in the library, as its bytes; a video as an address of it. */
export const getMaterial: EndpointWith<typeof GET_MATERIAL, typeof getMaterialErrors> = moduleApi({
  name: GET_MATERIAL,
  path: paths.getMaterial,
  rules: getMaterialRules,
  errors: getMaterialErrors,
  read: readMaterialCall(GET_MATERIAL),
  take: ({ object, mediaId }, call, world) => ({ reply: given(object as StoredObject, call, world), uses: [mediaId] }),
});

/** It is gone from the library. */
export const delMaterial: EndpointWith<typeof DEL_MATERIAL, typeof delMaterialErrors> = moduleApi({
  name: DEL_MATERIAL,
  path: paths.delMaterial,
  rules: delMaterialRules,
  errors: delMaterialErrors,
  read: readMaterialCall(DEL_MATERIAL),
  take({ object }, _, world) {
    const { provider, key } = object as StoredObject;
    world.objects.delete({ provider, key });
    world.collection(descriptions).delete(key);
    return { reply: moduleJson(done), uses: [key] };
  },
});

function given(object: StoredObject, call: Call, world: World): Reply {
  if (object.kind !== 'material/video') return fileOf(object);
  const { title = '', introduction = '' } = world.collection(descriptions).get(object.key) ?? {};
  const video: MaterialVideo = { title, description: introduction, down_url: reachable(call, videoUrl(object.key)) };
  return moduleJson(video);
}
