/** What programs get wrong, one thing at a time, and what they are told of it. */
import { gif, jpg, png } from '../../fixtures/images.ts';
import type { AccountDeclaration } from '../../src/core/shapes.ts';
import {
  type Flaw,
  type Part,
  type Sent,
  withBody,
  withContentType,
  withField,
  withHeader,
  withoutPart,
  withPart,
  withQuery,
} from './requests.ts';

/** A call that is taken, what can be wrong with it, and who is declared. */
export interface Subject {
  readonly name: string;
  readonly accounts: readonly AccountDeclaration[];
  readonly good: Sent;
  readonly flaws: readonly Flaw[];
}

const picture = Buffer.from(png({ width: 800, height: 600 }));
const base: Omit<Sent, 'path' | 'parts' | 'contentType'> = {
  method: 'POST',
  query: {},
  headers: {},
  boundary: 'x7MA4YWxkTrZu0gW',
  spoil: (body) => body,
};

function upload(path: string, parts: Readonly<Record<string, Part>>, more: Partial<Sent> = {}): Sent {
  return { ...base, path, parts, contentType: 'multipart/form-data; boundary={boundary}', ...more };
}
const file = (name: string): Part => ({
  disposition: `form-data; name="${name}"; filename="photo.png"`,
  type: 'image/png',
  content: picture,
});

/** Of every form, whosoever's. */
function formFlaws(part: string): Flaw[] {
  const kind = 'form';
  return [
    {
      is: 'the boundary in the header is another than in the body',
      make: withContentType('multipart/form-data; boundary=another'),
      measured: /the boundary "another"; the body begins with "--x7MA4YWxkTrZu0gW"$/,
      mend: /leave the Content-Type to the HTTP client/,
      kind,
    },
    {
      is: 'the body is JSON',
      make: (sent) => withBody(() => Buffer.from('{"image":"iVBORw0KGgo"}'))(withContentType('application/json')(sent)),
      measured: /^Content-Type "application\/json", and the body is JSON$/,
      mend: new RegExp(`the part ${part} of a multipart/form-data body$`),
      kind,
    },
    {
      is: 'an object was given to an HTTP client that knows none',
      make: (sent) =>
        withBody(() => Buffer.from('[object FormData]'))(withContentType('text/plain;charset=UTF-8')(sent)),
      measured: /the body is the text \[object FormData\], which is what an object becomes/,
      mend: /give the HTTP client the bytes, or a form that it can write/,
      kind,
    },
    {
      is: 'the bare picture is the body',
      make: (sent) => withBody(() => picture)(withContentType('image/png')(sent)),
      measured: /^Content-Type "image\/png", and the body is the bare picture, a png$/,
      mend: new RegExp(`send the picture as the part ${part} of a multipart/form-data body`),
      kind,
    },
    {
      is: 'there is no body',
      make: (sent) => withBody(() => Buffer.alloc(0))(withContentType(undefined)(sent)),
      measured: /^no Content-Type and no body$/,
      mend: new RegExp(`as the part ${part} of`),
      kind,
    },
    {
      is: 'the form stands under a type of fields',
      make: withContentType('application/x-www-form-urlencoded'),
      measured: /^Content-Type "application\/x-www-form-urlencoded" above a form whose boundary is "x7MA4YWxkTrZu0gW"$/,
      mend: /leave the Content-Type to the HTTP client/,
      kind,
    },
    {
      is: 'the last line is missing',
      make: withBody((body) => body.subarray(0, -24)),
      measured: /^\d+ bytes that lack the last line, "--x7MA4YWxkTrZu0gW--"$/,
      mend: /send the form to its end/,
      kind,
    },
    {
      is: 'the delimiters have no dashes in front',
      make: withBody((body) => Buffer.from(body.toString('latin1').replaceAll('--x7MA', 'x7MA'), 'latin1')),
      measured: /without two dashes in front$/,
      mend: /write two dashes before the boundary/,
      kind,
    },
    {
      is: 'the part has no name',
      make: withPart(part, { disposition: 'form-data; filename="photo.png"' }),
      measured: /one without a name \(filename "photo.png", png of 800 x 600 pixels\)/,
      mend: new RegExp(`^give the part that holds the picture the name ${part}: `),
      kind: 'part',
    },
    {
      is: 'the part is called file',
      make: withPart(part, { disposition: 'form-data; name="file"; filename="photo.png"' }),
      measured: /"file" \(filename "photo.png", png of 800 x 600 pixels\)/,
      mend: new RegExp(`^rename the part that holds the picture to ${part}$`),
      kind: 'part',
    },
  ];
}

