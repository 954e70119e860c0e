import type { Case } from '../case.ts';
import { form } from './form.ts';
import { formatCases } from './formats.ts';
import { gateway } from './gateway.ts';
import { limits } from './limits.ts';
import { order } from './order.ts';
import { reply } from './reply.ts';

export const cases: readonly Case[] = [...limits, ...formatCases, ...form, ...gateway, ...reply, ...order];
