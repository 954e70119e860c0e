export interface ImageKind {
  readonly extension: string;
  readonly mediaType: string;
}

interface Sign extends ImageKind {
  /** Where in the file the marks stand, in bytes. */
  readonly at: number;
  /** One of them is there, a character for each byte. */
  readonly marks: readonly string[];
}

const signs: readonly Sign[] = [
  { extension: 'jpg', mediaType: 'image/jpeg', at: 0, marks: ['\xff\xd8\xff'] },
  { extension: 'png', mediaType: 'image/png', at: 0, marks: ['\x89PNG\r\n\x1a\n'] },
  { extension: 'gif', mediaType: 'image/gif', at: 0, marks: ['GIF87a', 'GIF89a'] },
  { extension: 'webp', mediaType: 'image/webp', at: 8, marks: ['WEBP'] },
  { extension: 'bmp', mediaType: 'image/bmp', at: 0, marks: ['BM'] },
  { extension: 'ico', mediaType: 'image/x-icon', at: 0, marks: ['\0\0\x01\0'] },
  { extension: 'tiff', mediaType: 'image/tiff', at: 0, marks: ['II*\0', 'MM\0*'] },
  { extension: 'heic', mediaType: 'image/heic', at: 4, marks: ['ftypheic', 'ftypheix', 'ftypmif1', 'ftypmsf1'] },
];

/** What the first bytes promise: enough to name a file, and no judgement of it. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return signs.find(({ at, marks }) => marks.some((mark) => start.startsWith(mark, at)));
}
