import type { Part } from './multipart.ts';

/** What a filename says that was written in a way that few servers read; undefined where there is nothing to decode. */
export function decodedFilename({ filename, filenameStar }: Part): string | undefined {
  if (filename === undefined) return filenameStar === undefined ? undefined : extended(filenameStar);
  return filename.includes('=?') ? encodedWords(filename) : undefined;
}

/** `utf-8''%E5%9B%BE.png`. */
function extended(value: string): string | undefined {
  const [, charset = '', text = ''] = /^([\w-]*)'[^']*'(.*)$/.exec(value) ?? [];
  try {
    if (/^utf-?8$/i.test(charset)) return decodeURIComponent(text);
    return /^(?:iso-8859-1|us-ascii)$/i.test(charset) ? unescape8(text) : undefined;
  } catch {
    return undefined;
  }
}

function unescape8(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** `=?utf-8?B?5Zu+LnBuZw==?=`, as in the headers of mail. */
function encodedWords(value: string): string | undefined {
  let found = false;
  const text = value.replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=\s*/gi, (all, charset, form, content) => {
    const encoding = /^utf-?8$/i.test(charset) ? 'utf8' : 'latin1';
    if (encoding === 'latin1' && !/^(?:iso-8859-1|us-ascii)$/i.test(charset)) return all;
    found = true;
    const bytes =
      form.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64')
        : Buffer.from(unescape8(content.replaceAll('_', ' ').replaceAll('=', '%')), 'latin1');
    return bytes.toString(encoding);
  });
  return found ? text : undefined;
}
