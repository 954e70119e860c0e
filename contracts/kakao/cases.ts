import type { Case } from '../engine/case.ts';
import { elimination } from './elimination.ts';
import { form } from './form.ts';
import { magic } from './magic.ts';
import { months } from './months.ts';
import { multiple } from './multiple.ts';
import { reply } from './reply.ts';
import { single } from './single.ts';
import { switches } from './switches.ts';

export const cases: readonly Case[] = [
  ...single,
  ...multiple,
  ...form,
  ...reply,
  ...magic,
  ...elimination,
  ...months,
  ...switches,
];
