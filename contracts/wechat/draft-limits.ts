/** How long the parts of an article may be: the longest that is accepted and the shortest that is refused. */
import type { Case } from '../engine/case.ts';
import { escapes } from './draft-escapes.ts';
import { limits } from './draft-lengths.ts';
import { media } from './draft-media.ts';
import { order } from './draft-order.ts';

export const draftLimitCases: readonly Case[] = [...limits, ...media, ...order, ...escapes];
