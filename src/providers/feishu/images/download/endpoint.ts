import { isPicture } from '../../../../core/store.ts';
import { downloadEndpoint } from '../../resources/download-endpoint.ts';
import { paths } from '../../wire.ts';
import { downloadErrors } from './errors.ts';
import { downloaded } from './reply.ts';
import { downloadRules } from './rules.ts';

export const download = downloadEndpoint({
  name: 'feishu/download',
  path: `${paths.images}/:key`,
  rules: downloadRules,
  errors: downloadErrors,
  is: isPicture,
  give: downloaded,
});
