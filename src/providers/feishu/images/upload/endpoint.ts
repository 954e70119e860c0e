import { keepUpload } from '../../../../core/shelf.ts';
import { uploadEndpoint } from '../../resources/upload-endpoint.ts';
import { shelf } from '../../shelf.ts';
import { paths, type Uploaded } from '../../wire.ts';
import { uploadCautions } from './cautions.ts';
import { uploadErrors } from './errors.ts';
import { readUpload } from './read.ts';
import { uploadRules } from './rules.ts';

export const upload = uploadEndpoint({
  name: 'feishu/images',
  path: paths.images,
  rules: uploadRules,
  errors: uploadErrors,
  cautions: uploadCautions,
  read: readUpload,
  keep: ({ caller, imageType = 'message', image }, bytes, world) =>
    keepUpload(shelf, { tenant: caller.tenant, kind: imageType, image, bytes }, world),
  taken: (image_key): Uploaded => ({ code: 0, data: { image_key }, msg: 'success' }),
});
