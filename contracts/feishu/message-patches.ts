/** A card that was sent is changed, by PATCH. */
import { type Case, frozen, later, never, type Step } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { badParameter, done, neverLive } from './json-calls.ts';
import { card, notCard, order, other, patch, patchPage } from './message-change-steps.ts';
import { idIn, keyIn, messageOf, needsChat, post, sent, uploadFirst } from './message-steps.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';
import { get, said, toFirst } from './sent-message-steps.ts';

const tooLong = refused(230025, 'The length of the message content reaches its limit.');
const notSender = badParameter('bot or user is not the message`s sender');

const sentCard: Step = {
  send: post('interactive', { config: { update_multi: true }, elements: [] }),
  expect: sent('interactive', { title: null, elements: [] }),
};
const patched: Step = { send: toFirst(patch), expect: done({}) };

export const messagePatchCases: readonly Case[] = [
  {
    id: 'feishu/changes-a-card',
    because: { page: patchPage, at: 'Response', says: 'data is empty, and the card is another from then on' },
    grade: 'documented',
    live: needsChat,
    steps: [
      sentCard,
      patched,
      {
        send: toFirst(get),
        expect: ([first]) =>
          done({
            items: [
              { ...messageOf('interactive', { title: null, elements: [[{ tag: 'hr' }]] }), message_id: idIn(first) },
            ],
          }),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-change-a-text-as-a-card',
    because: {
      page: 'feishu-message-refusals',
      at: 'a text that is changed as a card',
      says: 'it is 230001 with ext=This message is NOT a card.',
    },
    grade: 'observed',
    live: needsChat,
    steps: [said, { send: toFirst(patch), expect: notCard }],
  },
  {
    id: 'feishu/refuses-to-change-the-card-of-another-app',
    because: {
      page: 'feishu-230001',
      at: 'bot or user is not the message`s sender',
      says: 'the text behind ext=',
      assumes: 'that it is said here',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [sentCard, { send: toFirst(patch, {}, other), expect: notSender }],
  },
  {
    id: 'feishu/changes-a-card-of-14-days',
    because: {
      page: patchPage,
      at: 'Error codes, 230031',
      says: 'within 14 days after it was sent',
      assumes: 'just 14 days pass',
    },
    grade: 'assumed',
    live: never('takes two weeks'),
    steps: [
      { ...sentCard, needs: [frozen] },
      { ...patched, needs: [{ kind: 'clock', to: { advance: '14 days' } }], send: ([first]) => patch(idIn(first)) },
    ],
  },
  ...[1, 5].map(
    (more): Case => ({
      id: `feishu/refuses-to-change-a-card-of-14-days-${more === 1 ? 'and-a-bit' : 'of-another-app'}`,
      because: {
        page: patchPage,
        at: 'Error codes, 230031',
        says: 'within 14 days after it was sent',
        assumes: 'in seconds, and whose it is comes first',
      },
      grade: 'assumed',
      live: never('takes two weeks'),
      steps: [
        { ...sentCard, needs: [frozen] },
        {
          needs: [{ kind: 'clock', to: { advance: '14 days' } }, later(1)],
          send: toFirst(patch, {}, more === 1 ? undefined : other),
          expect:
            more === 1 ? refused(230031, 'Message can only be modified within 14 days after sending.') : notSender,
        },
      ],
    }),
  ),
  {
    id: 'feishu/refuses-the-sixth-change-of-a-card-in-a-second',
    because: {
      page: patchPage,
      at: 'Limits',
      says: 'one message is changed 5 times a second',
      assumes: 'the sixth is 230020, and what is wrong with the card comes first',
    },
    grade: 'assumed',
    live: never('the clock of the live service does not stand still'),
    steps: [
      { ...sentCard, needs: [frozen] },
      patched,
      patched,
      patched,
      patched,
      patched,
      {
        send: toFirst(patch, { content: card({ tag: 'audio', file_key: 'file_1' }) }),
        expect: refused(
          230099,
          'Failed to create card content, ext=ErrCode: 300240; ErrMsg: This application cannot retrieve audio information. Please check if the application used for uploading audio is the same as the one used for sending messages; ',
        ),
      },
      {
        send: toFirst(patch, { content: card({ tag: 'img', img_key: 'img_1' }) }),
        expect: refused(
          230099,
          'Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key img_1',
        ),
      },
      {
        send: toFirst(patch, { content: 'x' }),
        expect: refused(
          230099,
          'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err, please check whether the card json is correct; ',
        ),
      },
      { send: toFirst(patch, { padding: 'x'.repeat(40_000) }), expect: tooLong },
      { send: toFirst(patch), expect: refused(230020, 'This operation triggers the frequency limit.') },
      { ...patched, needs: [later(1)] },
    ],
  },
  {
    id: 'feishu/asks-for-the-owner-of-a-picture-before-the-rate-of-a-card',
    because: order(patchPage, 'what the card holds comes before how often it is changed'),
    grade: 'assumed',
    live: neverLive,
    steps: [
      { ...sentCard, needs: [frozen, { kind: 'setting', name: 'feishu.foreignCardImage', value: 'refuse' }] },
      { ...uploadFirst, send: { ...(uploadFirst.send as RequestTemplate), headers: other } },
      patched,
      patched,
      patched,
      patched,
      patched,
      {
        send: ([first, second]) =>
          patch(idIn(first), bearer, { content: card({ tag: 'img', img_key: keyIn(second) }) }),
        expect: ([, second]) =>
          refused(
            230099,
            `Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key ${keyIn(second)}`,
          ),
      },
    ],
  },
];
