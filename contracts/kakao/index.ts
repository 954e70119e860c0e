import type { ProviderContract } from '../engine/provider-contract.ts';
import { withSources } from '../engine/with-sources.ts';
import { cases } from './cases.ts';
import { likeness } from './likeness.ts';
import { liveService } from './live-service.ts';
import { questions } from './open-questions.ts';
import { sources } from './sources.ts';

export const kakao: ProviderContract = {
  cases: withSources(cases, sources),
  sources,
  liveService,
  likeness,
  inventedCredential: (mark) => `contract${mark.slice(0, 12)}`,
  questions,
};
