import type { ProviderContract } from '../engine/provider-contract.ts';
import { cases } from './cases.ts';
import { likeness } from './likeness.ts';
import { liveService } from './live-service.ts';
import { questions } from './open-questions.ts';

export const kakao: ProviderContract = {
  cases,
  liveService,
  likeness,
  inventedCredential: (mark) => `contract${mark.slice(0, 12)}`,
  questions,
};
