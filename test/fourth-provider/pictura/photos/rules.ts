import type { Image } from '../../../../src/core/image.ts';
import { above, absent, is, type Rule, rulesOver } from '../../../../src/core/rule.ts';
import type { Caller } from '../account.ts';
import { maxBytes } from '../switches.ts';
import type { PhotoErrorName } from './errors.ts';

export interface Photo {
  readonly caller: Caller;
  readonly bytes: number;
  readonly image: Image | undefined;
}

const rule = rulesOver<Photo, PhotoErrorName>();
const source = (at: string, says: string) => ({ page: 'pictura-photos', at, says });

export const photoRules: readonly Rule<Photo, PhotoErrorName>[] = [
  rule({
    id: 'pictura/photos/key-missing',
    error: 'keyMissing',
    measure: ({ caller }) => caller.key,
    limit: 'missing',
    broken: is,
    mend: 'send the header x-pictura-key',
    source: source('who calls', 'a key is needed'),
  }),
  rule({
    id: 'pictura/photos/key-unknown',
    error: 'keyUnknown',
    measure: ({ caller }) => caller.key,
    limit: 'unknown',
    broken: is,
    mend: 'send a key that was given out',
    source: source('who calls', 'the key must be one of theirs'),
  }),
  rule({
    id: 'pictura/photos/size',
    error: 'tooLarge',
    measure: ({ bytes }) => bytes,
    limit: maxBytes,
    broken: above,
    mend: (_, limit) => `make it ${limit} bytes at the most`,
    source: maxBytes.source,
  }),
  rule({
    id: 'pictura/photos/picture',
    error: 'noPicture',
    measure: ({ image }) => image,
    broken: absent,
    mend: 'send a picture as the body',
    source: source('body', 'the picture itself, with no form around it'),
  }),
];
