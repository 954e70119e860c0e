import { noPicture, picture } from '../../core/picture.ts';
import type { Origin, Provider } from '../../core/provider.ts';
import { account } from './account.ts';
import { domainIp } from './domain-ip/endpoint.ts';
import { draftDesk } from './drafts/desk.ts';
import {
  draftAdd,
  draftBatchget,
  draftCount,
  draftDelete,
  draftGet,
  draftSwitch,
  draftUpdate,
} from './drafts/endpoint.ts';
import { edgeErrors } from './gateway/errors.ts';
import { mediaIdIn } from './gateway/media-ids.ts';
import { API_TYPE, noLength, refusal } from './gateway/reply.ts';
import { video } from './gateway/video.ts';
import { addMaterial } from './material/add/endpoint.ts';
import { getMaterialcount } from './material/count/endpoint.ts';
import { delMaterial, getMaterial } from './material/item/endpoint.ts';
import { batchgetMaterial } from './material/list/endpoint.ts';
import { addNews, updateNews } from './material/news/endpoint.ts';
import { mediaGet } from './media/download/endpoint.ts';
import { mediaUpload } from './media/upload/endpoint.ts';
import { customSend } from './messages/custom/endpoint.ts';
import { massDelete, massGet, massPreview, massSend, massSendall } from './messages/mass/endpoint.ts';
import { receive } from './messages/receive.ts';
import { sentIn } from './messages/sent.ts';
import { notEmulated } from './not-emulated.ts';
import { pages } from './pages.ts';
import { authorizerToken, componentToken, queryAuth } from './platform/endpoint.ts';
import { getarticle, publishBatchget, publishDelete, publishGet, submit } from './publish/endpoint.ts';
import { publishFinished } from './publish/event.ts';
import { outcomes } from './publish/jobs.ts';
import { articlePage } from './publish/page.ts';
import { keptArticles, keptDrafts } from './publish/shown.ts';
import { clearQuota, clearQuotaV2, quotaClear, quotaGet } from './quota/endpoint.ts';
import { ridGet } from './rid/endpoint.ts';
import { secrets } from './secrets.ts';
import { shelf } from './shelf.ts';
import { switches } from './switches.ts';
import { stableToken, token } from './token/endpoint.ts';
import { trials } from './trials.ts';
import { upload } from './upload/endpoint.ts';
import { articleHost, imageHost, liveHosts, videoHost } from './wire.ts';

/**
 * By concern. Each has a folder: `read.ts` has the facts of a call, `rules.ts` what is refused, `errors.ts` in which words,
 * and `endpoint.ts` what is done for a call that passes. What concerns share is in `gateway/`.
 */
const endpoints = [
  [upload],
  [addMaterial, getMaterial, delMaterial, batchgetMaterial, getMaterialcount, addNews, updateNews],
  [mediaUpload, mediaGet],
  [domainIp],
  [token, stableToken],
  [componentToken, queryAuth, authorizerToken],
  [clearQuota, clearQuotaV2, quotaGet, quotaClear],
  [draftAdd, draftGet, draftUpdate, draftDelete, draftBatchget, draftCount, draftSwitch],
  [submit, publishGet, publishDelete, getarticle, publishBatchget],
  [customSend, massSendall, massSend, massPreview, massGet, massDelete],
  [ridGet],
].flat();

// Whatever size stands at the end of the path: nothing is scaled here.
const pictures = picture('wechat', '/:segment/:id/:size', ({ id = '' }) => mediaIdIn(id) ?? id);

/** WeChat Official Account (微信公众号): pictures inside articles. */
export interface WeChat extends Provider {
  readonly name: 'wechat';
  readonly origins: readonly Origin<(typeof endpoints)[number] | typeof pictures | typeof articlePage | typeof video>[];
  readonly switches: typeof switches;
  readonly account: typeof account;
  readonly shelf: typeof shelf;
}

export const wechat: WeChat = {
  name: 'wechat',
  pages,
  described: async () => (await import('./described/index.ts')).described,
  switches,
  account,
  secrets,
  shelf,
  receive,
  sent: sentIn,
  trials,
  notEmulated,
  drafts: keptDrafts,
  articles: keptArticles,
  draftDesk,
  outcomes,
  callbackKinds: [publishFinished],
  origins: [
    {
      hosts: liveHosts,
      prefixes: ['/cgi-bin', '/wxa'],
      endpoints,
      unknown: (call, world) =>
        call.framing === 'chunked' ? noLength() : refusal(edgeErrors.invalidUrl, API_TYPE, { call, owner: '' }, world),
    },
    {
      hosts: [imageHost],
      endpoints: [pictures],
      unknown: noPicture,
    },
    {
      hosts: [articleHost],
      endpoints: [articlePage],
      unknown: noPicture,
    },
    {
      hosts: [videoHost],
      endpoints: [video],
      unknown: noPicture,
    },
  ],
};
