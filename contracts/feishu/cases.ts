import type { Case } from '../engine/case.ts';
import { downloads } from './downloads.ts';
import { errorOrderCases } from './error-order.ts';
import { eliminationCases } from './error-order-by-elimination.ts';
import { gatewayCases } from './gateway.ts';
import { genericCodeCases } from './generic-codes.ts';
import { imageFormatCases } from './image-formats.ts';
import { larkHostCases } from './lark-host.ts';
import { magicCredentialCases } from './magic-credentials.ts';
import { rateLimitCases } from './rate-limits.ts';
import { responseFormatCases } from './response-format.ts';
import { sizeLimitCases } from './size-limits.ts';
import { storeAppCases } from './store-apps.ts';
import { switchCases } from './switches.ts';
import { tokenCases } from './tokens.ts';
import { uploadFormCases } from './upload-forms.ts';

export const cases: readonly Case[] = [
  ...sizeLimitCases,
  ...imageFormatCases,
  ...uploadFormCases,
  ...gatewayCases,
  ...responseFormatCases,
  ...errorOrderCases,
  ...eliminationCases,
  ...tokenCases,
  ...storeAppCases,
  ...larkHostCases,
  ...downloads,
  ...rateLimitCases,
  ...magicCredentialCases,
  ...switchCases,
  ...genericCodeCases,
];
