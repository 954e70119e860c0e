/** What a message to many says and names. */
import { type Case, frozen, later, never, safe } from '../engine/case.ts';
import { addDraft, article, cover, getDraft, idIn as idOfDraft, invalidMedia, someMediaId } from './draft-requests.ts';
import { type Call, live, page, step, to } from './mass-message-steps.ts';
import {
  badMassMedia,
  badMsgtype,
  busy,
  idIn,
  noMediaId,
  permanent,
  previewed,
  saysNothing,
  submitted,
  submittedArticles,
  temporary,
  text,
} from './message-requests.ts';
import { submitted as submittedDraft } from './publish-requests.ts';

/** Refusals leave nothing; an official account may not even try some of them. */
const refusing = (call: Call) => (call === 'send' ? never('no official account may call it') : safe);
const strangers = never('needs another account');
const said = (call: Call) => (call === 'preview' ? previewed : submitted);

export const contents = (call: Call): readonly Case[] => [
  {
    id: `wechat/mass-${call}-takes-each-kind`,
    because: {
      page: page(call),
      at: 'request body',
      says: 'articles, text, voice, music, pictures, films and cards',
      assumes:
        'a picture by itself, as it was once written, is taken as well as a list of them, and files of either sort',
    },
    grade: 'assumed',
    live,
    steps: [
      temporary(),
      temporary('voice'),
      temporary('video'),
      permanent,
      step(to(call, text), said(call)),
      step((all) => to(call, { msgtype: 'voice', voice: { media_id: idIn(all, 1) } }), said(call)),
      step((all) => to(call, { msgtype: 'image', images: { media_ids: [idIn(all), idIn(all, 3)] } }), said(call)),
      step((all) => to(call, { msgtype: 'image', image: { media_id: idIn(all, 3) } }), said(call)),
      step((all) => to(call, { msgtype: 'mpvideo', mpvideo: { media_id: idIn(all, 2) } }), said(call)),
      step((all) => to(call, { msgtype: 'video', mpvideo: { media_id: idIn(all, 2) } }), said(call)),
      step(to(call, { msgtype: 'music', music: {} }), said(call)),
      step(to(call, { msgtype: 'wxcard', wxcard: { card_id: 'x' } }), said(call)),
    ],
  },
  {
    id: `wechat/mass-${call}-takes-a-draft`,
    because: {
      page: call === 'preview' ? 'wechat-batch-sends' : 'wechat-draft-add',
      at: call === 'preview' ? 'notes' : 'notes',
      says:
        call === 'preview' ? 'articles are a draft' : 'articles are a draft, which is gone once it was sent to many',
    },
    grade: 'documented',
    live,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idOfDraft(earlier))]), expect: someMediaId },
      step(
        (all) => to(call, { msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) }, send_ignore_reprint: 0 }),
        call === 'preview' ? previewed : submittedArticles,
      ),
      step(
        (all) => getDraft(idIn(all, 1)),
        call === 'preview'
          ? { status: 200, body: { kind: 'unspecified', why: 'drafts.ts is about that' } }
          : invalidMedia,
      ),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-40007-to-a-draft-that-was-published`,
    because: {
      page: 'draft-limits-2026',
      at: 'notes',
      says: 'a draft that is published is 40007',
      assumes: 'so it is here, as soon as it is published, be it that nobody asked since',
    },
    grade: 'assumed',
    live: never('publishes an article, where everybody can read it'),
    steps: [
      ...submittedDraft([frozen]),
      step((all) => to(call, { msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) } }), badMassMedia, [later(1)]),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-40008-to-a-msgtype-there-is-none-of`,
    because: { page: page(call), at: 'msgtype', says: 'one of a list', assumes: 'another is 40008' },
    grade: 'assumed',
    live: refusing(call),
    steps: [step(to(call, { msgtype: 'news', news: { articles: [{}] } }), badMsgtype), step(to(call, {}), badMsgtype)],
  },
  {
    id: `wechat/mass-${call}-answers-44004-to-what-says-nothing`,
    because: { page: page(call), at: 'request body', says: 'required', assumes: 'without it the refusal is 44004' },
    grade: 'assumed',
    live: refusing(call),
    steps: [
      step(to(call, { msgtype: 'text' }), saysNothing),
      step(to(call, { msgtype: 'music' }), saysNothing),
      step(to(call, { msgtype: 'wxcard', wxcard: {} }), saysNothing),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-41006-without-a-media-id`,
    because: { page: 'wechat-global-codes', at: '41006', says: 'no media_id', assumes: 'so it is here' },
    grade: 'assumed',
    live: refusing(call),
    steps: [
      step(to(call, { msgtype: 'mpnews' }), noMediaId),
      step(to(call, { msgtype: 'image', images: { media_ids: [] } }), noMediaId),
      step(to(call, { msgtype: 'voice', voice: {} }), noMediaId),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-40007-to-what-is-no-media-id-of-it`,
    because: {
      page: 'siteserver-3271',
      at: 'report',
      says: 'a media_id that is none is 40007',
      assumes: 'so is a file where a draft is meant, a draft where a file is, and what is somebody else’s',
    },
    grade: 'assumed',
    live: strangers,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idOfDraft(earlier))]), expect: someMediaId },
      step(to(call, { msgtype: 'mpnews', mpnews: { media_id: 'nothing' } }), badMassMedia),
      step((all) => to(call, { msgtype: 'mpnews', mpnews: { media_id: idIn(all) } }), badMassMedia),
      step((all) => to(call, { msgtype: 'voice', voice: { media_id: idIn(all, 1) } }), badMassMedia),
      step((all) => to(call, { msgtype: 'image', images: { media_ids: [idIn(all), 'nothing'] } }), badMassMedia),
      step(
        (all) => to(call, { msgtype: 'image', image: { media_id: idIn(all) } }, '99_contractother0000000000000000'),
        badMassMedia,
      ),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-minus-1-to-a-file-of-another-type`,
    because: {
      page: 'wxjava-mass',
      at: 'msgType',
      says: 'where the media_id does not fit the msgtype the system is said to be busy',
    },
    grade: 'observed',
    live: refusing(call),
    steps: [
      temporary('voice'),
      step((all) => to(call, { msgtype: 'image', image: { media_id: idIn(all) } }), busy),
      step((all) => to(call, { msgtype: 'mpvideo', mpvideo: { media_id: idIn(all) } }), busy),
    ],
  },
];
