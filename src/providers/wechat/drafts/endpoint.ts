import type { EndpointWith } from '../../../core/provider.ts';
import { inRow, phrase, say } from '../../../core/say.ts';
import type { Warning } from '../../../core/warnings.ts';
import { moduleApi } from '../gateway/module-api.ts';
import { pictureKeysIn } from '../gateway/picture-keys.ts';
import { done, moduleJson } from '../gateway/reply.ts';
import { paths } from '../wire.ts';
import type { SentArticle } from './article.ts';
import { articleCautions } from './cautions.ts';
import { type Draft, draftsIn, draftsOf } from './collection.ts';
import * as errors from './errors.ts';
import { keepDraft, kept } from './keep.ts';
import {
  DRAFT_ADD,
  DRAFT_BATCHGET,
  DRAFT_COUNT,
  DRAFT_DELETE,
  DRAFT_GET,
  DRAFT_SWITCH,
  DRAFT_UPDATE,
  readAdd,
  readDraftCall,
  readList,
  readOneDraft,
  readUpdate,
} from './read.ts';
import { draftContent, isCaptured, listOf, seconds } from './reply.ts';
import * as rules from './rules.ts';

export const draftAdd: EndpointWith<typeof DRAFT_ADD, typeof errors.draftAddErrors> = moduleApi({
  name: DRAFT_ADD,
  path: paths.draftAdd,
  rules: rules.draftAddRules,
  errors: errors.draftAddErrors,
  cautions: articleCautions,
  read: readAdd,
  take({ caller, articles = [] }, _, world) {
    const { mediaId } = keepDraft({ tenant: caller.tenant, articles }, world);
    const said = isCaptured(world) ? { media_id: mediaId, item: [] } : { media_id: mediaId };
    return { reply: moduleJson(said), warnings: lossesOf(articles), uses: usedIn(articles), made: [mediaId] };
  },
});

export const draftGet: EndpointWith<typeof DRAFT_GET, typeof errors.draftGetErrors> = moduleApi({
  name: DRAFT_GET,
  path: paths.draftGet,
  rules: rules.draftGetRules,
  errors: errors.draftGetErrors,
  read: readOneDraft(DRAFT_GET),
  take: ({ draft, base, mediaId }, _, world) => ({
    reply: moduleJson(draftContent(draft as Draft, { base, world })),
    uses: [mediaId],
  }),
});

export const draftUpdate: EndpointWith<typeof DRAFT_UPDATE, typeof errors.draftUpdateErrors> = moduleApi({
  name: DRAFT_UPDATE,
  path: paths.draftUpdate,
  rules: rules.draftUpdateRules,
  errors: errors.draftUpdateErrors,
  cautions: articleCautions,
  read: readUpdate,
  take({ draft, index, articles = [] }, _, world) {
    const { articles: before, ...rest } = draft as Draft;
    const other = kept(articles[0] as SentArticle, before.length === 1, world);
    const after = before.map((each, i) => (i === index ? other : each));
    draftsIn(world).replace(rest.mediaId, { ...rest, articles: after, updatedAt: world.clock.now() });
    return { reply: moduleJson(done), warnings: lossesOf(articles), uses: [rest.mediaId, ...usedIn(articles)] };
  },
});

export const draftDelete: EndpointWith<typeof DRAFT_DELETE, typeof errors.draftDeleteErrors> = moduleApi({
  name: DRAFT_DELETE,
  path: paths.draftDelete,
  rules: rules.draftDeleteRules,
  errors: errors.draftDeleteErrors,
  read: readOneDraft(DRAFT_DELETE),
  take({ mediaId }, _, world) {
    draftsIn(world).delete(mediaId);
    return { reply: moduleJson(done), uses: [mediaId] };
  },
});

export const draftBatchget: EndpointWith<typeof DRAFT_BATCHGET, typeof errors.draftBatchgetErrors> = moduleApi({
  name: DRAFT_BATCHGET,
  path: paths.draftBatchget,
  rules: rules.draftBatchgetRules,
  errors: errors.draftBatchgetErrors,
  read: readList(DRAFT_BATCHGET),
  take({ caller, base, offset = 0, count = 0, noContent }, _, world) {
    const all = draftsOf(caller.tenant, world);
    const items = all.slice(offset, offset + count).map((draft) => ({
      media_id: draft.mediaId,
      content: draftContent(draft, { base, world, noContent }),
      update_time: seconds(draft.updatedAt),
    }));
    return { reply: moduleJson(listOf(items, all.length, world)) };
  },
});

export const draftCount: EndpointWith<typeof DRAFT_COUNT, typeof errors.draftCountErrors> = moduleApi({
  name: DRAFT_COUNT,
  path: paths.draftCount,
  rules: rules.draftCountRules,
  errors: errors.draftCountErrors,
  read: (call, world) => ({ facts: readDraftCall(call, DRAFT_COUNT, world) }),
  take: ({ caller }, _, world) => ({ reply: moduleJson({ total_count: draftsOf(caller.tenant, world).length }) }),
});

/** Every box has been open for years, and nothing closes one. */
export const draftSwitch: EndpointWith<typeof DRAFT_SWITCH, typeof errors.draftSwitchErrors> = moduleApi({
  name: DRAFT_SWITCH,
  path: paths.draftSwitch,
  rules: rules.draftSwitchRules,
  errors: errors.draftSwitchErrors,
  read: (call, world) => ({ facts: readDraftCall(call, DRAFT_SWITCH, world) }),
  take: () => ({ reply: moduleJson({ ...done, is_open: 1 }) }),
});

/** Keys of the uploads in them: covers, pictures of a picture message, and what the contents show. */
function usedIn(articles: readonly SentArticle[]): string[] {
  return articles.flatMap(({ mediaIds, content, filtered }) => [
    ...mediaIds.map(({ id }) => id),
    ...pictureKeysIn(filtered?.content ?? content),
  ]);
}

/** What is not in the contents any more that were sent. */
function lossesOf(articles: readonly SentArticle[]): Warning[] {
  return articles.flatMap(({ filtered }, i) => {
    if (filtered === undefined) return [];
    const { dropped, externalPictures } = filtered;
    const of = articles.length === 1 ? phrase('the content') : say`the content of article ${i + 1}`;
    const warnings: Warning[] = [];
    if (externalPictures.length > 0) {
      warnings.push({
        says:
          externalPictures.length === 1
            ? say`${of} lost a picture of another host: ${inRow(externalPictures)}; upload each with media/uploadimg and put its address in`
            : say`${of} lost ${externalPictures.length} pictures of other hosts: ${inRow(externalPictures)}; upload each with media/uploadimg and put its address in`,
        source: {
          page: 'wechat-draft-add',
          at: 'content',
          says: 'addresses of pictures elsewhere are filtered out',
        },
      });
    }
    if (dropped.length > 0) {
      warnings.push({
        says: say`${of} lost ${inRow(dropped)}`,
        source: { page: 'draft-round-trips-2026', at: 'notes', says: 'what draft/get does not give back' },
      });
    }
    return warnings;
  });
}
