import type { Caution } from '../../../core/warnings.ts';
import type { FormUpload } from './form-upload.ts';

/** What passes here and breaks there, whatever is uploaded. */
export const formCautions: readonly Caution<FormUpload>[] = [
  {
    when: ({ named, framing }) => named && framing === 'chunked',
    says: 'the body is chunked, which some clients saw refused by the CDN with an HTML page',
    source: {
      page: 'openclaw-95291',
      at: 'report',
      says: 'an upload with broken framing met an HTML page, never JSON',
    },
  },
  {
    when: ({ caller, tokenLooksReal }) => caller.token === 'tenant' && caller.magic === undefined && !tokenLooksReal,
    says: 'no account is declared, so any token passes, and this one has not the form of a real one: t- and 40 characters',
    source: { page: 'feishu-captured-replies', at: 'tokens', says: 'every captured tenant_access_token has that form' },
  },
];
