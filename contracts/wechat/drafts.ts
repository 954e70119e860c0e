/** Drafts: how they are added, read, listed, changed and deleted. */
import type { Case } from '../engine/case.ts';
import { changing } from './draft-changing.ts';
import { lists } from './draft-lists.ts';
import { reading } from './draft-reading.ts';

export const draftCases: readonly Case[] = [...reading, ...lists, ...changing];
