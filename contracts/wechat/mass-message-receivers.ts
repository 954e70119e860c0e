/** To whom a message to many goes. */
import { type Case, never, safe } from '../engine/case.ts';
import { live, step } from './mass-message-steps.ts';
import {
  anotherUser,
  badName,
  badOpenid,
  busy,
  mass,
  previewed,
  submitted,
  text,
  toAll,
  tooFew,
  toTag,
  user,
} from './message-requests.ts';

export const people: readonly Case[] = [
  {
    id: 'wechat/mass-sendall-goes-to-all-or-to-a-tag',
    because: {
      page: 'wechat-mass-sendall',
      at: 'filter',
      says: 'is_to_all, or a tag_id',
      assumes: 'a number in quotes will do, group_id is the older name of tag_id, and every number is a tag',
    },
    grade: 'assumed',
    live,
    steps: [
      step(mass('sendall', { ...toAll, ...text }), submitted),
      step(mass('sendall', { ...toTag, ...text }), submitted),
      step(mass('sendall', { filter: { is_to_all: false, tag_id: '3' }, ...text }), submitted),
      step(mass('sendall', { filter: { is_to_all: false, group_id: 4 }, ...text }), submitted),
    ],
  },
  {
    id: 'wechat/mass-sendall-answers-minus-1-to-a-tag-that-is-none',
    because: {
      page: 'wechat-captured-replies',
      at: '-1',
      says: 'a tag that is none is answered so',
      assumes: 'so is a filter that has none',
    },
    grade: 'assumed',
    live: safe,
    steps: [
      step(mass('sendall', { filter: { is_to_all: false }, ...text }), busy),
      step(mass('sendall', { filter: { is_to_all: 'yes', tag_id: 'friends' }, ...text }), busy),
      step(mass('sendall', { filter: { tag_id: -1 }, ...text }), busy),
      step(mass('sendall', text), busy),
    ],
  },
  {
    id: 'wechat/mass-send-answers-40130-to-fewer-than-two-openids',
    because: {
      page: 'community-mass-40130',
      at: 'question',
      says: 'a list that is too short is 40130',
      assumes: 'so is what is no list, and what is no text in it does not count',
    },
    grade: 'assumed',
    live,
    steps: [
      step(mass('send', { ...text, touser: [user] }), tooFew),
      step(mass('send', { ...text, touser: user }), tooFew),
      step(mass('send', text), tooFew),
      step(mass('send', { ...text, touser: [user, 5, ''] }), tooFew),
      step(mass('send', { ...text, touser: [user, anotherUser] }), submitted),
    ],
  },
  {
    id: 'wechat/mass-send-takes-10000-openids-and-no-more',
    because: { page: 'wechat-mass-send', at: 'touser', says: 'at most 10000', assumes: 'one more is 40130' },
    grade: 'assumed',
    live,
    steps: [
      step(mass('send', { ...text, touser: Array.from({ length: 10_000 }, () => user) }), submitted),
      step(mass('send', { ...text, touser: Array.from({ length: 10_001 }, () => user) }), tooFew),
    ],
  },
  {
    id: 'wechat/mass-preview-goes-to-an-openid-or-a-name',
    because: {
      page: 'wechat-mass-preview',
      at: 'touser and towxname',
      says: 'one of the two',
      assumes: 'the name wins, and without either it is 40003',
    },
    grade: 'assumed',
    live: never('sends a message to somebody'),
    steps: [
      step(mass('preview', { ...text, touser: user }), previewed),
      step(mass('preview', { ...text, towxname: 'some_body' }), previewed),
      step(mass('preview', { ...text, touser: 'OPENID', towxname: 'some_body' }), previewed),
      step(mass('preview', { ...text, touser: 'OPENID', towxname: '' }), badOpenid),
      step(mass('preview', text), badOpenid),
    ],
  },
  {
    id: 'wechat/mass-preview-answers-40132-to-a-name-that-is-none',
    because: {
      page: 'wechat-global-codes',
      at: '40132',
      says: 'a WeChat name that is not valid',
      assumes: 'one with characters that no name has',
    },
    grade: 'assumed',
    live: safe,
    steps: [
      step(mass('preview', { ...text, towxname: '某人' }), badName),
      step(mass('preview', { ...text, touser: user, towxname: 'some body' }), badName),
    ],
  },
];
