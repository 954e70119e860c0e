/** A card that was made is sent, as a message. */
import { type Case, frozen, later, never } from '../engine/case.ts';
import {
  because,
  changed,
  type Headers,
  idIn,
  made,
  make,
  noCard,
  ofCreation,
  ofUpdate,
  onCard,
  type Sent,
  stranger,
  write,
} from './card-steps.ts';
import { sent, text } from './message-steps.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';

const post = (card_id: string, headers: Headers = bearer, more: Sent = {}) =>
  text('', { msg_type: 'interactive', content: JSON.stringify({ type: 'card', data: { card_id } }), ...more }, headers);
const shownCard = {
  title: null,
  elements: [[{ tag: 'text', text: 'hello' }], [{ tag: 'button', text: 'press', type: 'default' }]],
};
const noEntity = refused(230099, 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid; ');
const sentBefore = refused(
  230099,
  'Failed to create card content, ext=ErrCode: 200780; ErrMsg: card binding biz count over limit; ',
);

export const cardMessageCases: readonly Case[] = [
  onCard(
    'are-sent-once',
    because(
      ofCreation,
      'Restrictions',
      'a card is sent once',
      'the second time is 200780, as it was seen (feishu-message-refusals)',
    ),
    [(id) => post(id), sent('interactive', shownCard)],
    [(id) => post(id), sentBefore],
    [(id) => write(id, 1), changed],
  ),
  onCard(
    'are-sent-once-under-one-uuid',
    because(ofCreation, 'Restrictions', 'a card is sent once', 'a message that is only asked for again sends none'),
    [(id) => post(id, bearer, { uuid: 'a' }), sent('interactive', shownCard)],
    [(id) => post(id, bearer, { uuid: 'a' }), sent('interactive', shownCard)],
  ),
  onCard(
    'are-sent-by-the-app-that-made-them',
    because(ofUpdate, 'Restrictions', 'the app that made a card uses it', 'to another it is as one that there is not'),
    [(id) => post(id, stranger), noEntity],
    [() => post(noCard), noEntity],
  ),
  {
    id: 'feishu/cards-are-not-sent-after-14-days',
    because: because(ofCreation, 'Restrictions', 'a card lives for 14 days', 'then it is as one that there is not'),
    grade: 'assumed',
    live: never('nobody waits for 14 days'),
    steps: [
      { needs: [frozen], send: make(), expect: made },
      { needs: [later(14 * 86_400)], send: ([first]) => post(idIn(first)), expect: noEntity },
    ],
  },
];
