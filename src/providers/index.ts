import { feishu } from './feishu/index.ts';
import { kakao } from './kakao/index.ts';
import { wechat } from './wechat/index.ts';

export const providers = [feishu, wechat, kakao] as const;
