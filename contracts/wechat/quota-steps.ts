/** Uploads that count, one after the other. */
import type { Step } from '../engine/case.ts';
import { picture, upload } from './requests.ts';
import { quotaSpent, uploadedPng } from './responses.ts';

export const goodUpload: Step = { send: upload([picture]), expect: uploadedPng };
export const refusedUpload: Step = { send: upload([picture]), expect: quotaSpent };
export const repeat = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
