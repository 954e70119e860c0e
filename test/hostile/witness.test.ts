// What the fuzz measures the product by, and where it has no opinion.
import { expect, it } from 'vitest';
import { bmp, gif, jpg, png, tiff, webp } from '../../fixtures/images.ts';
import { type SampleName, sample } from '../../fixtures/samples.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { readImage } from '../../src/core/image.ts';
import { decoded } from './fuzz-tiffs.ts';
import { mutate } from './mutate.ts';
import { Prng } from './prng.ts';
import { readOrdinary } from './witness/form.ts';
import { look } from './witness/picture.ts';

const size = { width: 80, height: 60 };
const names: SampleName[] = ['alpha-64x48.webp', 'animated-64x48.gif', 'lossy-64x48.webp', 'rotated-64x48.jpg'];
const pictures = [
  png(size),
  jpg(size),
  jpg({ ...size, progressive: true }),
  gif(size),
  bmp(size),
  bmp({ ...size, topDown: true }),
  tiff(size),
  webp({ ...size, kind: 'extended' }),
  webp({ ...size, kind: 'lossy' }),
  webp({ ...size, kind: 'lossless' }),
  ...decoded,
  ...names.map(sample),
].map((bytes) => Buffer.from(bytes));

it('has the product’s opinion on every mutant of a picture that it has one on, and that is on most', async () => {
  const differences: string[] = [];
  let opinions = 0;
  for (let n = 0; n < 10_000; n++) {
    const prng = new Prng(n);
    const mutant = mutate(prng, prng.pick(pictures), prng.below(4));
    const seen = await look(mutant);
    if (seen === undefined) continue;
    opinions++;
    const ours = JSON.stringify(readImage(Bytes.of(mutant)) ?? 'none', ['format', 'width', 'height']);
    const theirs = JSON.stringify(seen, ['format', 'width', 'height']);
    if (ours !== theirs) differences.push(`${n}: ${ours}, by the witnesses ${theirs}`);
  }
  expect(differences).toEqual([]);
  expect(opinions).toBeGreaterThan(5000);
});

const part = (header: string, content = 'v') => `--b\r\nContent-Disposition: ${header}\r\n\r\n${content}\r\n`;
const named = part('form-data; name="a"');

it.each<[what: string, form: string, isOrdinary: boolean]>([
  ['a field', `${named}--b--\r\n`, true],
  [
    'two fields of one name and a file',
    `${named}${named}${part('form-data; name="f"; filename="图.png"')}--b--\r\n`,
    true,
  ],
  ['a content of line ends and dashes', `${part('form-data; name="a"', '\r\n--\r\n\n--\n')}--b--\r\n`, true],
  // undici looks for the boundary wherever it stands.
  ['the boundary in a content', `${part('form-data; name="a"', '--b')}--b--\r\n`, false],
  ['a preamble', `x\r\n${named}--b--\r\n`, false],
  ['no quotes', `${part('form-data; name=a')}--b--\r\n`, false],
  ['a path as filename', `${part('form-data; name="f"; filename="a/b"')}--b--\r\n`, false],
  ['brackets in a name', `${part('form-data; name="a[4294967294]"')}--b--\r\n`, false],
  ['no end', named, false],
])('has an opinion on a form with %s, or none: %#', async (_, form, isOrdinary) => {
  const read = await readOrdinary('multipart/form-data; boundary=b', Buffer.from(form));
  expect(read !== undefined).toBe(isOrdinary);
});
