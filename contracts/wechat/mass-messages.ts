/** Messages to many: what they name, to whom they go, how often, and what becomes of them. */
import type { Case } from '../engine/case.ts';
import { contents } from './mass-message-contents.ts';
import { order } from './mass-message-order.ts';
import { once, rations } from './mass-message-rations.ts';
import { people } from './mass-message-receivers.ts';

const calls = ['sendall', 'send', 'preview'] as const;

export const massMessageCases: readonly Case[] = [
  ...calls.flatMap(contents),
  ...people,
  ...once('sendall'),
  ...once('send'),
  ...rations,
  ...order,
];
