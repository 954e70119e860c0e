/** The providers' error tables, for the tests of programs that meet them: `feishu.upload.tooLarge.code`. */
export { tables as feishu } from './providers/feishu/errors.ts';
export { tables as kakao } from './providers/kakao/errors.ts';
export { tables as wechat } from './providers/wechat/errors.ts';
