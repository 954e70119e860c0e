import { live as feishu } from '../../feishu/live.ts';
import { live as kakao } from '../../kakao/live.ts';
import { live as wechat } from '../../wechat/live.ts';
import type { Provider } from '../case.ts';
import type { LiveService } from './service.ts';

/** A new provider is one line here. */
export const services: Readonly<Record<Provider, LiveService>> = { feishu, wechat, kakao };
