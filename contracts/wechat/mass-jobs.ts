/** What becomes of a message to many, and how it is taken back. */
import { type Case, never, type Step, safe } from '../engine/case.ts';
import { addDraft, article, cover, idIn as idOfDraft, someMediaId } from './draft-requests.ts';
import {
  badArticleIdx,
  badMsgIdOfDelete,
  badMsgIdOfGet,
  badMsgtype,
  idIn,
  mass,
  numberIn,
  onlyPost,
  previewed,
  submitted,
  submittedArticles,
  taken,
  temporary,
  text,
  toAll,
  told,
  user,
} from './message-requests.ts';
import { unordered } from './two-fault-requests.ts';

const live = never('sends messages to everybody, of which an account has few');
const step = (send: Step['send'], expect: Step['expect']): Step => ({ send, expect });
const ask = (msg_id: unknown, token?: string) => mass('get', { msg_id }, token);
const remove = (msg_id: unknown, more: object = {}, token?: string) => mass('delete', { msg_id, ...more }, token);
const state = (msg_id: number, msg_status = 'SEND_SUCCESS') => told({ msg_id, msg_status });

/** A cover, a draft of three articles, and the message that they are sent as: answer 2. */
const articles: readonly [Step, ...Step[]] = [
  cover,
  {
    send: (all) => addDraft(Array.from({ length: 3 }, () => article(idOfDraft(all)))),
    expect: someMediaId,
  },
  step(
    (all) => mass('sendall', { ...toAll, msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) } }),
    submittedArticles,
  ),
];

