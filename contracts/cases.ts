import type { Case, ProviderName } from './engine/case.ts';
import { cases as feishu } from './feishu/cases.ts';
import { cases as kakao } from './kakao/cases.ts';
import { cases as wechat } from './wechat/cases.ts';

/** A new provider is one line here. */
export const casesOf: Readonly<Record<ProviderName, readonly Case[]>> = { feishu, wechat, kakao };

export const allCases: readonly Case[] = Object.values(casesOf).flat();
