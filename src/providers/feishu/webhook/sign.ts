import { createHmac } from 'node:crypto';
import type { Fields } from '../../../core/json-fields.ts';
import type { Explanation } from '../../../core/rule.ts';
import type { Said } from '../../../core/say.ts';

/** What a bot that signs looks at; undefined of one that does not. */
export interface Signed {
  /** Between its timestamp and now; undefined where there is no such number. */
  readonly secondsApart: number | undefined;
  readonly fits: boolean;
  readonly trouble: Explanation | undefined;
}

const hmac = (key: string, text: string, as: 'base64' | 'hex') => createHmac('sha256', key).update(text).digest(as);

/** The key is the timestamp, a line feed and the secret; what is signed is nothing. */
export function readSigned({ timestamp, sign }: Fields, secret: string, now: number): Signed {
  const stamp = typeof timestamp === 'number' || typeof timestamp === 'string' ? `${timestamp}` : '';
  const key = `${stamp}\n${secret}`;
  const seconds = /^\d{1,16}$/.test(stamp) ? Number(stamp) : undefined;
  const secondsApart = seconds === undefined ? undefined : Math.abs(Math.floor(now / 1000) - seconds);
  const fits = seconds !== undefined && sign === hmac(key, '', 'base64');
  return { secondsApart, fits, trouble: fits ? undefined : whyNot(stamp, sign, key, secret) };
}

function whyNot(stamp: string, sign: unknown, key: string, secret: string): Explanation {
  const told = (measured: Said, mend: Said): Explanation => ({ measured, mend, ours: true });
  if (stamp === '') return told('no timestamp', 'send timestamp, in seconds, and the sign made with it');
  if (!/^\d{1,16}$/.test(stamp))
    return told('a timestamp that is no whole number of seconds', 'send timestamp in seconds, and sign with it');
  if (typeof sign !== 'string' || sign === '') return told('no sign', 'send the sign as a text beside timestamp');
  if (sign === hmac(secret, key, 'base64') || sign === hmac(secret, stamp, 'base64'))
    return told(
      'a sign made with the secret for a key',
      'take timestamp, a line feed and the secret for the key, and sign the empty text',
    );
  if (sign === hmac(key, '', 'hex')) return told('a sign in hexadecimal', 'write the sign in base64');
  if (sign === hmac(key, key, 'base64'))
    return told('a sign of the text that is to be the key', 'sign the empty text with that key');
  return told(
    'the sign of another secret or timestamp',
    "sign with the bot's own secret and the timestamp that is sent",
  );
}
