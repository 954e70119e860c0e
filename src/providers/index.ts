import type { Provider } from '../core/provider.ts';
import { feishu } from './feishu/index.ts';
import { kakao } from './kakao/index.ts';
import { wechat } from './wechat/index.ts';

export const providers = [feishu, wechat, kakao] as const satisfies readonly Provider[];
