import fc from 'fast-check';
import { providers } from '../../src/providers/index.ts';

export const words = [
  ...new Set([
    ...providers.flatMap(({ secrets }) => secrets),
    ...['password', 'passwd', 'pwd', 'db_pwd', 'x_api_ticket', 'session_token', 'session_key', 'sessionid', 'jwt'],
    ...['sig', 'sign', 'signature', 'auth_code', 'private_key', 'access_key', 'x_api_key', 'encrypt_key', 'cookies'],
  ]),
];
export const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replaceAll('_', '-'),
  (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
];
export const names = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom(...spellings))
  .map(([name, spell]) => spell(name));

export const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz';
export const alphabets = [
  `${letters}23456789_-`,
  `${letters}0123456789+/=`,
  `${letters} "'\\/,;:&<>%#@!?()[]{}$~|^*+=.`,
  `${letters}üßéñ`,
  '密码令牌飞书微信图片上传',
  'пароль한국어카카오',
  '🔑🗝️🔒é中',
];
/** Not so that its end and what follows it could be taken for something else. */
export const secrets = fc
  .constantFrom(...alphabets)
  .chain((alphabet) => {
    const character = fc.constantFrom(...alphabet);
    return fc.tuple(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 3 }),
      fc.string({ unit: character, minLength: 8, maxLength: 30 }),
    );
  })
  .map(([start, rest]) => `${start}${rest}${start}`);
