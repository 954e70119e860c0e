/** Uploads that count, one after the other. */
import type { Step } from '../engine/case.ts';
import { picture, upload } from './requests.ts';
import { quotaSpent, uploadedPng } from './responses.ts';

export const good: Step = { send: upload([picture]), expect: uploadedPng };
export const spent: Step = { send: upload([picture]), expect: quotaSpent };
export const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
