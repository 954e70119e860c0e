/** The providers' error tables, for the tests of programs that meet them: `feishu.upload.tooLarge.code`. */
import * as feishuTables from './providers/feishu/errors.ts';
import * as kakaoTables from './providers/kakao/errors.ts';
import * as wechatTables from './providers/wechat/gateway/errors.ts';
import * as componentTables from './providers/wechat/platform/errors.ts';
import * as quotaTables from './providers/wechat/quota/errors.ts';

export const feishu = {
  upload: feishuTables.uploadErrors,
  download: feishuTables.downloadErrors,
  tokens: feishuTables.tokenErrors,
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
  single: kakaoTables.singleErrors,
  list: kakaoTables.listErrors,
  image: kakaoTables.imageErrors,
};
