import type { EndpointWith } from '../../../../core/provider.ts';
import type { Rule } from '../../../../core/rule.ts';
import { type GatedCall, readGated } from '../../gateway/gate.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { moduleJson } from '../../gateway/reply.ts';
import { getRule } from '../../gateway/rules.ts';
import { type MaterialCount, paths } from '../../wire.ts';
import { type MaterialcountErrorName, materialcountErrors } from '../errors.ts';
import { libraryGate } from '../gate.ts';
import { countOf } from '../library.ts';

const GET_MATERIALCOUNT = 'wechat/get_materialcount';
const page = 'wechat-get-materialcount';

const rules: readonly Rule<GatedCall, MaterialcountErrorName>[] = [
  ...gateRules<GatedCall>(GET_MATERIALCOUNT, libraryGate(page)),
  getRule<GatedCall>(GET_MATERIALCOUNT, page),
];

/** How much is in the library, by sort. */
export const getMaterialcount: EndpointWith<typeof GET_MATERIALCOUNT, typeof materialcountErrors> = moduleApi({
  name: GET_MATERIALCOUNT,
  path: paths.getMaterialcount,
  rules,
  errors: materialcountErrors,
  read: (call, world) => ({ facts: readGated(call, GET_MATERIALCOUNT, world) }),
  take({ caller: { tenant } }, _, world) {
    const count: MaterialCount = {
      voice_count: countOf('voice', tenant, world),
      video_count: countOf('video', tenant, world),
      image_count: countOf('image', tenant, world),
      news_count: 0,
    };
    return { reply: moduleJson(count) };
  },
});
