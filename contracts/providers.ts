import type { ProviderContract } from './engine/provider-contract.ts';
import { feishu } from './feishu/index.ts';
import { kakao } from './kakao/index.ts';
import { wechat } from './wechat/index.ts';

/** A new provider is one line here. */
export const providers: Readonly<Record<string, ProviderContract>> = { feishu, wechat, kakao };
