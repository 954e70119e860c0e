/** Publishing a draft: it is handed in, goes on for a while, and ends well or not. */
import type { Case } from '../engine/case.ts';
import { ending, failing, outcomes } from './publish-ends.ts';
import { refusals, submitting } from './publish-submission.ts';

export const publishingCases: readonly Case[] = [...submitting, ...ending, ...failing, ...outcomes, ...refusals];