/** Of what stands in the part, where no extension is looked at. */
const contentFlaws = (part: string): Flaw[] =>
  (
    [
      ['a path', '@/tmp/photo.png', /^the path of a file as text$/, /send what is in the file/],
      [
        'a data address',
        `data:image/png;base64,${picture.toString('base64')}`,
        /^a data: address with a png in base64$/,
        /^decode/,
      ],
      ['base64', picture.toString('base64'), /^a png in base64$/, /^decode the base64/],
      ["Python's notation", "b'\\x89PNG\\r\\n'", /^Python's notation of bytes/, /io\.BytesIO/],
      ['a png read as text', picture.toString(), /^a png that was read as UTF-8 text$/, /read the file as bytes/],
      ['an HTML page', '<!doctype html><title>404</title>', /^an HTML page$/, /look at what was downloaded/],
      ['a PDF', '%PDF-1.7\n', /^a PDF$/, /^send (one of|a) /],
      ['unknown bytes', Buffer.from([1, 2, 3, 4]), /^unknown: it begins with 01 02 03 04$/, /^send (one of|a) /],
    ] as const
  ).map(([what, content, measured, mend]) => ({
    is: `${what} stands where the picture should`,
    make: withPart(part, { content }),
    measured,
    mend,
    kind: 'part',
  }));

const feishu: Subject = {
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

const wechat: Subject = {
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

function kakao(kind: string): Subject {
  return {
    name: `kakao/${kind}`,
    accounts: [],
    good: upload(`/file/v1/${kind}/image/me`, { image: file('image') }),
    flaws: [
      ...formFlaws('image'),
      ...contentFlaws('image'),
      {
        is: 'there is no filename',
        make: withPart('image', { disposition: 'form-data; name="image"' }),
        measured: /^the part image has no filename, which makes it a text field$/,
        mend: /^give the part a filename, such as photo\.jpg$/,
        kind: 'part',
      },
      {
        is: 'the picture is too small',
        make: withPart('image', { content: jpg({ width: 100, height: 80 }) }),
        mend: /pixels/,
        kind: 'part',
      },
      {
        is: 'the picture is empty',
        make: withPart('image', { content: '' }),
        measured: /^nothing: 0 bytes$/,
        mend: /^send a file that is not empty$/,
        kind: 'part',
      },
    ],
  };
}

const json = (path: string, fields: Readonly<Record<string, unknown>>): Sent => ({
  ...base,
  path,
  fields,
  contentType: 'application/json',
});

/** Of every body of fields. */
const fieldFlaws: readonly Flaw[] = (
  [
    ['there is no body', '', /^no body$/],
    ['the JSON breaks off', '{"a":', /^JSON that cannot be parsed, of 5 bytes$/],
    ['the fields are a form', 'a=b&c=d', /^the fields as application\/x-www-form-urlencoded$/],
    ['an object became text', '[object Object]', /^an object that became text$/],
    [
      'the object was serialised twice',
      JSON.stringify('{"a":1}'),
      /^JSON that is a text: the object was serialised twice$/,
    ],
    ['it is a list', '[{"a":1}]', /^a list in the place of a JSON object$/],
  ] as const
).map(([is, body, measured]) => ({
  is,
  make: withBody(() => Buffer.from(body)),
  measured,
  mend: /JSON|serialise/,
  kind: 'body',
}));

const feishuApp = { provider: 'feishu', app_id: 'cli_a0b1c2d3e4f50617', app_secret: 's3cr3t-of-mine' } as const;
const wechatAccount = { provider: 'wechat', appid: 'wxa0b1c2d3e4f50617', secret: 's3cr3t-of-mine' } as const;

const feishuTokens: Subject = {
  name: 'feishu/tokens',
  accounts: [feishuApp],
  good: json('/open-apis/auth/v3/tenant_access_token/internal', {
    app_id: feishuApp.app_id,
    app_secret: feishuApp.app_secret,
  }),
  flaws: [
    ...fieldFlaws,
    {
      is: 'the app_id is spelt otherwise',
      make: (sent) => withField('appId', 'x')(withField('app_id', undefined)(sent)),
      measured: /^no app_id among the fields that came: "app_secret" and "appId"$/,
      mend: /^spell it app_id$/,
      kind: 'id',
    },
    {
      is: 'the app_id is a number',
      make: withField('app_id', 7),
      measured: /^app_id is a number, and no text$/,
      mend: /^send app_id as a text$/,
      kind: 'id',
    },
    {
      is: 'no app has that id',
      make: withField('app_id', 'cli_0000000000000000'),
      measured: /^an app_id that no declared app has, of the right form$/,
      mend: /^declare the app, or send the app_id of one that is declared$/,
      kind: 'id',
    },
    {
      is: 'the secret is another',
      make: withField('app_secret', 'another-one'),
      measured: /^another secret than the one that was declared$/,
      mend: /^send the app's own app_secret$/,
      kind: 'secret',
    },
    {
      is: 'the secret is missing',
      make: withField('app_secret', undefined),
      measured: /^no app_secret among the fields that came: "app_id"$/,
      mend: /^add app_secret$/,
      kind: 'secret',
    },
  ],
};

const stableToken: Subject = {
  name: 'wechat/stable_token',
  accounts: [wechatAccount],
  good: json('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: wechatAccount.appid,
    secret: wechatAccount.secret,
  }),
  flaws: [
    ...fieldFlaws,
    {
      is: 'the grant_type is missing',
      make: withField('grant_type', undefined),
      measured: /^no grant_type among what came: "appid" and "secret"$/,
      mend: /^set grant_type to client_credential$/,
      kind: 'grant',
    },
    {
      is: 'the appid is spelt otherwise',
      make: (sent) => withField('app_id', 'x')(withField('appid', undefined)(sent)),
      measured: /^no appid among what came: "grant_type", "secret" and "app_id"$/,
      mend: /^spell it appid$/,
      kind: 'id',
    },
    {
      is: 'no account has that appid',
      make: withField('appid', 'wx0000000000000000'),
      mend: /^send the appid of a declared account$/,
      kind: 'id',
    },
    {
      is: 'the secret is empty',
      make: withField('secret', ''),
      measured: /^an empty secret$/,
      mend: /^send secret as a text$/,
      kind: 'secret',
    },
    {
      is: 'the secret is another',
      make: withField('secret', 'another-one'),
      mend: /^send the account's own secret$/,
      kind: 'secret',
    },
    { is: 'it is no POST', make: (sent) => ({ ...sent, method: 'GET' }), mend: /^send POST$/ },
  ],
};

export const subjects: readonly Subject[] = [
  feishu,
  wechat,
  ...['FT', 'FT_WIDE', 'ft-wide-item-list', 'ft-carousel-feed'].map(kakao),
  feishuTokens,
  stableToken,
];
