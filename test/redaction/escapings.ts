export const json = (text: string) => JSON.stringify(text).slice(1, -1);
export const url = (text: string) => encodeURIComponent(text);
export const form = (text: string) => url(text).replaceAll('%20', '+');
export const each = (text: string, write: (code: number) => string) =>
  [...text].map((character) => write(character.codePointAt(0) as number)).join('');
export const units = (text: string) =>
  text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
export const signs = (text: string, of: Readonly<Record<string, string>>) =>
  text.replace(/[&"'<>]/g, (sign) => of[sign] ?? `&#${sign.charCodeAt(0)};`);
export const named = { '&': '&amp;', '"': '&quot;', "'": '&apos;', '<': '&lt;', '>': '&gt;' };
export const hex = { '&': '&#x26;', '"': '&#x22;', "'": '&#x27;', '<': '&#x3c;', '>': '&#x3E;' };
/** As a program reads it that takes each body for UTF-8. */
export const asUtf8 = (bytes: Buffer) => bytes.toString();
export const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
export const quoted = (text: string, quote: string) => quote + text.replace(/[\\"'`]/g, '\\$&') + quote;

/** Ways to write a whole text; those to write UTF-16 and base64 come last. */
export const escapings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'a string of JSON': json,
  'that twice': (text) => json(json(text)),
  'that thrice': (text) => json(json(json(text))),
  'a string of JSON with slashes escaped': (text) => json(text).replaceAll('/', '\\/'),
  'percent-encoded': url,
  'percent-encoded twice': (text) => url(url(text)),
  'percent-encoded in small letters, every byte': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  'percent-encoded with + for a blank': form,
  'entities with names': (text) => signs(text, named),
  'entities in decimal': (text) => signs(text, {}),
  'entities in hexadecimal': (text) => signs(text, hex),
  'entities for every character': (text) => each(text, (code) => `&#${code};`),
  'code units': units,
  'UTF-8 read as Latin-1': (text) => Buffer.from(text).toString('latin1'),
  'UTF-16 LE': (text) => asUtf8(Buffer.from(text, 'utf16le')),
  'UTF-16 LE with its mark': (text) => asUtf8(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 BE': (text) => asUtf8(bigEndian(text)),
  'UTF-16 BE with its mark': (text) => asUtf8(bigEndian(`\ufeff${text}`)),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 in lines': (text) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
};
