/** Which covers and pictures an article may name. */
import { type Case, never, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { postForm, textField } from '../engine/request-builders.ts';
import { aSwitch, live, newspic, page, setting, unseen } from './draft-limit-answers.ts';
import {
  addDraft,
  addMaterial,
  article,
  bothWays,
  cover,
  deleteMaterial,
  type Earlier,
  getDraft,
  idIn,
  invalidMedia,
  someMediaId,
  updateDraft,
  withDraft,
} from './draft-requests.ts';
import { articleWith, done, thumbUrl } from './draft-responses.ts';
import { picture, upload } from './requests.ts';
import { uploadedPng } from './responses.ts';

const permanent = 'a permanent media_id is wanted: without one, with a temporary or a deleted one it is 40007';
const thumb = { page: 'community-draft-thumb', at: 'question', says: permanent };
const other = '99_contractother0000000000000000';

export const media: readonly Case[] = [
  {
    id: 'wechat/draft-answers-40007-to-a-cover-that-is-none',
    because: { ...thumb, assumes: 'so it is with anything that is no picture of the library' },
    grade: 'assumed',
    live,
    steps: [
      cover,
      { send: upload([picture]), expect: uploadedPng },
      ...[
        { thumb_media_id: undefined },
        { thumb_media_id: '' },
        { thumb_media_id: undefined, thumb_url: 'http://mmbiz.qpic.cn/x/0' },
        { thumb_media_id: 'THUMB_MEDIA_ID' },
      ].map((more): Step => ({ send: (earlier) => addDraft([article(idIn(earlier), more)]), expect: invalidMedia })),
      { send: (earlier) => addDraft([article(textAt(earlier[1], 'url'))]), expect: invalidMedia },
      {
        send: (earlier) => addDraft([article(textAt(earlier[1], 'url').split('/').at(-2) ?? '')]),
        expect: invalidMedia,
      },
      { send: (earlier) => addDraft([article(idIn(earlier)), article('nothing')]), expect: invalidMedia },
    ],
  },
  {
    id: 'wechat/draft-answers-40007-to-a-cover-of-another-account',
    because: { ...thumb, assumes: 'so it is with a picture of another account’s library' },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      { send: addMaterial(other), expect: someMediaId },
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: invalidMedia },
      { send: (earlier) => addDraft([article(idIn(earlier))], other), expect: someMediaId },
    ],
  },
  {
    id: 'wechat/draft-cover-that-is-everybody-s',
    because: {
      page: 'wechat-draft-add',
      at: 'thumb_media_id',
      says: 'a permanent media_id',
      assumes: 'what a test put into the library for nobody is everybody’s here, too',
    },
    grade: 'assumed',
    live: never('somebody puts it there'),
    steps: [
      {
        to: 'control plane',
        send: postForm(
          '/images',
          [textField('provider', 'wechat'), textField('kind', 'material/image'), { ...picture, name: 'image' }],
          {},
        ),
        expect: { status: 201, body: { kind: 'json', is: {}, more: 'allowed' } },
      },
      { send: ([first]) => addDraft([article(textAt(first, 'images.0.key'))]), expect: someMediaId },
    ],
  },
  {
    id: 'wechat/draft-answers-40007-to-a-cover-that-was-deleted',
    because: { ...thumb, assumes: 'a draft that was made before keeps it' },
    grade: 'assumed',
    live,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: someMediaId },
      {
        send: (earlier) => deleteMaterial(idIn(earlier)),
        expect: done,
      },
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: invalidMedia },
      {
        send: (earlier) => getDraft(idIn(earlier, 1)),
        expect: (earlier) => articleWith({ thumb_media_id: idIn(earlier) }),
      },
    ],
  },
  {
    id: 'wechat/draft-keeps-the-address-of-a-cover-that-was-deleted',
    because: {
      page: 'wxjava-drafts',
      at: 'answers in comments',
      says: 'a draft has the address of its cover',
      assumes: 'also once the cover was deleted; nobody has shown one',
    },
    grade: 'assumed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [setting('draftReplies', 'captured')] },
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: someMediaId },
      { send: (earlier) => deleteMaterial(idIn(earlier)), expect: done },
      {
        send: (earlier) => getDraft(idIn(earlier, 1)),
        expect: (earlier) => articleWith({ thumb_media_id: idIn(earlier), thumb_url: thumbUrl }),
      },
    ],
  },
  ...bothWays(
    {
      id: 'wechat/draft-of-twenty-pictures',
      because: { page, at: 'image_info', says: 'permanent ones, 1 to 20 of them', assumes: 'anything else is 40007' },
      grade: 'assumed',
      live: unseen,
    },
    [
      [newspic([]), invalidMedia],
      [newspic([], { image_info: undefined }), invalidMedia],
      [newspic(['nothing']), invalidMedia],
    ],
  ),
  {
    id: 'wechat/draft-answers-40007-to-pictures-that-are-none',
    because: { page, at: 'image_info', says: 'permanent ones, 1 to 20 of them', assumes: 'anything else is 40007' },
    grade: 'assumed',
    live: unseen,
    steps: withDraft(
      {},
      ...(
        [
          [1, someMediaId],
          [20, someMediaId],
          [21, invalidMedia],
        ] as const
      ).flatMap(([count, expect]): Step[] => {
        const pictures = (earlier: Earlier) => newspic(Array.from({ length: count }, () => idIn(earlier)));
        const isTaken = expect === someMediaId;
        return [
          { send: (earlier) => addDraft([pictures(earlier)]), expect },
          {
            send: (earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: pictures(earlier) }),
            expect: isTaken ? { status: 200, body: { kind: 'json', is: { errcode: 0, errmsg: 'ok' } } } : expect,
          },
        ];
      }),
      { send: (earlier) => addDraft([newspic([idIn(earlier), 'nothing'])]), expect: invalidMedia },
    ),
  },
];