export const massJobCases: readonly Case[] = [
  {
    id: 'wechat/mass-get-tells-that-a-message-was-sent',
    because: {
      page: 'wechat-mass-get',
      at: 'sample',
      says: 'its msg_id, a number, and SEND_SUCCESS',
      assumes: 'at once, and a number is as good as the text that the sample sends',
    },
    grade: 'assumed',
    live,
    steps: [
      step(mass('sendall', { ...toAll, ...text }), submitted),
      step(
        ([sent]) => ask(numberIn(sent)),
        ([sent]) => state(numberIn(sent)),
      ),
      step(
        ([sent]) => ask(`${numberIn(sent)}`),
        ([sent]) => state(numberIn(sent)),
      ),
    ],
  },
  {
    id: 'wechat/mass-get-answers-40059-to-what-was-not-sent',
    because: {
      page: 'wechat-mass-get',
      at: 'error 40059',
      says: 'a msg_id that is none',
      assumes: 'so is that of a preview, and somebody else’s',
    },
    grade: 'assumed',
    live,
    steps: [
      step(mass('preview', { ...text, touser: user }), previewed),
      step(([sent]) => ask(numberIn(sent)), badMsgIdOfGet),
      step(ask(201053012), badMsgIdOfGet),
      step(ask(undefined), badMsgIdOfGet),
      step(ask('nothing'), badMsgIdOfGet),
      step(mass('sendall', { ...toAll, ...text }), submitted),
      step((all) => ask(numberIn(all[5]), '99_contractother0000000000000000'), badMsgIdOfGet),
    ],
  },
  {
    id: 'wechat/mass-delete-takes-articles-back',
    because: {
      page: 'wechat-mass-delete',
      at: 'request body',
      says: 'one article, counted from 1, or all of them without a number or with 0',
      assumes: 'a message is DELETE once nothing of it is left',
    },
    grade: 'assumed',
    live,
    steps: [
      ...articles,
      step((all) => remove(numberIn(all[2]), { article_idx: 3 }), taken),
      step((all) => remove(numberIn(all[2]), { article_idx: 3 }), taken),
      step((all) => remove(numberIn(all[2]), { article_idx: 1 }), taken),
      step(
        (all) => ask(numberIn(all[2])),
        (all) => state(numberIn(all[2])),
      ),
      step((all) => remove(numberIn(all[2]), { article_idx: 2 }), taken),
      step(
        (all) => ask(numberIn(all[2])),
        (all) => state(numberIn(all[2]), 'DELETE'),
      ),
      step((all) => remove(`${numberIn(all[2])}`), taken),
    ],
  },
  {
    id: 'wechat/mass-delete-takes-all-back',
    because: {
      page: 'wechat-mass-delete',
      at: 'request body and notes',
      says: 'without a number all of it; articles and films',
      assumes: 'a message is DELETE then',
    },
    grade: 'assumed',
    live,
    steps: [
      ...articles,
      step((all) => remove(numberIn(all[2])), taken),
      step(
        (all) => ask(numberIn(all[2])),
        (all) => state(numberIn(all[2]), 'DELETE'),
      ),
      temporary('video'),
      step((all) => mass('sendall', { ...toAll, msgtype: 'mpvideo', mpvideo: { media_id: idIn(all, 5) } }), submitted),
      step((all) => remove(numberIn(all[6])), taken),
      step(
        (all) => ask(numberIn(all[6])),
        (all) => state(numberIn(all[6]), 'DELETE'),
      ),
      step(
        (all) => mass('sendall', { ...toAll, clientmsgid: 'x', msgtype: 'video', mpvideo: { media_id: idIn(all, 5) } }),
        submitted,
      ),
      step((all) => remove(numberIn(all[9])), taken),
    ],
  },
  {
    id: 'wechat/mass-delete-answers-40059-without-a-msg-id',
    because: {
      page: 'community-mass-delete-40059',
      at: 'question',
      says: 'without a msg_id it is 40059',
      assumes: 'so is one that is none, and a url that nothing was sent as',
    },
    grade: 'assumed',
    live: safe,
    steps: [
      step(mass('delete', { article_idx: 0 }), badMsgIdOfDelete),
      step(remove(201053012), badMsgIdOfDelete),
      step(mass('delete', { url: 'http://mp.weixin.qq.com/s?sn=1' }), badMsgIdOfDelete),
    ],
  },
  {
    id: 'wechat/mass-delete-answers-40008-to-what-cannot-be-taken-back',
    because: {
      page: 'wechat-mass-delete',
      at: 'notes, and error 40008',
      says: 'articles and films alone can be deleted',
      assumes: 'anything else is 40008',
    },
    grade: 'assumed',
    live,
    steps: [
      step(mass('sendall', { ...toAll, ...text }), submitted),
      step(([sent]) => remove(numberIn(sent)), badMsgtype),
      step(
        ([sent]) => ask(numberIn(sent)),
        ([sent]) => state(numberIn(sent)),
      ),
    ],
  },
  {
    id: 'wechat/mass-delete-answers-40060-to-no-article',
    because: {
      page: 'wechat-global-codes',
      at: '40060',
      says: 'an article that is none',
      assumes: 'so it is here, and so are a negative number and what is no number; nothing is taken back',
    },
    grade: 'assumed',
    live,
    steps: [
      ...articles,
      ...[4, -1, 'x', 1.5, '', null].map((article_idx) =>
        step((all) => remove(numberIn(all[2]), { article_idx }), badArticleIdx),
      ),
      step(
        (all) => ask(numberIn(all[2])),
        (all) => state(numberIn(all[2])),
      ),
    ],
  },
  {
    id: 'wechat/mass-delete-order-of-what-is-wrong',
    because: unordered('wechat-mass-delete', 'the method, the message, its kind, then the article'),
    grade: 'assumed',
    live: never('sends a message to everybody'),
    steps: [
      step(mass('sendall', { ...toAll, ...text }), submitted),
      step(([sent]) => ({ ...remove(numberIn(sent), { article_idx: 2 }), method: 'PUT' }), onlyPost),
      step(([sent]) => remove(numberIn(sent), { article_idx: 2 }), badMsgtype),
    ],
  },
];
