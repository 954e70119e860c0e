/** What is kept for three days, for messages; and where the API is, which programs ask to try their token. */
import type { Case } from '../engine/case.ts';
import { domainIps } from './domain-ips.ts';
import { gatedCases } from './gated-calls.ts';
import { download, given } from './media-downloads.ts';
import { quotas, testers } from './media-quotas.ts';
import { replies, typed, upload } from './media-uploads.ts';
import { typedCases } from './typed-uploads.ts';

export const temporaryMediaCases: readonly Case[] = [
  ...gatedCases(upload),
  ...typedCases(typed),
  ...gatedCases(download),
  ...replies,
  ...given,
  ...quotas,
  ...testers,
  ...domainIps,
];
