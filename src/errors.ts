/** The providers' error tables, for the tests of programs that meet them: `feishu.upload.tooLarge.code`. */
import * as feishuDownload from './providers/feishu/images/download/errors.ts';
import * as feishuUpload from './providers/feishu/images/upload/errors.ts';
import * as feishuTokens from './providers/feishu/tokens/errors.ts';
import * as kakaoList from './providers/kakao/images/list/errors.ts';
import * as kakaoSingle from './providers/kakao/images/single/errors.ts';
import * as componentTables from './providers/wechat/component-errors.ts';
import * as wechatTables from './providers/wechat/errors.ts';
import * as quotaTables from './providers/wechat/quota-errors.ts';

export const feishu = {
  upload: feishuUpload.uploadErrors,
  download: feishuDownload.downloadErrors,
  tokens: feishuTokens.tokenErrors,
};

export const wechat = {
  upload: wechatTables.uploadErrors,
  token: wechatTables.tokenErrors,
  stableToken: wechatTables.stableTokenErrors,
  componentToken: componentTables.componentTokenErrors,
  authorization: componentTables.authorizationErrors,
  authorizerToken: componentTables.authorizerTokenErrors,
  clearQuota: quotaTables.clearQuotaErrors,
  clearQuotaV2: quotaTables.clearQuotaV2Errors,
  quotaGet: quotaTables.quotaGetErrors,
  quotaClear: quotaTables.quotaClearErrors,
  rid: quotaTables.ridErrors,
};

export const kakao = {
  single: kakaoSingle.singleErrors,
  list: kakaoList.listErrors,
  image: kakaoList.imageErrors,
};
