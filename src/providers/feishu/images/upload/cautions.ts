import { header } from '../../../../core/call.ts';
import type { Caution } from '../../../../core/warnings.ts';
import { formCautions } from '../../resources/cautions.ts';
import type { Upload } from './rules.ts';

/** What passes here and breaks there, or with another client. */
export const uploadCautions: readonly Caution<Upload>[] = [
  {
    when: ({ named, framing }) => !named && framing === 'unknown',
    says: 'the part has no filename, which is refused with 234001 if the body goes out chunked; an intercepted fetch does not show its framing',
    source: {
      page: 'node-sdk-44',
      at: 'report, 2023-04',
      says: 'a chunked upload in a part without filename is refused',
    },
  },
  {
    when: ({ named, part }) => !named && part !== undefined && header(part.headers, 'content-type') === undefined,
    says: 'the part has neither filename nor Content-Type, which live took from one program (hermes-agent-6912) and refused with 99992402 from another; nobody knows why',
    source: { page: 'hermes-agent-64725', at: 'report', says: 'such a part was refused until it had both' },
  },
  ...formCautions,
];
