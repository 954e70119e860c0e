import type { Said } from './say.ts';

/** Files that are no pictures of any kind that a provider takes, by what stands at an offset in them. */
const signatures: readonly (readonly [at: number, start: string, name: Said])[] = [
  [0, '%PDF-', 'a PDF'],
  [0, 'PK\x03\x04', 'a ZIP archive, or a document made of one'],
  [0, '\x1f\x8b', 'something compressed with gzip'],
  [0, '7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  [0, 'Rar!', 'a RAR archive'],
  [0, '%!PS', 'PostScript'],
  [0, '\xd0\xcf\x11\xe0', 'an old Office document'],
  [0, '8BPS', 'a Photoshop document'],
  [4, 'ftypavif', 'an AVIF picture'],
  [4, 'ftypavis', 'an AVIF picture'],
  [0, '\0\0\0\x0cJXL ', 'a JPEG XL picture'],
  [0, '\xff\x0a', 'a JPEG XL picture'],
  [0, '\0\0\0\x0cjP  ', 'a JPEG 2000 picture'],
  [0, '\xff\x4f\xff\x51', 'a JPEG 2000 picture'],
  [0, 'qoif', 'a QOI picture'],
  [4, 'ftypqt  ', 'a video (QuickTime)'],
  [4, 'ftypisom', 'a video (MP4)'],
  [4, 'ftypiso2', 'a video (MP4)'],
  [4, 'ftypmp41', 'a video (MP4)'],
  [4, 'ftypmp42', 'a video (MP4)'],
  [4, 'ftypavc1', 'a video (MP4)'],
  [4, 'ftypM4V ', 'a video (MP4)'],
  [4, 'ftypM4A ', 'a sound (MP4)'],
  [4, 'ftyp3gp', 'a video (3GP)'],
  [0, '\x1aE\xdf\xa3', 'a video (Matroska or WebM)'],
  [8, 'AVI ', 'a video (AVI)'],
  [8, 'WAVE', 'a sound (WAV)'],
  [0, 'OggS', 'a sound (Ogg)'],
  [0, 'ID3', 'a sound (MP3)'],
  [0, '\xff\xfb', 'a sound (MP3)'],
  [0, '#!AMR', 'a sound (AMR)'],
];

/** What a file is that begins so, a character for each byte. */
export function fileNamed(latin1: string): Said | undefined {
  return signatures.find(([at, start]) => latin1.startsWith(start, at))?.[2];
}
