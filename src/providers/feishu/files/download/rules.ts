import type { Rule } from '../../../../core/rule.ts';
import { type Download, downloadRules } from '../../resources/download-rules.ts';
import type { FileDownloadErrorName } from './errors.ts';

/** No scope is asked for, and no size: what was taken is under the 100 MB that can be had. */
export const fileDownloadRules: readonly Rule<Download, FileDownloadErrorName>[] = downloadRules({
  name: 'feishu/file_download',
  what: 'file',
  unknown: {
    page: 'feishu-file-get',
    at: 'Error codes, 234001',
    says: 'an invalid parameter is refused',
    assumes: 'a key that no upload of a file answered is one',
  },
  bot: { page: 'feishu-file-get', at: 'Prerequisites' },
  gone: { page: 'feishu-file-get', at: 'Error codes, 234005', says: 'a file that is no longer there is refused' },
  own: { page: 'feishu-file-get', at: 'Limits', says: 'an app downloads only what it uploaded itself' },
});
