import { png } from '../../../fixtures/images.ts';
import { type Flaw, type Sent, withBody, withField, withPart, withQuery } from '../requests.ts';
import { base, contentFlaws, file, formFlaws, type Subject, upload } from './forms.ts';

/** Of an upload that names its type in its query. */
const typeFlaws: readonly Flaw[] = [
  {
    is: 'there is no type',
    make: withQuery('type', undefined),
    measured: /^no type in the query$/,
    mend: /^add &type= to the URL, with image, voice, video or thumb$/,
    kind: 'type',
  },
  {
    is: 'the type is none',
    make: withQuery('type', 'picture'),
    measured: /^the type "picture", which there is none of$/,
    mend: /^add &type= to the URL/,
    kind: 'type',
  },
  {
    is: 'the type stands in the form',
    make: (sent) => {
      const type = { disposition: 'form-data; name="type"', content: 'image' };
      return { ...withQuery('type', undefined)(sent), parts: { ...sent.parts, type } };
    },
    measured: /^the type as a field of the form$/,
    mend: /^move the type to the query/,
    kind: 'type',
  },
  {
    is: 'a film is sent as a picture',
    make: withPart('media', {
      disposition: 'form-data; name="media"; filename="film.mp4"',
    }),
    measured: /^the extension "mp4" of "film\.mp4"$/,
    mend: /^name it with the extension .* or gif, or give its own type$/,
    kind: 'part',
  },
  {
    is: 'the filename has no extension',
    make: withPart('media', { disposition: 'form-data; name="media"; filename="photo"' }),
    measured: /^"photo", which has no extension$/,
    mend: /^name it with an extension that its type has/,
    kind: 'part',
  },
  {
    is: 'the file is too large',
    make: withPart('media', { content: png({ width: 8, height: 8, bytes: 10_485_761 }) }),
    mend: /^send at most 10485760 bytes, 1 fewer$/,
    kind: 'part',
  },
  {
    is: 'the file is empty',
    make: withPart('media', { content: '' }),
    mend: /^send a file that is not empty/,
    kind: 'part',
  },
];

const typedUpload = (name: string, path: string): Subject => ({
  name,
  accounts: [],
  good: upload(path, { media: file('media') }, { query: { access_token: 'me', type: 'image' } }),
  flaws: [...formFlaws('media').map(ofForm), ...contentFlaws('media'), ...typeFlaws],
});

/** What undoes the form undoes what stands in it. */
function ofForm(flaw: Flaw): Flaw {
  return flaw.kind === 'form' ? { ...flaw, kind: 'type' } : flaw;
}

const json = (path: string, fields: Readonly<Record<string, unknown>>): Sent => ({
  ...base,
  path,
  fields,
  query: { access_token: 'me' },
  contentType: 'application/json',
});

const bodies: readonly Flaw[] = [
  {
    is: 'the fields are a form',
    make: withBody(() => Buffer.from('type=image&media_id=x')),
    measured: /^the fields as application\/x-www-form-urlencoded$/,
    mend: /JSON/,
    kind: 'body',
  },
  {
    is: 'the JSON breaks off',
    make: withBody(() => Buffer.from('{"a":')),
    measured: /^JSON that cannot be parsed, of 5 bytes$/,
    mend: /JSON/,
    kind: 'body',
  },
];

const list: Subject = {
  name: 'wechat/batchget_material',
  accounts: [],
  good: json('/cgi-bin/material/batchget_material', { type: 'image', offset: 0, count: 20 }),
  flaws: [
    ...bodies.slice(1),
    {
      is: 'the type stands in the query',
      make: (sent) => withQuery('type', 'image')(withField('type', undefined)(sent)),
      measured: /^the type in the query, where it is not read$/,
      mend: /^send \{"type":"image","offset":0,"count":20\} as the JSON body$/,
      kind: 'type',
    },
    {
      is: 'the type is that of a thumb',
      make: withField('type', 'thumb'),
      measured: /^the type "thumb", which there is none of$/,
      mend: /^send one of image, video, voice, news as type$/,
      kind: 'type',
    },
    { is: 'the offset is text', make: withField('offset', '0'), mend: /^send a whole number as offset/ },
    { is: 'the count is 100', make: withField('count', 100), mend: /^send a whole number from 1 to 20 as count$/ },
    { is: 'it is no POST', make: (sent) => ({ ...sent, method: 'GET' }), mend: /^send POST$/ },
  ],
};

export const wechatMaterial: readonly Subject[] = [
  typedUpload('wechat/add_material', '/cgi-bin/material/add_material'),
  typedUpload('wechat/media_upload', '/cgi-bin/media/upload'),
  list,
];
