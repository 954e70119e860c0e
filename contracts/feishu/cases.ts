import type { Case } from '../engine/case.ts';
import { downloads } from './downloads.ts';
import { order } from './error-order.ts';
import { elimination } from './error-order-by-elimination.ts';
import { gateway } from './gateway.ts';
import { generic } from './generic-codes.ts';
import { formatCases } from './image-formats.ts';
import { larkCases } from './lark-host.ts';
import { magic } from './magic-credentials.ts';
import { rates } from './rate-limits.ts';
import { reply } from './response-format.ts';
import { limits } from './size-limits.ts';
import { isvCases } from './store-apps.ts';
import { switches } from './switches.ts';
import { tokens } from './tokens.ts';
import { form } from './upload-forms.ts';

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
