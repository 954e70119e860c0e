import { png } from '../../../fixtures/images.ts';
import { withContentType, withPart, withQuery } from '../requests.ts';
import { contentFlaws, file, formFlaws, type Subject, upload } from './forms.ts';

export const wechat: Subject = {
  name: 'wechat/uploadimg',
  accounts: [],
  good: upload('/cgi-bin/media/uploadimg', { media: file('media') }, { query: { access_token: 'me' } }),
  flaws: [
    ...formFlaws('media'),
    ...contentFlaws('media'),
    {
      is: 'the boundary is quoted',
      make: withContentType('multipart/form-data; boundary="{boundary}"'),
      measured: /^all behind boundary= is taken for the boundary, "\\"x7MA4YWxkTrZu0gW\\""; the body begins with/,
      mend: /^name the boundary without quotes and as the last parameter/,
      kind: 'form',
    },
    {
      is: 'a charset stands behind the boundary',
      make: withContentType('multipart/form-data; boundary={boundary}; charset=utf-8'),
      measured: /"x7MA4YWxkTrZu0gW; charset=utf-8"/,
      mend: /^name the boundary as the last parameter/,
      kind: 'form',
    },
    {
      is: 'the filename is bare',
      make: withPart('media', { disposition: 'form-data; name="media"; filename=photo.png' }),
      measured: /^the filename "photo.png" without double quotes/,
      mend: /^write it in double quotes/,
      kind: 'part',
    },
    {
      is: 'there is no filename',
      make: withPart('media', { disposition: 'form-data; name="media"' }),
      measured: /^no filename$/,
      mend: /^give the part a filename in double quotes/,
      kind: 'part',
    },
    {
      is: 'there is filename* alone',
      make: withPart('media', { disposition: `form-data; name="media"; filename*=utf-8''%E5%9B%BE.png` }),
      measured: /^only a filename\* of "utf-8''%E5%9B%BE\.png", which is "图\.png"; it is not read$/,
      mend: /^write the name as plain UTF-8/,
      kind: 'part',
    },
    {
      is: 'the filename is an encoded word',
      make: withPart('media', { disposition: 'form-data; name="media"; filename="=?utf-8?B?5Zu+LnBuZw==?="' }),
      measured: /^the encoded word "=\?utf-8\?B\?5Zu\+LnBuZw==\?=", which is "图\.png"; it is not decoded$/,
      mend: /^write the name as plain UTF-8/,
      kind: 'part',
    },
    {
      is: 'the filename has no extension',
      make: withPart('media', { disposition: 'form-data; name="media"; filename="photo"' }),
      measured: /^"photo", which has no extension$/,
      mend: /^name it with the extension jpg or jpeg or png$/,
      kind: 'part',
    },
    {
      is: 'the picture is too large',
      make: withPart('media', { content: png({ width: 8, height: 8, bytes: 1_048_576 }) }),
      mend: /^send at most 1048575 bytes, 1 fewer$/,
      kind: 'part',
    },
    {
      is: 'the picture is empty',
      make: withPart('media', { content: '' }),
      mend: /^send a picture that is not empty/,
      kind: 'part',
    },
    {
      is: 'it is no POST',
      make: (sent) => ({ ...sent, method: 'PUT' }),
      mend: /^send POST$/,
    },
    {
      is: 'there is no token',
      make: withQuery('access_token', undefined),
      measured: /^no query$/,
      mend: /^add \?access_token= to the URL$/,
      kind: 'token',
    },
    {
      is: 'the token is spelt otherwise',
      make: (sent) => withQuery('accessToken', 'me')(withQuery('access_token', undefined)(sent)),
      measured: /^a query with "accessToken" and without access_token$/,
      mend: /^spell it access_token$/,
      kind: 'token',
    },
  ],
};
