import { liveService as feishu } from '../../feishu/live-service.ts';
import { liveService as kakao } from '../../kakao/live-service.ts';
import { liveService as wechat } from '../../wechat/live-service.ts';
import type { ProviderName } from '../case.ts';
import type { LiveService } from './live-service.ts';

/** A new provider is one line here. */
export const liveServices: Readonly<Record<ProviderName, LiveService>> = { feishu, wechat, kakao };
