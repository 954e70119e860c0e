import type { ProviderContract } from '../engine/provider-contract.ts';
import { withSources } from '../engine/with-sources.ts';
import { cases } from './cases.ts';
import { likeness } from './likeness.ts';
import { liveService } from './live-service.ts';
import { questions } from './open-questions.ts';
import { sources } from './sources.ts';

export const wechat: ProviderContract = {
  cases: withSources(cases, sources),
  sources,
  liveService,
  likeness,
  inventedCredential: (mark) => `99_contract${mark}`,
  questions,
};
