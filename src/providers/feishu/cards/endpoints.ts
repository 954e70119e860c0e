import { content } from './content.ts';
import { create } from './create.ts';
import { settings } from './settings.ts';
import { update } from './update.ts';

export const cards = [create, update, content, settings] as const;
