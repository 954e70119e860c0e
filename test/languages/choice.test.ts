import { expect, it } from 'vitest';
import { languageWanted } from '../../server/control/language.ts';
import { languageFrom } from '../../src/languages/index.ts';

it.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'ko_KR.eucKR' }, 'ko'],
  [{ LANG: 'zh' }, 'zh'],
  [{ LANG: 'zh_TW.UTF-8', LC_MESSAGES: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'ko_KR.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'ko_KR.UTF-8', LC_MESSAGES: '', LC_ALL: '' }, 'ko'],
  [{ LANG: 'kok_IN' }, 'en'],
  [{ LANG: 'de_DE@euro' }, 'en'],
  [{ LC_CTYPE: 'zh_CN.UTF-8' }, 'en'],
] as const)('takes %o of the environment for %s', (environment, language) => {
  expect(languageFrom(environment)).toBe(language);
});

it.each([
  [undefined, 'ko'],
  ['', 'ko'],
  ['*', 'ko'],
  ['fr, de;q=0.5', 'ko'],
  ['zh', 'zh'],
  ['ZH-hans-CN', 'zh'],
  ['en-US,zh;q=0.9', 'en'],
  ['fr,en;q=0.3,zh;q=0.8,*;q=0.1', 'zh'],
  ['zh-CN, en', 'zh'],
  ['en, zh', 'en'],
  ['*, zh', 'ko'],
  ['zh;q=0.5, *', 'ko'],
  ['zh;q=0', 'ko'],
  ['zh;q=x, en;q=0.1', 'en'],
  ['en ; Q=0.2 , zh;q=0.30', 'zh'],
  [',;,=;q', 'ko'],
] as const)('hears in Accept-Language %j of a Korean server: %s', (header, language) => {
  expect(languageWanted(header, 'ko')).toBe(language);
});
