import type { ProviderContract } from '../engine/provider-contract.ts';
import { withSources } from '../engine/sources.ts';
import { cases } from './cases.ts';
import { liveService } from './live-service.ts';
import { questions } from './open-questions.ts';
import { sources } from './sources.ts';

export const feishu: ProviderContract = {
  cases: withSources(cases, sources),
  sources,
  liveService,
  inventedCredential: (mark) => `t-contract${mark}`,
  questions,
};
