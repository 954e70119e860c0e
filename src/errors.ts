/** The providers' error tables, for the tests of programs that meet them: `feishu.upload.tooLarge.code`. */
import * as feishuTables from './providers/feishu/errors.ts';
import * as kakaoTables from './providers/kakao/errors.ts';

export { tables as wechat } from './providers/wechat/errors.ts';

export const feishu = {
  upload: feishuTables.uploadErrors,
  download: feishuTables.downloadErrors,
  tokens: feishuTables.tokenErrors,
};

export const kakao = {
  single: kakaoTables.singleErrors,
  list: kakaoTables.listErrors,
  image: kakaoTables.imageErrors,
};
