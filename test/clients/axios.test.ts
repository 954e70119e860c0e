import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import axios from 'axios';
import NodeFormData from 'form-data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

const picture = jpg({ width: 640, height: 480, bytes: 200_000 });
const path = file('photo.jpg', picture);
const IMAGES = '/open-apis/im/v1/images';
const UPLOADIMG = '/cgi-bin/media/uploadimg?access_token=any';
const authorization = 'Bearer t-any';

let server: RunningServer;
let api: ReturnType<typeof axios.create>;
beforeAll(async () => {
  server = await startServer();
  api = axios.create({ baseURL: server.url });
});
afterAll(() => server.close());

async function bytesAt(url: string, headers = {}): Promise<Buffer> {
  return (await api.get(url, { headers, responseType: 'arraybuffer' })).data;
}

/** One picture, in each of the forms that axios takes. */
const forms: [string, (field: string) => NodeFormData | FormData][] = [
  ['form-data with a file stream', (field) => append(new NodeFormData(), field, createReadStream(path))],
  ['form-data with a named Buffer', (field) => append(new NodeFormData(), field, Buffer.from(picture), 'photo.jpg')],
  [
    'the platform’s FormData',
    (field) => {
      const form = new FormData();
      form.append(field, new Blob([picture]), 'photo.jpg');
      return form;
    },
  ],
];

function append(form: NodeFormData, field: string, ...value: [unknown, string?]): NodeFormData {
  form.append(field, ...value);
  return form;
}

it.each(forms)('uploads to Feishu with %s', async (_, form) => {
  const body = form('image');
  body.append('image_type', 'message');
  const { status, data } = await api.post(IMAGES, body, { headers: { authorization } });
  expect({ status, data }).toMatchObject({ status: 200, data: { code: 0, msg: 'success' } });
  const served = await bytesAt(`${IMAGES}/${data.data.image_key}`, { authorization });
  expect(served.equals(picture)).toBe(true);
});

it.each(forms)('uploads to WeChat with %s, and parses the answer although it is text/plain', async (_, form) => {
  const { headers, data } = await api.post(UPLOADIMG, form('media'));
  expect(headers['content-type']).toBe('text/plain');
  expect(data).toEqual({ url: expect.stringMatching(/^http:\/\/127/), errcode: 0, errmsg: 'ok' });
  expect((await bytesAt(data.url)).equals(picture)).toBe(true);
});

it.each(forms)('uploads to Kakao with %s', async (_, form) => {
  const { data } = await api.post('/file/v1/FT/image/me', form('image'));
  expect(data.data).toMatchObject({ name: 'photo.jpg', request_date: expect.stringMatching(/^\d{8}$/) });
  expect((await bytesAt(data.data.url)).equals(picture)).toBe(true);
});

it('uploads by postForm(), one picture or, with indexes off, several', async () => {
  const one = await api.postForm(UPLOADIMG, { media: createReadStream(path) });
  expect(one.data.errcode).toBe(0);
  const several = { image: [createReadStream(path), createReadStream(path)] };
  const list = await api.postForm('/file/v1/ft-carousel-feed/image/me', several, { formSerializer: { indexes: null } });
  expect(list.data).toMatchObject({ code: '0000', result: { success: [{}, {}], failure: [] } });
});

it('mends a Content-Type that was set without a boundary', async () => {
  const form = append(new NodeFormData(), 'image', createReadStream(path));
  const headers = { 'content-type': 'multipart/form-data;charset=utf-8' };
  expect((await api.post('/file/v1/FT/image/me', form, { headers })).data).toHaveProperty('data.url');
});

it('throws an AxiosError with Feishu’s body for a 400', async () => {
  const form = append(new NodeFormData(), 'image', createReadStream(path));
  await expect(api.post(IMAGES, form, { headers: { authorization } })).rejects.toMatchObject({
    name: 'AxiosError',
    code: 'ERR_BAD_REQUEST',
    response: {
      status: 400,
      data: { code: 234001, msg: 'Invalid request param.', error: { log_id: expect.any(String) } },
    },
  });
});

it('resolves with the failures of WeChat and Kakao, since their status is 200', async () => {
  const nameless = append(new NodeFormData(), 'media', Buffer.from(picture));
  expect(await api.post(UPLOADIMG, nameless)).toMatchObject({ status: 200, data: { errcode: 41005 } });
  const text = append(new NodeFormData(), 'image', Buffer.from('hello'), 'photo.jpg');
  expect(await api.post('/file/v1/FT/image/me', text)).toMatchObject({ status: 200, data: { errcode: 'E600' } });
});

it('throws for a stream of unknown length to WeChat: 412 and an empty body', async () => {
  const form = append(new NodeFormData(), 'media', Readable.from([picture]), 'photo.jpg');
  await expect(api.post(UPLOADIMG, form)).rejects.toMatchObject({
    message: 'Request failed with status code 412',
    response: { status: 412, data: '' },
  });
});

it('uploads a stream of unknown length to Feishu if it has a name, and is refused with 234001 if not', async () => {
  const form = (...name: [string?]) => {
    const body = append(new NodeFormData(), 'image', Readable.from([picture]), ...name);
    body.append('image_type', 'message');
    return body;
  };
  const named = await api.post(IMAGES, form('photo.jpg'), { headers: { authorization } });
  expect(named.data.code).toBe(0);
  const nameless = api.post(IMAGES, form(), { headers: { authorization } });
  await expect(nameless).rejects.toMatchObject({ response: { status: 400, data: { code: 234001 } } });
});
