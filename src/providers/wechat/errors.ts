import { asksForError } from '../../core/error-table.ts';
import { domainIpErrors } from './domain-ip/errors.ts';
import {
  draftAddErrors,
  draftBatchgetErrors,
  draftCountErrors,
  draftDeleteErrors,
  draftGetErrors,
  draftSwitchErrors,
  draftUpdateErrors,
} from './drafts/errors.ts';
import {
  addMaterialErrors,
  batchgetErrors,
  delMaterialErrors,
  getMaterialErrors,
  materialcountErrors,
  newsErrors,
} from './material/errors.ts';
import { mediaGetErrors, mediaUploadErrors } from './media/errors.ts';
import {
  customSendErrors,
  massDeleteErrors,
  massGetErrors,
  massPreviewErrors,
  massSendallErrors,
  massSendErrors,
} from './messages/errors.ts';
import { authorizerTokenErrors, componentTokenErrors, queryAuthErrors } from './platform/errors.ts';
import {
  getarticleErrors,
  publishBatchgetErrors,
  publishDeleteErrors,
  publishGetErrors,
  submitErrors,
} from './publish/errors.ts';
import { clearQuotaErrors, clearQuotaV2Errors, quotaClearErrors, quotaGetErrors } from './quota/errors.ts';
import { ridErrors } from './rid/errors.ts';
import { stableTokenErrors, tokenErrors } from './token/errors.ts';
import { uploadErrors } from './upload/errors.ts';

/** Each endpoint's own, by its name at `standin/errors`. */
export const tables = {
  upload: uploadErrors,
  addMaterial: addMaterialErrors,
  getMaterial: getMaterialErrors,
  delMaterial: delMaterialErrors,
  batchgetMaterial: batchgetErrors,
  materialcount: materialcountErrors,
  news: newsErrors,
  mediaUpload: mediaUploadErrors,
  mediaGet: mediaGetErrors,
  domainIp: domainIpErrors,
  token: tokenErrors,
  stableToken: stableTokenErrors,
  componentToken: componentTokenErrors,
  authorization: queryAuthErrors,
  authorizerToken: authorizerTokenErrors,
  clearQuota: clearQuotaErrors,
  clearQuotaV2: clearQuotaV2Errors,
  quotaGet: quotaGetErrors,
  quotaClear: quotaClearErrors,
  rid: ridErrors,
  draftAdd: draftAddErrors,
  draftGet: draftGetErrors,
  draftUpdate: draftUpdateErrors,
  draftDelete: draftDeleteErrors,
  draftBatchget: draftBatchgetErrors,
  draftCount: draftCountErrors,
  draftSwitch: draftSwitchErrors,
  publishSubmit: submitErrors,
  publishGet: publishGetErrors,
  publishDelete: publishDeleteErrors,
  publishGetarticle: getarticleErrors,
  publishBatchget: publishBatchgetErrors,
  customSend: customSendErrors,
  massSendall: massSendallErrors,
  massSend: massSendErrors,
  massPreview: massPreviewErrors,
  massGet: massGetErrors,
  massDelete: massDeleteErrors,
};

const all = Object.values(tables);

/** Whether a token or an appid asks for an error there is. */
export function isMagic(credential: string): boolean {
  return asksForError(credential, all);
}
