import type { Case } from '../engine/case.ts';
import { downloads } from './downloads.ts';
import { elimination } from './elimination.ts';
import { form } from './form.ts';
import { formatCases } from './formats.ts';
import { gateway } from './gateway.ts';
import { generic } from './generic.ts';
import { isvCases } from './isv.ts';
import { larkCases } from './lark.ts';
import { limits } from './limits.ts';
import { magic } from './magic.ts';
import { order } from './order.ts';
import { rates } from './rates.ts';
import { reply } from './reply.ts';
import { switches } from './switches.ts';
import { tokens } from './tokens.ts';

export const cases: readonly Case[] = [
  ...limits,
  ...formatCases,
  ...form,
  ...gateway,
  ...reply,
  ...order,
  ...elimination,
  ...tokens,
  ...isvCases,
  ...larkCases,
  ...downloads,
  ...rates,
  ...magic,
  ...switches,
  ...generic,
];
