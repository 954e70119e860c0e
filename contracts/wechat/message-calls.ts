/** The calls about messages, at the gateway. */
import type { Case } from '../engine/case.ts';
import {
  badMsgIdOfDelete,
  badMsgIdOfGet,
  badMsgtype,
  badOpenid,
  customPath,
  massPath,
  user,
} from './message-requests.ts';
import { gateCasesOf, type ModuleCall } from './module-gate.ts';
import { jsonHeaders } from './responses.ts';

const json = { takesJson: true, verified: true, label: jsonHeaders['Content-Type'] } as const;
const mass = { ...json, kinds: ['official', 'service', 'test'], sets: [7], fields: {} } as const;
/** Each wrong in one way. */
const wrong = [
  {},
  { msgtype: 'text' },
  { msgtype: 'mpnews' },
  { msgtype: 'mpnews', mpnews: { media_id: 'nothing' } },
] as const;

const calls: readonly ModuleCall[] = [
  {
    ...json,
    name: 'message-custom-send',
    page: 'wechat-custom-send',
    path: customPath,
    kinds: ['official', 'service', 'test', 'miniprogram', 'minigame'],
    sets: [1, 6, 19, 100, 101],
    fields: {},
    nearly: badOpenid,
    wrong: [{}, { touser: user }],
  },
  {
    ...mass,
    name: 'message-mass-sendall',
    page: 'wechat-mass-sendall',
    path: massPath('sendall'),
    nearly: badMsgtype,
    wrong,
    daily: 100,
  },
  {
    ...mass,
    name: 'message-mass-send',
    page: 'wechat-mass-send',
    path: massPath('send'),
    kinds: ['service'],
    as: 'service',
    nearly: badMsgtype,
    wrong,
    daily: 100,
  },
  {
    ...mass,
    name: 'message-mass-preview',
    page: 'wechat-mass-preview',
    path: massPath('preview'),
    nearly: badMsgtype,
    wrong,
    daily: 100,
  },
  {
    ...mass,
    name: 'message-mass-get',
    page: 'wechat-mass-get',
    path: massPath('get'),
    nearly: badMsgIdOfGet,
    wrong: [{}],
  },
  {
    ...mass,
    name: 'message-mass-delete',
    page: 'wechat-mass-delete',
    path: massPath('delete'),
    nearly: badMsgIdOfDelete,
    wrong: [{}],
  },
];

export const messageCallCases: readonly Case[] = gateCasesOf(calls);
