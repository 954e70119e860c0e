import type { Case } from '../case.ts';
import { files } from './files.ts';
import { form } from './form.ts';
import { gateway } from './gateway.ts';
import { order } from './order.ts';
import { quota } from './quota.ts';
import { reply } from './reply.ts';
import { stableTokens } from './stable-token.ts';
import { tokens } from './tokens.ts';

export const cases: readonly Case[] = [
  ...files,
  ...form,
  ...gateway,
  ...reply,
  ...order,
  ...tokens,
  ...stableTokens,
  ...quota,
];
