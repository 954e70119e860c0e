import type { Case } from '../engine/case.ts';
import { apiQuotas } from './api-quota.ts';
import { clearances } from './clear-quota.ts';
import { componentAuth } from './component-auth.ts';
import { componentCalls } from './component-calls.ts';
import { componentTokens } from './component-token.ts';
import { componentUploads } from './component-upload.ts';
import { elimination } from './elimination.ts';
import { faults } from './faults.ts';
import { files } from './files.ts';
import { form } from './form.ts';
import { gateway } from './gateway.ts';
import { magic } from './magic.ts';
import { order } from './order.ts';
import { quota } from './quota.ts';
import { reply } from './reply.ts';
import { rids } from './rid.ts';
import { stableTokens } from './stable-token.ts';
import { switches } from './switches.ts';
import { tokens } from './tokens.ts';

export const cases: readonly Case[] = [
  ...files,
  ...form,
  ...gateway,
  ...reply,
  ...order,
  ...elimination,
  ...tokens,
  ...stableTokens,
  ...quota,
  ...clearances,
  ...apiQuotas,
  ...rids,
  ...componentTokens,
  ...componentAuth,
  ...componentCalls,
  ...componentUploads,
  ...magic,
  ...switches,
  ...faults,
];
