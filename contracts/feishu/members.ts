/** Who is in a chat is asked for, and people and bots are added. */
import type { Case } from '../engine/case.ts';
import { adding } from './member-additions.ts';
import { asking } from './member-lists.ts';
import { permissions } from './member-permissions.ts';

export const memberCases: readonly Case[] = [...asking, ...adding, ...permissions];
