/** Of drafts and publishing. */
import type { Sources } from '../engine/sources.ts';

export const publishingSources = {
  'wechat-draft-add': {
    title: 'Add a draft',
    url: 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_add',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-draft-get': {
    title: 'Get a draft',
    url: 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_getdraft',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-draft-update': {
    title: 'Change a draft',
    url: 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_update',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-draft-delete': {
    title: 'Delete a draft',
    url: 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_delete',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-draft-batchget': {
    title: 'List the drafts',
    url: 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_batchget',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-draft-count': {
    title: 'Count the drafts',
    url: 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_count',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-draft-switch': {
    title: 'Open the draft box',
    url: 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_switch',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-publish': {
    title: 'Publishing, and who may',
    url: 'https://developers.weixin.qq.com/doc/subscription/guide/product/publish',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-freepublish-submit': {
    title: 'Publish a draft',
    url: 'https://developers.weixin.qq.com/doc/service/api/public/api_freepublish_submit',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-freepublish-get': {
    title: 'Ask how far publishing is',
    url: 'https://developers.weixin.qq.com/doc/service/api/public/api_freepublish_get',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-freepublish-delete': {
    title: 'Delete what was published',
    url: 'https://developers.weixin.qq.com/doc/service/api/public/api_freepublishdelete',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-freepublish-getarticle': {
    title: 'Get what was published',
    url: 'https://developers.weixin.qq.com/doc/offiaccount/Publish/Get_article_from_id.html',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-freepublish-batchget': {
    title: 'List what was published',
    url: 'https://developers.weixin.qq.com/doc/service/api/public/api_freepublish_batchget',
    seen: '2026-11',
    kind: 'official',
  },
  'wxjava-publish': {
    title: 'Answers of publishing calls, pasted into tests that run against a real account',
    url: 'https://github.com/binarywang/WxJava/blob/3e48dc7/weixin-java-mp/src/test/java/me/chanjar/weixin/mp/api/impl/WxMpFreePublishServiceImplTest.java',
    seen: '2021-10',
    kind: 'code',
  },
  'community-publish-3': {
    title: 'Community thread 00006c99778df06ee1fc935c751400: a test account’s publication ends with status 3',
    seen: '2026-11',
    kind: 'field',
  },
  'community-publish-47001': {
    title: 'Community thread 0004c0d5df8618913773d6ef86b000: freepublish/submit with the JSON of message/mass/sendall',
    seen: '2025-06',
    kind: 'field',
  },
  'community-publish-newspic': {
    title: 'Community thread personal/oCJUsw-hW37lbTbeIXaedLhBHC7U: what getarticle tells of a picture message',
    seen: '2025-08 to 2025-09',
    kind: 'field',
  },
  'wxjava-drafts': {
    title: 'Answers of draft calls, pasted into tests that run against a real account',
    url: 'https://github.com/binarywang/WxJava/blob/3e48dc7/weixin-java-mp/src/test/java/me/chanjar/weixin/mp/api/impl/WxMpDraftServiceImplTest.java',
    seen: '2021-10',
    kind: 'code',
  },
  'draft-limits-2026': {
    title: 'Limits of a draft, bisected on the live service with Chinese text',
    url: 'https://github.com/YS-yiqu/wechat-mp-draft-publish',
    seen: '2026',
    kind: 'code',
  },
  'draft-round-trips-2026': {
    title: 'Notes of what draft/get gave back of the content of draft/add',
    seen: '2026-08 to 2026-09',
    kind: 'code',
  },
  'draft-escapes-2026': {
    title: 'Notes of drafts whose JSON had Chinese text as \\uXXXX',
    seen: '2026-02 to 2026-06',
    kind: 'code',
  },
  'community-draft-47001': {
    title: 'Community thread 0006cc56b40078bc40d046d916b800: draft/add with a body that is no JSON',
    seen: '2023-12',
    kind: 'field',
  },
  'community-draft-thumb': {
    title: 'Community thread 0002a6fcf04ee89a951588d8c66800: draft/add without thumb_media_id',
    seen: '2022-10',
    kind: 'field',
  },
  'community-card-45166': {
    title: 'Community thread personal/oCJUswwdo2Xfkr7JP3YY8kjy3p3A: a mini program card whose picture is of uploadimg',
    seen: '2021-05',
    kind: 'field',
  },
  'n8n-offiaccount-21': {
    title: 'draft/add whose articles are no list of articles',
    url: 'https://github.com/other-blowsnow/n8n-nodes-wechat-offiaccount/issues/21',
    seen: '2025-06',
    kind: 'field',
  },
  'co-wechat-api-106': {
    title: 'Too many articles at once',
    url: 'https://github.com/node-webot/co-wechat-api/issues/106',
    seen: '2026-11',
    kind: 'field',
  },
  'leether-md2wechat': {
    title: 'draft/update with a list and with an object, tried side by side',
    url: 'https://github.com/leether/md2wechat',
    seen: '2026-07-17',
    kind: 'code',
  },
  'wp-wechat-sync': {
    title: 'What a plugin takes out of the content before it sends it, and why',
    url: 'https://github.com/lichengcheng0420/wp-wechat-sync',
    seen: '2026-09',
    kind: 'code',
  },
} as const satisfies Sources;
