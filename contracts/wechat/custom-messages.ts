/** Answers to one user: what they may say, what they may name, and when. */
import type { Case } from '../engine/case.ts';
import { kinds } from './custom-message-kinds.ts';
import { daily, order } from './custom-message-order.ts';
import { refusals } from './custom-message-refusals.ts';
import { times } from './custom-message-times.ts';

export const customMessageCases: readonly Case[] = [...kinds, ...refusals, ...times, ...order, ...daily];
