import { type Call, query, queryOf, reachable } from '../../../../core/call.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import type { Explanation, Rule } from '../../../../core/rule.ts';
import type { StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { type GatedCall, readGated } from '../../gateway/gate.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { type MediaIdCall, mediaIdRules, readMediaId } from '../../gateway/media-id-call.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { moduleJson } from '../../gateway/reply.ts';
import { getRule } from '../../gateway/rules.ts';
import { fileOf } from '../../gateway/served.ts';
import { whyFieldMissing } from '../../gateway/trouble.ts';
import { videoUrl } from '../../gateway/video.ts';
import { dailyMediaDownloads } from '../../switches.ts';
import { type MediaVideo, paths } from '../../wire.ts';
import { type MediaGetErrorName, mediaGetErrors } from '../errors.ts';
import { mediaGate } from '../gate.ts';

const MEDIA_GET = 'wechat/media_get';
const page = 'wechat-media-get';

interface MediaGet extends GatedCall, MediaIdCall {
  readonly missing: Explanation | undefined;
}

const rules: readonly Rule<MediaGet, MediaGetErrorName>[] = [
  ...gateRules<MediaGet>(MEDIA_GET, mediaGate(page, dailyMediaDownloads, 1000)),
  getRule<MediaGet>(MEDIA_GET, page),
  ...mediaIdRules<MediaGet>(
    MEDIA_GET,
    {
      page,
      at: 'Query parameters, media_id',
      says: 'required',
      assumes: 'the refusal is 41006, whose text is that (wechat-global-codes)',
    },
    {
      page,
      at: 'Error code, 40007',
      says: 'a media_id that is not valid is refused',
      assumes: 'so is that of another account, a permanent one, and after three days any',
    },
    ({ missing }) => missing,
  ),
];

function readMediaGet(call: Call, world: World): { readonly facts: MediaGet } {
  const gated = readGated(call, MEDIA_GET, world);
  const mediaId = query(call, 'media_id') ?? '';
  const sees = ({ tenant }: StoredObject) => tenant === gated.caller.tenant || tenant === '';
  return {
    facts: {
      ...gated,
      // The page asks for the head alone in its own sample.
      method: call.method === 'HEAD' ? 'GET' : call.method,
      ...readMediaId(mediaId, 'media', sees, world),
      missing: mediaId === '' ? whyFieldMissing('media_id', [...queryOf(call).keys()]) : undefined,
    },
  };
}

/** What was uploaded in the last three days, as its bytes; a video as an address of it. */
export const mediaGet: EndpointWith<typeof MEDIA_GET, typeof mediaGetErrors> = moduleApi({
  name: MEDIA_GET,
  path: paths.mediaGet,
  rules,
  errors: mediaGetErrors,
  read: readMediaGet,
  take({ object }, call) {
    const media = object as StoredObject;
    const uses = [media.key];
    if (media.kind !== 'media/video') return { reply: fileOf(media), uses };
    const video: MediaVideo = { video_url: reachable(call, videoUrl(media.key)) };
    return { reply: moduleJson(video), uses };
  },
});
