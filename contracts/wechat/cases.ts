import type { Case } from '../case.ts';
import { files } from './files.ts';
import { form } from './form.ts';
import { gateway } from './gateway.ts';
import { order } from './order.ts';
import { reply } from './reply.ts';

export const cases: readonly Case[] = [...files, ...form, ...gateway, ...reply, ...order];
