import type { Case } from '../case.ts';
import { form } from './form.ts';
import { multiple } from './multiple.ts';
import { reply } from './reply.ts';
import { single } from './single.ts';

export const cases: readonly Case[] = [...single, ...multiple, ...form, ...reply];
