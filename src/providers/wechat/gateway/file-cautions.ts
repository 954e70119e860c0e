import type { Framing } from '../../../core/call.ts';
import type { Caution } from '../../../core/warnings.ts';
import { extensionOf, extensionsOf } from './file-extensions.ts';
import type { FileCall } from './file-rules.ts';

export interface SentFile extends FileCall {
  readonly framing: Framing;
  readonly proxied: boolean;
}

/** What passes here and breaks there, or with another client. */
export const fileCautions: readonly Caution<SentFile>[] = [
  {
    when: ({ framing }) => framing === 'unknown',
    says: 'an intercepted fetch does not show how its body is framed; one of unknown length goes out chunked, which is answered with 412',
    source: { page: 'fastwego-15', at: 'report', says: 'a body sent chunked is answered with HTTP 412' },
  },
  {
    when: ({ proxied }) => proxied,
    says: 'the call came through a proxy, which may have given a chunked body its length; sent chunked it is answered with 412',
    source: { page: 'fastwego-15', at: 'report', says: 'a body sent chunked is answered with HTTP 412' },
  },
  {
    when: ({ form }) => form?.boundaryFrom === 'body',
    says: 'the Content-Type has no boundary, which was seen to pass on a neighbouring endpoint only',
    source: { page: 'wxjava-3273', at: 'report', says: 'add_material took uploads without one for years' },
  },
  {
    when: ({ media }) =>
      media?.filename !== undefined &&
      media.image !== undefined &&
      !extensionsOf(media.image.format).includes(extensionOf(media.filename)),
    says: 'the extension names another format than the content has; that this passes is assumed',
    source: {
      page: 'community-40137',
      at: 'report',
      says: 'a file whose bytes are no picture is refused; a jpg named png was never seen',
    },
  },
];
