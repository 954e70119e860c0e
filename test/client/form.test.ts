import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { encodeForm } from '../../src/client/form.ts';

const picture = png({ width: 16, height: 16 });
const file = (filename: string) => ({ bytes: picture, filename, mediaType: 'image/png' });

it('writes fields in their order, names raw in UTF-8, and a type for each file', () => {
  const { contentType, body } = encodeForm([
    ['kind', 'message'],
    ['image', file('图片.png')],
  ]);
  const boundary = /^multipart\/form-data; boundary=([\w-]{20,70})$/.exec(contentType)?.[1];
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="kind"',
    '',
    'message',
    `--${boundary}`,
    'Content-Disposition: form-data; name="image"; filename="图片.png"',
    'Content-Type: image/png',
    '',
    '',
  ].join('\r\n');
  const expected = Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  expect(Buffer.from(body).equals(expected)).toBe(true);
});

it('is read by the platform as it was meant', async () => {
  const { contentType, body } = encodeForm([
    ['text', 'ä\r\n--x'],
    ['image', file('a "b" \\ c.png')],
    ['image', file('second.png')],
  ]);
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
  expect(form.get('text')).toBe('ä\r\n--x');
  const files = form.getAll('image') as File[];
  expect(files.map(({ name }) => name)).toEqual(['a "b" \\ c.png', 'second.png']);
  expect(Buffer.from(await (files[0] as File).arrayBuffer()).equals(picture)).toBe(true);
});

it('takes another boundary each time', () => {
  expect(encodeForm([]).contentType).not.toBe(encodeForm([]).contentType);
});
