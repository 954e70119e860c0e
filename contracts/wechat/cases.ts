import type { Case } from '../engine/case.ts';
import { apiQuotas } from './api-quota.ts';
import { clearances } from './clear-quota.ts';
import { componentAuth } from './component-auth.ts';
import { componentCalls } from './component-calls.ts';
import { componentTokens } from './component-token.ts';
import { componentUploads } from './component-upload.ts';
import { quota } from './daily-quota.ts';
import { order } from './error-order.ts';
import { elimination } from './error-order-by-elimination.ts';
import { gateway } from './gateway.ts';
import { files } from './image-files.ts';
import { magic } from './magic-credentials.ts';
import { faults } from './ordered-faults.ts';
import { tokens } from './plain-token.ts';
import { reply } from './response-format.ts';
import { rids } from './rid-lookup.ts';
import { stableTokens } from './stable-token.ts';
import { switches } from './switches.ts';
import { form } from './upload-forms.ts';

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
