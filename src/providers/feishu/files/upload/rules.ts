import { type Rule, rulesOver } from '../../../../core/rule.ts';
import { inRow, say } from '../../../../core/say.ts';
import { uploadScopes } from '../../account.ts';
import { gatewayRules, scopeRule } from '../../gateway/rules.ts';
import { botRule } from '../../resources/bot-rule.ts';
import type { FormUpload } from '../../resources/form-upload.ts';
import {
  edgeRule,
  emptyRule,
  formRule,
  missingFieldRule,
  missingPartRule,
  sizeRule,
} from '../../resources/upload-rules.ts';
import * as switches from '../../switches.ts';
import { fileTypes } from '../../wire.ts';
import type { FileUploadErrorName } from './errors.ts';

/** An empty field is as good as none: one SDK writes each that its caller left out. */
export interface FileUpload extends FormUpload {
  readonly fileType: string | undefined;
  readonly fileName: string | undefined;
  readonly duration: string | undefined;
}

const files = {
  name: 'feishu/files',
  page: 'feishu-file-create',
  part: { name: 'file', holds: 'file' },
} as const;

const rule = rulesOver<FileUpload, FileUploadErrorName>();

/** In the order of the checks: gateway, form, app, then the file. Unlike a picture it may be chunked and nameless at once (node-sdk-44). */
export const fileUploadRules: readonly Rule<FileUpload, FileUploadErrorName>[] = [
  edgeRule(files),
  ...gatewayRules(files.name),
  scopeRule(files.name, uploadScopes, {
    page: files.page,
    at: 'Request, required scopes',
    says: 'either im:resource or im:resource:upload',
    assumes:
      'it is asked after token and rate and before the form, as uploads were seen refused (feishu-captured-replies)',
  }),
  formRule(files),
  missingFieldRule<FileUpload>(files, {
    field: 'file_type',
    of: ({ fileType }) => fileType,
    mend: say`add the field file_type, as ${inRow(fileTypes)}`,
  }),
  rule({
    id: 'feishu/files/file-type',
    error: 'invalidParam',
    measure: ({ fileType }) => fileType,
    limit: switches.fileType,
    broken: (type, mode) => type !== undefined && mode === 'listed' && !isFileType(type),
    mend: say`set file_type to ${inRow(fileTypes)}: stream is for all other files`,
    source: switches.fileType.source,
  }),
  missingFieldRule<FileUpload>(files, {
    field: 'file_name',
    of: ({ fileName }) => fileName,
    mend: 'add the field file_name, with its extension: the filename of the part does not count',
  }),
  rule({
    id: 'feishu/files/duration',
    error: 'invalidParam',
    measure: ({ duration }) => duration,
    broken: (duration) => duration !== undefined && !/^\d{1,15}$/.test(duration),
    mend: 'send duration as a whole number of milliseconds, or leave it out',
    source: {
      page: files.page,
      at: 'Request body, duration',
      says: 'a whole number of milliseconds, which may be left out',
      assumes: 'anything else is an invalid parameter, but for an empty field, which the Python SDK always sends',
    },
  }),
  missingPartRule(files),
  botRule(files.name, { page: files.page, at: 'Prerequisites' }),
  emptyRule(files),
  sizeRule(files, switches.fileMaxBytes),
];

export function isFileType(type: string): boolean {
  return fileTypes.some((each) => each === type);
}
