import type { Source } from '../../../../core/source.ts';
import { authorizationErrors, type CodedError, hostErrors } from '../../gateway/errors.ts';

export const page = 'apiplex-mms-image-upload';

/** The page sends whoever meets one to its description, and prints a single one. */
const table = (code: string): Source => ({
  page,
  at: `API PLEX Response Code, ${code}`,
  says: 'code, status and what it stands for',
  assumes: 'name and description are that',
});
const like = (what: string): Source => ({
  page,
  at: 'Response Body, an error',
  says: 'code, name and the description of a picture that is too wide',
  assumes: `that of ${what} is of the same form`,
});

/** C400_2 is four errors: only the description tells which. */
export const mmsImageErrors = {
  ...hostErrors,
  ...authorizationErrors,
  wrongType: { code: 'C400_1', name: 'Invalid data type', message: 'Invalid data type', source: table('C400_1') },
  tooLarge: {
    code: 'C400_2',
    name: 'Invalid Parameter',
    message: 'image size must be (<= 300 kB)',
    source: like('one of too many bytes'),
  },
  imageFormat: {
    code: 'C400_2',
    name: 'Invalid Parameter',
    message: 'image format must be (jpg)',
    source: like('another format'),
  },
  tooWide: {
    code: 'C400_2',
    name: 'Invalid Parameter',
    message: 'image width must be (<= 1500 px)',
    source: { page, at: 'Response Body, an error', says: 'code, name and description' },
  },
  tooHigh: {
    code: 'C400_2',
    name: 'Invalid Parameter',
    message: 'image height must be (<= 1440 px)',
    source: like('one that is too high'),
  },
  missingField: {
    code: 'C400_3',
    name: 'Missing required parameters',
    message: 'Missing required parameters',
    source: table('C400_3'),
  },
  dataNotFound: {
    code: 'C404_1',
    name: 'Unable to find the data',
    message: 'Unable to find the data',
    source: table('C404_1'),
  },
  system: {
    code: 'C500_1',
    name: 'Internal server error',
    message: 'Internal server error',
    source: table('C500_1'),
  },
} as const satisfies Record<string, CodedError>;

export type MmsImageErrorName = keyof typeof mmsImageErrors;
