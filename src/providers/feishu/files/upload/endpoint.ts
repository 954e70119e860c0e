import { uploadEndpoint } from '../../resources/upload-endpoint.ts';
import { type FileUploaded, paths } from '../../wire.ts';
import { fileCautions } from './cautions.ts';
import { fileUploadErrors } from './errors.ts';
import { keepFile } from './keep.ts';
import { readFileUpload } from './read.ts';
import { fileUploadRules } from './rules.ts';

export const fileUpload = uploadEndpoint({
  name: 'feishu/files',
  path: paths.files,
  rules: fileUploadRules,
  errors: fileUploadErrors,
  cautions: fileCautions,
  read: readFileUpload,
  keep: keepFile,
  taken: (file_key): FileUploaded => ({ code: 0, data: { file_key }, msg: 'success' }),
});
