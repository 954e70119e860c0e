import { gif, png } from '../../../fixtures/images.ts';
import { withContentType, withHeader, withoutPart, withPart } from '../requests.ts';
import { contentFlaws, file, formFlaws, type Subject, upload } from './forms.ts';

export const feishu: Subject = {
  name: 'feishu/images',
  accounts: [],
  good: upload(
    '/open-apis/im/v1/images',
    { image_type: { disposition: 'form-data; name="image_type"', content: 'message' }, image: file('image') },
    { headers: { Authorization: `Bearer t-g104${'a'.repeat(36)}` } },
  ),
  flaws: [
    ...formFlaws('image'),
    ...contentFlaws('image'),
    {
      is: 'the header names no boundary',
      make: withContentType('multipart/form-data'),
      measured: /which names no boundary; the body begins with "--x7MA4YWxkTrZu0gW"$/,
      mend: /leave the Content-Type to the HTTP client/,
      kind: 'form',
    },
    {
      is: 'image_type is missing',
      make: withoutPart('image_type'),
      measured: /^the only part is "image" \(/,
      mend: /add the field image_type/,
      kind: 'type',
    },
    {
      is: 'image_type is spelt otherwise',
      make: withPart('image_type', { disposition: 'form-data; name="imageType"' }),
      measured: /^the parts are "imageType" \(text\) and "image"/,
      mend: /^rename the part that holds the field to image_type$/,
      kind: 'type',
    },
    {
      is: 'image_type is unknown',
      make: withPart('image_type', { content: 'photo' }),
      mend: /^set image_type to message or avatar$/,
      kind: 'type',
    },
    {
      is: 'the picture is empty',
      make: withPart('image', { content: '' }),
      mend: /^send a picture that is not empty/,
      kind: 'part',
    },
    {
      is: 'the picture is too large',
      make: withPart('image', { content: png({ width: 8, height: 8, bytes: 10_485_761 }) }),
      mend: /^send at most 10485760 bytes, 1 fewer$/,
      kind: 'part',
    },
    {
      is: 'the GIF has too many pixels',
      make: withPart('image', { content: gif({ width: 2001, height: 1 }) }),
      mend: /^scale it until no side is over 2000 pixels$/,
      kind: 'part',
    },
    {
      is: 'there is no token',
      make: withHeader('Authorization', undefined),
      measured: /^no Authorization header$/,
      mend: /^send "Authorization: Bearer <tenant_access_token>"$/,
      kind: 'token',
    },
    {
      is: 'the token is a word for none',
      make: withHeader('Authorization', 'Bearer undefined'),
      measured: /^the word undefined in the place of a tenant_access_token$/,
      mend: /look at what the call for a tenant_access_token answered/,
      kind: 'token',
    },
  ],
};

const text = (name: string, content: string) => ({ disposition: `form-data; name="${name}"`, content });

export const feishuFiles: Subject = {
  name: 'feishu/files',
  accounts: [],
  good: upload(
    '/open-apis/im/v1/files',
    { file_type: text('file_type', 'stream'), file_name: text('file_name', 'photo.png'), file: file('file') },
    { headers: { Authorization: `Bearer t-g104${'a'.repeat(36)}` } },
  ),
  flaws: [
    ...formFlaws('file', 'file'),
    {
      is: 'file_name is missing',
      make: withoutPart('file_name'),
      measured: /^the parts are "file_type" \(text\) and "file" \(/,
      mend: /^add the field file_name, with its extension: the filename of the part does not count$/,
      kind: 'name',
    },
    {
      is: 'file_name is spelt otherwise',
      make: withPart('file_name', { disposition: 'form-data; name="fileName"' }),
      mend: /^rename the part that holds the field to file_name$/,
      kind: 'name',
    },
    {
      is: 'file_type is an extension that is not listed',
      make: withPart('file_type', { content: 'docx' }),
      mend: /stream is for all other files$/,
      kind: 'type',
    },
    {
      is: 'duration is in seconds',
      make: (sent) => ({ ...sent, parts: { ...sent.parts, duration: text('duration', '3.5') } }),
      mend: /^send duration as a whole number of milliseconds, or leave it out$/,
    },
    {
      is: 'the file is empty',
      make: withPart('file', { content: '' }),
      mend: /^send a file that is not empty/,
      kind: 'part',
    },
  ],
};
