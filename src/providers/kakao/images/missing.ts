import type { SentForm } from '../../../core/multipart.ts';
import { absent, rulesOver } from '../../../core/rule.ts';
import { whyNoImage } from './read.ts';

/** Whether there is a picture at all. */
export interface SentFile {
  /** Undefined where there is none. */
  readonly bytes: number | undefined;
  /** Undefined where nobody asks. */
  readonly form?: SentForm | undefined;
}

/** What an upload of one picture asks first. `detail`: what its answer names, where its text has a place for it. */
export function missingRule(endpoint: string, page: string, at: string, detail?: string) {
  return rulesOver<SentFile, 'missingField'>()({
    id: `${endpoint}/image-missing`,
    error: 'missingField',
    measure: ({ bytes }) => bytes,
    broken: absent,
    mend: 'add the picture as the part image, with a filename, of a multipart/form-data body',
    ...(detail === undefined ? {} : { detail }),
    explain: ({ form }) => whyNoImage(form),
    source: {
      page,
      at,
      says: 'image is required',
      assumes: 'a body that is no readable form, and a part without a filename, have no image',
    },
  });
}
