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
