import type { Caution } from '../../../core/warnings.ts';
import type { SentImage } from './read.ts';

const extensions: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg'], png: ['png'] };

/** What passes here and may break there. */
export const imageCautions: readonly Caution<SentImage>[] = [
  {
    when: ({ name, image }) => image !== undefined && !extensions[image.format]?.includes(extensionOf(name)),
    says: 'the filename does not end in an extension of its format; that the content alone decides is assumed',
    source: {
      page: 'apiplex-kakao-image-upload',
      at: 'Request body, image',
      says: 'jpg and png, not how they are told',
      assumes: 'the content decides',
    },
  },
];

function extensionOf(filename: string): string {
  return filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
}
