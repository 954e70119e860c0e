/** Whether a downloaded picture comes with a filename: its page is silent, and programs ask for one. */
import { type Case, type ExpectedResponse, type Need, never, stores } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { keyIn, thePicture } from './download-steps.ts';
import { bearer, download, message, picture } from './requests.ts';
import { uploaded } from './responses.ts';

const file = {
  page: 'feishu-file-get',
  at: 'response',
  says: 'a file has the header where the request has Content-Type: application/json',
  assumes: 'so has a picture',
};
const json = { ...bearer, 'Content-Type': 'application/json' };
const asked =
  (headers: Readonly<Record<string, string>>) =>
  ([first]: readonly HttpResponse[]) =>
    download(keyIn(first), headers);

const named = ([first]: readonly HttpResponse[]): ExpectedResponse => ({
  ...thePicture,
  headers: { ...thePicture.headers, 'Content-Disposition': `attachment; filename="${keyIn(first)}.png"` },
});
const nameless: ExpectedResponse = { ...thePicture, headers: { ...thePicture.headers, 'Content-Disposition': null } };

const set = (value: string): readonly Need[] => [{ kind: 'setting', name: 'feishu.contentDisposition', value }];

const rows: readonly (readonly [
  slug: string,
  headers: Readonly<Record<string, string>>,
  expect: ExpectedResponse | typeof named,
  needs: readonly Need[],
])[] = [
  ['names-a-download-that-is-asked-for-with-a-json-type', json, named, []],
  [
    'names-a-download-whatever-stands-behind-the-json-type',
    { ...bearer, 'Content-Type': 'application/json; charset=utf-8' },
    named,
    [],
  ],
  ['names-no-download-that-is-asked-for-without-a-type', bearer, nameless, []],
  ['names-no-download-of-another-type', { ...bearer, 'Content-Type': 'text/plain' }, nameless, []],
  ['as-always-named-names-a-download-without-a-type', bearer, named, set('always')],
  ['as-never-named-names-no-download-with-a-json-type', json, nameless, set('never')],
];

export const downloadNameCases: readonly Case[] = rows.map(([slug, headers, expect, needs]) => ({
  id: `feishu/${slug}`,
  because: file,
  grade: 'assumed',
  live: needs.length === 0 ? stores : never('a switch of the emulator'),
  steps: [
    { needs, send: message(picture), expect: uploaded },
    { send: asked(headers), expect },
  ],
}));
