/** What an answer to one user may say. */
import type { Case } from '../engine/case.ts';
import { live, page, step } from './custom-message-steps.ts';
import { addDraft, article, cover, idIn as idOfDraft, someMediaId } from './draft-requests.ts';
import { answer, badMedia, idIn, picture, taken, temporary, text } from './message-requests.ts';

export const kinds: readonly Case[] = [
  {
    id: 'wechat/custom-send-takes-a-picture',
    because: { page, at: 'image.media_id, and sample', says: 'a picture by its media_id; the answer is errcode 0, ok' },
    grade: 'documented',
    live,
    steps: [temporary(), step((earlier) => answer(picture(idIn(earlier))), taken)],
  },
  {
    id: 'wechat/custom-send-takes-each-kind',
    because: { page, at: 'request body', says: 'these kinds, each with what it is made of' },
    grade: 'documented',
    live,
    steps: [
      temporary(),
      temporary('voice'),
      temporary('video'),
      temporary('thumb'),
      step(answer(text), taken),
      step((all) => answer({ msgtype: 'voice', voice: { media_id: idIn(all, 1) } }), taken),
      step(
        (all) =>
          answer({
            msgtype: 'video',
            video: { media_id: idIn(all, 2), thumb_media_id: idIn(all, 3, 'thumb_media_id'), title: 't' },
          }),
        taken,
      ),
      step((all) => answer({ msgtype: 'video', video: { media_id: idIn(all, 2) } }), taken),
      step(
        (all) =>
          answer({
            msgtype: 'music',
            music: { musicurl: 'http://e.com/1', hqmusicurl: 'http://e.com/2', thumb_media_id: idIn(all) },
          }),
        taken,
      ),
      step(answer({ msgtype: 'news', news: { articles: [{ title: 't', url: 'http://e.com' }] } }), taken),
      step(answer({ msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: 'x' } }), taken),
      step(answer({ msgtype: 'msgmenu', msgmenu: { head_content: 'h', list: [{ id: '1', content: 'c' }] } }), taken),
      step(answer({ msgtype: 'wxcard', wxcard: { card_id: 'x' } }), taken),
      step(
        (all) =>
          answer({
            msgtype: 'miniprogrampage',
            miniprogrampage: { appid: 'wx1', pagepath: 'p', thumb_media_id: idIn(all) },
          }),
        taken,
      ),
      step(answer({ msgtype: 'link', link: { title: 't', url: 'http://e.com' } }), taken),
      step(answer({ ...text, customservice: { kf_account: 'a@b' } }), taken),
    ],
  },
  {
    id: 'wechat/custom-send-takes-a-draft-as-mpnews',
    because: {
      page,
      at: 'mpnews',
      says: 'articles by their media_id; it is given up',
      assumes: 'a draft is still taken',
    },
    grade: 'assumed',
    live,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idOfDraft(earlier))]), expect: someMediaId },
      step((all) => answer({ msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) } }), taken),
      step((all) => answer({ msgtype: 'mpnews', mpnews: { media_id: idIn(all) } }), badMedia),
      step((all) => answer(picture(idIn(all, 1))), badMedia),
    ],
  },
];
