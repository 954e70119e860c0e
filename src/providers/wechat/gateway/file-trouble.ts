import { decodedFilename } from '../../../core/filename.ts';
import { whyNoPicturePart } from '../../../core/form-trouble.ts';
import { boundaryIn, type Part } from '../../../core/multipart.ts';
import type { Explanation } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import { quoted } from '../../../core/words.ts';
import { extensionOf } from './file-extensions.ts';
import type { WeChatForm } from './form.ts';

/** Why there is no media part: most often the form is whole, and read here as nowhere else. */
export function whyNoMedia(form: WeChatForm): Explanation {
  const { boundary, body } = form;
  const written = boundaryIn(body);
  if (boundary === undefined || written === undefined || !boundary.includes(written) || boundary === written) {
    return whyNoPicturePart(form, 'media');
  }
  const measured = say`all behind boundary= is taken for the boundary, ${quoted(boundary)}; the body begins with ${quoted(`--${written}`)}`;
  const isQuoted = boundary.startsWith('"') || boundary.startsWith("'");
  const mend = isQuoted
    ? 'name the boundary without quotes and as the last parameter of the Content-Type'
    : 'name the boundary as the last parameter of the Content-Type';
  return { measured, mend };
}

export function whyNoFilename(part: Part): Explanation {
  const { filename, filenameStar } = part;
  if (filename !== undefined && filename !== '') {
    const measured = say`the filename ${quoted(filename)} without double quotes, which is not read`;
    return { measured, mend: `write it in double quotes: filename="photo.jpg"` };
  }
  if (filename === undefined && filenameStar !== undefined) {
    const decoded = decodedFilename(part);
    const measured =
      decoded === undefined
        ? say`only a filename* of ${quoted(filenameStar)}; it is not read`
        : say`only a filename* of ${quoted(filenameStar)}, which is ${quoted(decoded)}; it is not read`;
    return { measured, mend: 'write the name as plain UTF-8 in filename="…", beside filename* or in its place' };
  }
  return { measured: filename === undefined ? 'no filename' : 'an empty filename', ours: true };
}

export function whyNoExtension(part: Part): Explanation | undefined {
  const { filename = '' } = part;
  const decoded = decodedFilename(part);
  if (decoded !== undefined) {
    const measured = say`the encoded word ${quoted(filename)}, which is ${quoted(decoded)}; it is not decoded`;
    return { measured, mend: 'write the name as plain UTF-8 in filename="…"' };
  }
  const extension = extensionOf(filename);
  if (extension === '') return { measured: say`${quoted(filename)}, which has no extension` };
  return { measured: say`the extension ${quoted(extension)} of ${quoted(filename)}` };
}
