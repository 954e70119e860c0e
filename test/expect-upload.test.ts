import { beforeEach, expect, it } from 'vitest';
import { jpg, png } from '../fixtures/images.ts';
import { startServer } from '../server/index.ts';
import { createEmulator } from '../src/emulator/emulator.ts';
import { type ExpectedUpload, expectUpload } from '../src/testing/expect-upload.ts';

const emulator = createEmulator();
beforeEach(() => emulator.reset());

type File = [name: string, filename: string, content: Uint8Array<ArrayBuffer>];

function formOf(...files: File[]): FormData {
  const form = new FormData();
  for (const [name, filename, content] of files) form.append(name, new File([content], filename, { type: 'image/x' }));
  return form;
}

async function send(url: string, ...files: File[]): Promise<void> {
  await emulator.fetch(new Request(url, { method: 'POST', body: formOf(...files) }));
}

const uploadimg = 'https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=a';
const carousel = 'https://tyrar0qvgf.apigw.ntruss.com/file/v1/ft-carousel-feed/image/u';
const cover = jpg({ width: 64, height: 48, bytes: 3000 });

/** What is said when there is no such upload. */
function complaint(expected: ExpectedUpload): string {
  try {
    expectUpload(emulator, expected);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was found');
}

it('finds an upload by any of its properties, and gives all of them', async () => {
  await send(uploadimg, ['media', 'cover.jpg', cover]);
  const sent = {
    provider: 'wechat',
    endpoint: 'wechat/uploadimg',
    name: 'media',
    filename: 'cover.jpg',
    type: 'image/x',
    bytes: 3000,
    format: 'jpg',
    width: 64,
    height: 48,
    refused: false,
  } as const;
  for (const [key, value] of Object.entries(sent)) {
    expect(expectUpload(emulator, { [key]: value })).toEqual({ ...sent, request: expect.any(String) });
  }
  expect(expectUpload(emulator, sent).request).toBe(emulator.requests()[0]?.id);
});

it.each([
  ['provider', 'kakao', 'wechat'],
  ['endpoint', 'kakao/FT', 'wechat/uploadimg'],
  ['name', 'image', 'media'],
  ['filename', 'cover.png', 'cover.jpg'],
  ['type', 'image/jpeg', 'image/x'],
  ['bytes', 2999, 3000],
  ['format', 'png', 'jpg'],
  ['width', 65, 64],
  ['height', 47, 48],
  ['refused', true, false],
])('says which %s was expected and which was sent', async (key, expected, sent) => {
  await send(uploadimg, ['media', 'cover.jpg', cover]);
  const said = complaint({ [key]: expected }).split('\n');
  expect(said[0]).toBe(`no upload like this was sent: ${key} ${JSON.stringify(expected)}`);
  expect(said[1]).toMatch(
    new RegExp(`^nearest is one in request \\d+: ${key} "?${sent}"? instead of "?${expected}"?$`),
  );
});

it('shows the nearest upload and everything that was sent, the newest first', async () => {
  await emulator.fetch(
    new Request('https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=a&secret=b'),
  );
  await send(uploadimg, ['media', 'cover.png', png({ width: 30, height: 20, bytes: 500 })]);
  await send(uploadimg, ['media', 'note.txt', new Uint8Array(7)]);
  await send(uploadimg);
  const [, , , first] = emulator.requests().map(({ id }) => Number(id));
  const id = (n: number) => (first ?? 0) + n;
  expect(complaint({ provider: 'wechat', filename: 'cover.jpg', bytes: 500 })).toBe(
    [
      'no upload like this was sent: provider "wechat", filename "cover.jpg", bytes 500',
      `nearest is one in request ${id(1)}: filename "cover.png" instead of "cover.jpg"`,
      'what was sent, the newest first:',
      `  ${id(3)} wechat/uploadimg: no file; refused with 41005`,
      `  ${id(2)} wechat/uploadimg: "media" with filename "note.txt", no picture that can be read, 7 bytes, image/x; refused with 40005`,
      `  ${id(1)} wechat/uploadimg: "media" with filename "cover.png", png of 30 x 20 pixels, 500 bytes, image/x; taken`,
      `  ${id(0)} wechat/token: no file; answered with 200`,
    ].join('\n'),
  );
});

it('takes the newest of several that are as expected', async () => {
  await send(uploadimg, ['media', 'cover.jpg', cover]);
  await send(uploadimg, ['media', 'cover.jpg', cover]);
  expect(expectUpload(emulator, { filename: 'cover.jpg' }).request).toBe(emulator.requests()[0]?.id);
});

it('tells the images of a list apart, also by what became of each', async () => {
  const good = jpg({ width: 800, height: 400 });
  await send(carousel, ['image', 'good.jpg', good], ['image', 'bad.gif', new Uint8Array(9)]);
  expect(expectUpload(emulator, { filename: 'good.jpg' })).toMatchObject({ refused: false, width: 800 });
  expect(expectUpload(emulator, { filename: 'bad.gif' })).toMatchObject({ refused: true, code: expect.any(String) });
});

it('counts a file without a filename, and no text field', async () => {
  const body = [
    '--b\r\ncontent-disposition: form-data; name="image_type"\r\n\r\nmessage\r\n',
    '--b\r\ncontent-disposition: form-data; name="image"\r\n\r\n',
    cover,
    '\r\n--b--\r\n',
  ];
  const headers = { authorization: 'Bearer t-1', 'content-type': 'multipart/form-data; boundary=b' };
  const url = 'https://open.feishu.cn/open-apis/im/v1/images';
  await emulator.fetch(new Request(url, { method: 'POST', headers, body: new Blob(body) }));
  const { filename, bytes } = expectUpload(emulator, { provider: 'feishu' });
  expect({ filename, bytes }).toEqual({ filename: undefined, bytes: 3000 });
  expect(complaint({ filename: 'x.jpg' })).toContain('filename none instead of "x.jpg"');
  expect(complaint({ name: 'image_type' })).toContain('name "image" instead of "image_type"');
});

it('says so when nothing was sent', () => {
  expect(complaint({ provider: 'feishu' })).toBe('no upload like this was sent: provider "feishu"\nno request came');
  expect(complaint({})).toBe('no upload like this was sent: any at all\nno request came');
});

it('shows the last twenty of many', async () => {
  for (let i = 0; i < 23; i++) await send(uploadimg, ['media', `${i}.jpg`, cover]);
  const lines = complaint({ filename: 'x' }).split('\n').slice(3);
  expect(lines).toHaveLength(21);
  expect(lines[0]).toContain('"22.jpg"');
  expect(lines[20]).toBe('  and 3 more');
});

it('looks further back than the hundred that requests() gives when not asked for more', async () => {
  await send(uploadimg, ['media', 'first.jpg', cover]);
  for (let i = 0; i < 100; i++) await send(uploadimg);
  expect(expectUpload(emulator, { filename: 'first.jpg' }).bytes).toBe(3000);
});

it('refuses a property that there is not', () => {
  expect(() => expectUpload(emulator, { fileName: 'x' } as ExpectedUpload)).toThrow(
    'expectUpload: there is no property fileName; there are provider, endpoint, name, filename,',
  );
});

it('points at the line of the test', () => {
  let stack: string | undefined;
  try {
    expectUpload(emulator, { provider: 'feishu' });
  } catch (error) {
    ({ stack } = error as Error);
  }
  expect(stack?.split('\n').find((line) => line.startsWith('    at '))).toContain('expect-upload.test.ts');
});

it('takes what the control plane lists, such as the requests of one account', async () => {
  const server = await startServer();
  for (const userId of ['red', 'blue']) {
    const url = `${server.url}/file/v1/FT/image/${userId}`;
    await fetch(url, { method: 'POST', body: formOf(['image', `${userId}.jpg`, cover]) });
  }
  const sent = await (await fetch(`${server.url}/__standin/requests?account=red`)).json();
  await server.close();
  for (const requests of [sent, sent.requests]) {
    expect(expectUpload(requests, { provider: 'kakao' })).toMatchObject({ filename: 'red.jpg', width: 64 });
    expect(() => expectUpload(requests, { filename: 'blue.jpg' })).toThrow('filename "red.jpg" instead of "blue.jpg"');
  }
});
