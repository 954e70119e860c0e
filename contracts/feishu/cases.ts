import type { Case } from '../case.ts';
import { downloads } from './downloads.ts';
import { form } from './form.ts';
import { formatCases } from './formats.ts';
import { gateway } from './gateway.ts';
import { isvCases } from './isv.ts';
import { larkCases } from './lark.ts';
import { limits } from './limits.ts';
import { order } from './order.ts';
import { rates } from './rates.ts';
import { reply } from './reply.ts';
import { tokens } from './tokens.ts';

export const cases: readonly Case[] = [
  ...limits,
  ...formatCases,
  ...form,
  ...gateway,
  ...reply,
  ...order,
  ...tokens,
  ...isvCases,
  ...larkCases,
  ...downloads,
  ...rates,
];
