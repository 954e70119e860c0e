import type { Prng } from './prng.ts';

/** Bytes that parsers of forms, HTTP, JSON and pictures turn on. */
const TOKENS = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  ' ',
  '\t',
  '--',
  '--b',
  '\r\n--b',
  '\r\n--b--',
  '\r\n\r\n',
  ';',
  '"',
  '\\',
  '=',
  ':',
  '%',
  '%00',
  '&',
  '?',
  '#',
  '..',
  '/',
  'Content-Disposition: form-data; name="image"',
  'name=',
  'filename="a.png"',
  "filename*=utf-8''",
  '__proto__',
  'constructor',
  'Content-Length: 0\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Expect: 100-continue\r\n',
  'Connection: close\r\n',
  '0\r\n\r\n',
  'ffffffff\r\n',
  '{',
  '}',
  '[',
  ']',
  'null',
  '-1',
  '1e999',
  '18446744073709551616',
  '图',
  '\u2028',
  '\xff\xd8\xff',
  '\xff\xc0',
  '\x89PNG\r\n\x1a\n',
  'GIF89a',
  'BM',
  'II*\0',
  'RIFF',
  'WEBPVP8X',
  'ftypheic',
  'meta',
  '\xff\xff\xff\xff',
  '\x7f\xff\xff\xff',
  '\x80\0\0\0',
  '\0\0\0\0',
  '\0\0\0\x01',
].map((token) => Buffer.from(token, 'latin1'));

/** A few random changes: bytes flipped, taken out, put in, doubled, moved, swapped for a token, or cut off. */
export function mutate(prng: Prng, bytes: Buffer, changes = 1 + prng.below(4)): Buffer {
  let changed = bytes;
  for (let i = 0; i < changes; i++) changed = change(prng, changed);
  return changed;
}

function change(prng: Prng, bytes: Buffer): Buffer {
  // Most that matters stands in the first few hundred bytes or in the last.
  const reach = prng.once(3) ? bytes.length : Math.min(bytes.length, 400);
  const at = prng.once(5) ? Math.max(bytes.length - prng.below(50), 0) : prng.below(reach + 1);
  const length = prng.once(4) ? prng.below(bytes.length - at) : Math.min(prng.below(16), bytes.length - at);
  const [before, span, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (prng.below(8)) {
    case 0:
      return Buffer.concat([before, flipped(prng, span), after]);
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, prng.pick(TOKENS), span, after]);
    case 3:
      return Buffer.concat([before, prng.pick(TOKENS), after]);
    case 4:
      return Buffer.concat([before, ...new Array(1 + prng.below(20)).fill(span.subarray(0, 5000)), after]);
    case 5:
      return Buffer.concat([before, prng.bytes(prng.below(40)), span, after]);
    case 6:
      return Buffer.concat([span, before, after]);
    default:
      return before;
  }
}

function flipped(prng: Prng, span: Buffer): Buffer {
  const copy = Buffer.from(span.subarray(0, 64));
  for (let at = 0; at < copy.length; at++)
    copy[at] = prng.once(2) ? prng.next() : (copy[at] as number) ^ (1 << prng.below(8));
  return Buffer.concat([copy, span.subarray(64)]);
}
