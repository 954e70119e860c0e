import { header } from '../../../../core/call.ts';
import type { Caution } from '../../../../core/warnings.ts';
import { formCautions } from '../../resources/cautions.ts';
import type { FileUpload } from './rules.ts';

/** What passes here and breaks there, or looks otherwise. */
export const fileCautions: readonly Caution<FileUpload>[] = [
  {
    when: ({ named, part }) => !named && part !== undefined && header(part.headers, 'content-type') === undefined,
    says: 'the part of the file has neither filename nor Content-Type, which live refused with 99992402 from one program until it had both; nobody knows why',
    source: { page: 'hermes-agent-51609', at: 'description', says: 'such a part was refused until it had both' },
  },
  {
    when: ({ fileName }) => fileName !== undefined && /%[\dA-F]{2}/i.test(fileName),
    says: 'the file_name is percent-encoded, and users are shown it as it is: send it as UTF-8',
    source: { page: 'openclaw-33912', at: 'report', says: 'such names were shown with their percent signs' },
  },
  ...formCautions,
];
