import { is, isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { type Called, gatewayRules } from '../../gateway/rules.ts';
import { botRule } from '../rules.ts';
import type { DownloadErrorName } from './errors.ts';

/** What a download turned out to ask for. */
export interface Download extends Called {
  readonly found: 'yes' | 'gone' | 'never';
  /** Why it is gone where the live service would still have it. */
  readonly whyGone?: string | undefined;
  readonly owner: string | undefined;
  readonly kind: string | undefined;
}

const rule = rulesOver<Download, DownloadErrorName>();

export const downloadRules: readonly Rule<Download, DownloadErrorName>[] = [
  ...gatewayRules('feishu/download'),
  rule({
    id: 'feishu/download/key',
    error: 'invalidParam',
    measure: ({ found }) => found,
    limit: 'never' as const,
    broken: is,
    mend: 'ask for a key that an upload answered',
    source: {
      page: 'zeroclaw-2483',
      at: 'log',
      says: 'the key of a picture that a user sent is refused with 234001',
      assumes: 'so is a key that nobody was ever given',
    },
  }),
  botRule('feishu/download', { page: 'feishu-image-get', at: 'Error codes, 234007' }),
  rule({
    id: 'feishu/download/deleted',
    error: 'imageDeleted',
    measure: ({ found }) => found,
    limit: 'gone' as const,
    broken: is,
    mend: 'upload the picture again',
    explain: ({ whyGone }) => (whyGone === undefined ? undefined : { measured: `gone: ${whyGone}`, ours: true }),
    source: { page: 'feishu-image-get', at: 'Error codes, 234005', says: 'an image that was deleted is refused' },
  }),
  rule({
    id: 'feishu/download/owner',
    error: 'notTheSender',
    measure: ({ caller, owner }) => owner !== undefined && owner !== caller.tenant,
    broken: isTrue,
    mend: 'download with the app that uploaded it',
    source: { page: 'feishu-image-get', at: 'Limits', says: 'an app downloads only what it uploaded itself' },
  }),
  rule({
    id: 'feishu/download/avatar',
    error: 'invalidParam',
    measure: ({ kind }) => kind,
    limit: 'avatar',
    broken: is,
    mend: 'upload it with image_type message',
    source: {
      page: 'feishu-image-get',
      at: 'Limits',
      says: 'only images uploaded for messages can be downloaded',
      assumes: 'an avatar’s key is an invalid parameter',
    },
  }),
];
