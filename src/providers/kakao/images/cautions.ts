import { isPlaceholder } from '../../../core/credential-trouble.ts';
import type { Caution } from '../../../core/warnings.ts';
import type { SentImage } from './read.ts';
import type { Caller } from './rules.ts';

const extensions: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg'], png: ['png'] };

/** Of an upload whose page that is. */
export function extensionCaution(page: string): Caution<SentImage> {
  return {
    when: ({ name, image }) => image !== undefined && !extensions[image.format]?.includes(extensionOf(name)),
    says: 'the filename does not end in an extension of its format; that the content alone decides is assumed',
    source: {
      page,
      at: 'Request body, image',
      says: 'which formats there are, not how they are told',
      assumes: 'the content decides',
    },
  };
}

/** What passes here and may break there. */
export const imageCautions: readonly Caution<SentImage>[] = [extensionCaution('apiplex-kakao-image-upload')];

/** The same, of whoever sends to an upload whose page that is. */
export function placeholderCaution(page: string): Caution<Caller> {
  return {
    when: ({ userId = '' }) => isPlaceholder(userId),
    says: 'the userId in the path is a placeholder or a word that stands for no value; that it passes is assumed',
    source: {
      page,
      at: 'Request, path, userId',
      says: 'the id of the user in the API PLEX console',
      assumes: 'one that nobody has is taken',
    },
  };
}

export const callerCautions: readonly Caution<Caller>[] = [placeholderCaution('apiplex-kakao-image-upload')];

function extensionOf(filename: string): string {
  return filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
}
