/** What the page leaves open, or what live contradicts: the other settings of each switch, with where they come from. */
import { bmp, gif } from '../../fixtures/images.ts';
import {
  type Because,
  type Case,
  type EvidenceGrade,
  type ExpectedResponse,
  type Need,
  never,
} from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { media, picture, smallPng, upload } from './requests.ts';
import { noMedia, pictureId, tooLarge, uploadedPng, uploadedTo, wrongContent, wrongFileType } from './responses.ts';

const live = never('a switch of the emulator');
const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `wechat.${name}`, value });

const size = { width: 16, height: 16 };
const gifsToo = set('formats', 'jpg,png,gif');
const gifs = { page: 'community-gif', at: 'question and answer', says: 'GIFs have been taken, against the page' };
const gifsAlone = { ...gifs, assumes: 'other formats are refused as ever' };
const captured = {
  page: 'wechat-captured-replies',
  at: 'success of uploadimg',
  says: 'every raw live body has the url alone',
};
const logos = {
  page: 'wechat-captured-replies',
  at: 'logo upload',
  says: 'for logos the field was called buffer, and it was taken',
};
const empties = {
  page: 'wechat-global-codes',
  at: '44001',
  says: 'empty media data',
  assumes: 'an empty part may be answered so, or with another code',
};

const urlAlone: ExpectedResponse = {
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: {
    kind: 'json',
    is: { url: new RegExp(`mmbiz\\.qpic\\.cn/mmbiz_png/${pictureId}/0\\?from=appmsg$`) },
    schema: 'wechat#/$defs/urlAlone',
    raw: /^\{"url":"http:\\\/\\\/[^"]+"\}$/,
  },
};

const rows: readonly (readonly [slug: string, Because, EvidenceGrade, Need, RequestTemplate, ExpectedResponse])[] = [
  ['accepts-a-gif', gifs, 'observed', gifsToo, upload([media('a.gif', () => gif(size))]), uploadedTo('mmbiz_gif')],
  ['still-accepts-a-png', gifs, 'observed', gifsToo, upload([picture]), uploadedPng],
  ['still-refuses-a-bmp', gifsAlone, 'assumed', gifsToo, upload([media('a.bmp', () => bmp(size))]), wrongFileType],
  ['refuses-a-bmp-named-gif', gifsAlone, 'assumed', gifsToo, upload([media('a.gif', () => bmp(size))]), wrongContent],
  ['gives-the-url-alone', captured, 'observed', set('successFields', 'url'), upload([picture]), urlAlone],
  [
    'accepts-the-field-buffer',
    logos,
    'observed',
    set('field', 'media,buffer'),
    upload([{ ...picture, name: 'buffer' }]),
    uploadedPng,
  ],
  [
    'still-accepts-the-field-media',
    { page: 'wechat-uploadimg', at: 'request body', says: 'the field is named media' },
    'documented',
    set('field', 'media,buffer'),
    upload([picture]),
    uploadedPng,
  ],
  ['refuses-0-bytes-with-41005', empties, 'assumed', set('emptyPart', 41005), upload([media('a.png', '')]), noMedia],
  ['refuses-0-bytes-with-40009', empties, 'assumed', set('emptyPart', 40009), upload([media('a.png', '')]), tooLarge],
];

export const switchCases: readonly Case[] = [
  ...rows.map(
    ([slug, because, grade, need, send, expect]): Case => ({
      id: `wechat/as-observed-${slug}`,
      because,
      grade,
      live,
      needs: [need],
      send,
      expect,
    }),
  ),
  {
    id: 'wechat/as-observed-refuses-text-with-both-fields',
    because: { ...captured, says: 'a failure has its code and text, whatever a success has' },
    grade: 'observed',
    live,
    needs: [set('successFields', 'url')],
    send: upload([media('picture.png', () => smallPng().subarray(0, 4))]),
    expect: wrongContent,
  },
];
