import { type Case, type ExpectedResponse, type Need, safe } from '../../../contracts/engine/case.ts';
import { type RequestTemplate, textAt } from '../../../contracts/engine/http.ts';
import { png } from '../../../fixtures/images.ts';

const because = (at: string, says: string) => ({ page: 'pictura-photos', at, says });

const photo = (content: () => Uint8Array, key = '{credential}'): RequestTemplate => ({
  method: 'POST',
  url: '/pictura/v1/photos',
  headers: key === '' ? {} : { 'X-Pictura-Key': key },
  body: { kind: 'raw', content, contentType: 'application/octet-stream' },
});
const picture = (bytes: number) => () => png({ width: 2, height: 2, bytes });

const refused = (status: number, reason: string, text: string): ExpectedResponse => ({
  status,
  body: { kind: 'json', is: { reason, text }, schema: 'pictura#/$defs/refused' },
});
const stored: ExpectedResponse = {
  status: 201,
  body: { kind: 'json', is: {}, more: 'allowed', schema: 'pictura#/$defs/stored' },
};
const tooBig = refused(413, 'TOO_BIG', 'make it smaller');

const single = (
  id: Case['id'],
  says: string,
  send: RequestTemplate,
  expect: ExpectedResponse,
  needs: readonly Need[] = [],
): Case => ({ id, because: because('Photos', says), grade: 'documented', live: safe, send, expect, needs });

export const cases: readonly Case[] = [
  single('pictura/takes-2000-bytes', 'at most 2 kB', photo(picture(2000)), stored),
  single('pictura/refuses-2001-bytes', 'at most 2 kB', photo(picture(2001)), tooBig),
  single('pictura/observed-takes-2048-bytes', 'so it was seen', photo(picture(2048)), stored, [
    { kind: 'setting', name: 'pictura.maxBytes', value: 2048 },
  ]),
  single(
    'pictura/refuses-no-picture',
    'a picture',
    photo(() => new Uint8Array(9)),
    refused(422, 'NOT_A_PICTURE', 'this is no picture'),
  ),
  single(
    'pictura/refuses-without-key',
    'a key is needed',
    photo(picture(99), ''),
    refused(401, 'NO_KEY', 'who are you?'),
  ),
  single(
    'pictura/refuses-an-unknown-key',
    'a key of theirs',
    photo(picture(99), 'mine'),
    refused(401, 'BAD_KEY', 'nobody has this key'),
    [{ kind: 'account', account: { provider: 'pictura', key: 'theirs' } }],
  ),
  single('pictura/an-ordered-fault', 'as ordered', photo(picture(99)), tooBig, [
    { kind: 'fault', provider: 'pictura', error: 'TOO_BIG' },
  ]),
  single('pictura/a-key-asks-for-an-error', 'its name', photo(picture(99), 'standin-TOO_BIG'), tooBig),
  {
    id: 'pictura/gives-a-photo-back-for-an-hour',
    because: because('Photos', 'kept for an hour'),
    grade: 'documented',
    live: safe,
    steps: [
      { send: photo(picture(500)), expect: stored },
      {
        send: ([first]) => ({ method: 'GET', url: textAt(first, 'photo.link') }),
        expect: { status: 200, body: { kind: 'bytes', are: picture(500) } },
      },
      {
        needs: [{ kind: 'clock', to: { advance: '3601 seconds' } }],
        send: ([first]) => ({ method: 'GET', url: textAt(first, 'photo.link') }),
        expect: { status: 404, body: { kind: 'empty' } },
      },
    ],
  },
];
