import type { Case } from '../engine/case.ts';
import { elimination } from './error-order-by-elimination.ts';
import { magic } from './magic-credentials.ts';
import { multiple } from './multiple-uploads.ts';
import { months } from './picture-expiry.ts';
import { reply } from './response-format.ts';
import { single } from './single-uploads.ts';
import { switches } from './switches.ts';
import { form } from './upload-forms.ts';

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
