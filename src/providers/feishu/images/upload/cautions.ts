import { header } from '../../../../core/call.ts';
import type { Caution } from '../../../../core/warnings.ts';
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
    when: ({ named, imagePart }) =>
      !named && imagePart !== undefined && header(imagePart.headers, 'content-type') === undefined,
    says: 'the part has neither filename nor Content-Type, which live took from one program (hermes-agent-6912) and refused with 99992402 from another; nobody knows why',
    source: { page: 'hermes-agent-64725', at: 'report', says: 'such a part was refused until it had both' },
  },
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
