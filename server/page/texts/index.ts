import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Texts } from './texts.ts';
import { zh } from './zh.ts';

const all: Readonly<Record<string, Texts>> = { en, zh, ko };

/** The first that the browser asks for and that there is; which script a Chinese reader wants is left to them. */
const asked = navigator.languages.find((each) => Object.hasOwn(all, each.slice(0, 2))) ?? 'en';

/** For the document, and for numbers and times. */
export const language = asked;

export const t: Texts = all[asked.slice(0, 2)] ?? en;
