import { ENGLISH, type Tongue } from '../core/say.ts';

/** In which Standin tells what it says of calls. */
export const languages = ['en', 'zh', 'ko'] as const;
export type Language = (typeof languages)[number];

/** The first of them that stands where POSIX has it: English where none does. */
export function languageFrom({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? '';
  return languageOf(locale) ?? 'en';
}

/** Of a tag or a locale, such as `zh-CN` or `ko_KR.UTF-8`. Which script a Chinese reader wants is left to them. */
export function languageOf(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[^a-z]/, 1);
  return languages.find((each) => each === primary);
}

/** Its table, which is loaded when it is first asked for; English needs none. */
export async function tongueOf(language: Language): Promise<Tongue> {
  if (language === 'zh') return (await import('./zh.ts')).zh;
  if (language === 'ko') return (await import('./ko.ts')).ko;
  return ENGLISH;
}
