import { is, type Rule, rulesOver } from '../../../../core/rule.ts';
import { type Download, downloadRules as resourceRules } from '../../resources/download-rules.ts';
import type { DownloadErrorName } from './errors.ts';

export const downloadRules: readonly Rule<Download, DownloadErrorName>[] = [
  ...resourceRules({
    name: 'feishu/download',
    what: 'picture',
    unknown: {
      page: 'zeroclaw-2483',
      at: 'log',
      says: 'the key of a picture that a user sent is refused with 234001',
      assumes: 'so is a key that nobody was ever given',
    },
    bot: { page: 'feishu-image-get', at: 'Error codes, 234007' },
    gone: { page: 'feishu-image-get', at: 'Error codes, 234005', says: 'an image that was deleted is refused' },
    own: { page: 'feishu-image-get', at: 'Limits', says: 'an app downloads only what it uploaded itself' },
  }),
  rulesOver<Download, DownloadErrorName>()({
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
