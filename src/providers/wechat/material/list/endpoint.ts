import { type Call, reachable } from '../../../../core/call.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import type { StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { moduleJson } from '../../gateway/reply.ts';
import { libraryUrl } from '../../shelf.ts';
import { materialList } from '../../switches.ts';
import { type MaterialItem, type MaterialList, paths } from '../../wire.ts';
import { batchgetErrors } from '../errors.ts';
import { descriptions, listOf } from '../library.ts';
import { BATCHGET, type BatchgetCall, readBatchget } from './read.ts';
import { batchgetRules } from './rules.ts';

/** A page of the library, the newest first. News is what nothing can be added to any more: there is none. */
export const batchgetMaterial: EndpointWith<typeof BATCHGET, typeof batchgetErrors> = moduleApi({
  name: BATCHGET,
  path: paths.batchgetMaterial,
  rules: batchgetRules,
  errors: batchgetErrors,
  read: readBatchget,
  take: (facts, call, world) => ({ reply: moduleJson(pageOf(facts, call, world)) }),
});

function pageOf({ type, offset = 0, count = 0, caller }: BatchgetCall, call: Call, world: World): MaterialList {
  const all = type === undefined || type === 'news' ? [] : listOf(type, caller.tenant, world);
  const total_count = all.length;
  const item = all.slice(offset, offset + count).map((each) => itemOf(each, call, world));
  const item_count = item.length;
  const isDocumented = world.settings.get(materialList) === 'total_count,item_count,item';
  return isDocumented ? { total_count, item_count, item } : { item, total_count, item_count };
}

function itemOf({ key, filename = '', storedAt, image }: StoredObject, call: Call, world: World): MaterialItem {
  const title = image ? undefined : world.collection(descriptions).get(key)?.title;
  const item = { media_id: key, name: title || filename, update_time: Math.floor(storedAt / 1000) };
  if (image) return { ...item, url: reachable(call, libraryUrl(key, image.format)) };
  return world.settings.get(materialList) === 'total_count,item_count,item' ? { ...item, url: '' } : item;
}
