import { isPicture, type StoredObject } from '../../../../core/store.ts';
import { downloadEndpoint } from '../../resources/download-endpoint.ts';
import { paths } from '../../wire.ts';
import { fileDownloadErrors } from './errors.ts';
import { givenOut } from './reply.ts';
import { fileDownloadRules } from './rules.ts';

export const fileDownload = downloadEndpoint({
  name: 'feishu/file_download',
  path: `${paths.files}/:key`,
  rules: fileDownloadRules,
  errors: fileDownloadErrors,
  is: (object): object is StoredObject => !isPicture(object),
  give: givenOut,
});
