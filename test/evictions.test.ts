import { afterEach, expect, it } from 'vitest';
import { png } from '../fixtures/images.ts';
import { type RunningServer, startServer } from '../server/index.ts';

const picture = png({ width: 800, height: 600, bytes: 40_000 });
const large = png({ width: 800, height: 600, bytes: 70_000 });

let server: RunningServer;
afterEach(() => server.close());

/** A server whose store holds one such picture and not two. */
async function small() {
  server = await startServer({ storeBytes: 60_000 });
}

async function send(path: string, field: string, image: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.set('image_type', 'message');
  form.set(field, new File([image], 'a.png'));
  const response = await fetch(server.url + path, { method: 'POST', body: form, headers });
  return { body: await response.json(), warnings: server.emulator.requests()[0]?.warnings.map(({ says }) => says) };
}

const headers = { authorization: `Bearer t-g104${'a'.repeat(36)}` };
const uploads = {
  feishu: async (image = picture) => {
    const { body, warnings } = await send('/open-apis/im/v1/images', 'image', image, headers);
    return { warnings, url: `${server.url}/open-apis/im/v1/images/${body.data.image_key}` };
  },
  wechat: async (image = picture) => {
    const { body, warnings } = await send('/cgi-bin/media/uploadimg?access_token=me', 'media', image);
    return { warnings, url: body.url };
  },
  kakao: async (image = picture) => {
    const { body, warnings } = await send('/file/v1/FT/image/me', 'image', image);
    return { warnings, url: body.data.url };
  },
  'kakao, a list': async (image = picture) => {
    const { body, warnings } = await send('/file/v1/ft-carousel-feed/image/me', 'image', image);
    return { warnings, url: body.result.success[0].url };
  },
};

const made = "Standin's store (60000 bytes) was full: an older upload made room, and will answer as deleted";
const notKept =
  'Standin did not keep the picture, which is larger than its whole store (60000 bytes): it answers as deleted';

it.each(Object.entries(uploads))(
  '%s: warns of the upload for which another makes room, and says so of that one',
  async (name, upload) => {
    await small();
    const first = await upload();
    expect(first.warnings).not.toContain(made);
    expect((await upload()).warnings).toContain(made);
    const response = await fetch(first.url, { headers });
    const [record] = server.emulator.requests();
    if (name === 'feishu') {
      expect(await response.json()).toMatchObject({ code: 234005 });
      expect(record?.verdict?.measured).toMatch(/^gone: it made room for others in Standin's store of 60000 bytes/);
    } else {
      expect(response.status).toBe(404);
      expect(record?.deviation).toMatch(/^the live service would still have the picture: it made room for others/);
      expect(response.headers.get('x-standin-note')).toBe(record?.deviation);
    }
  },
);

it.each(Object.entries(uploads))('%s: warns of an upload that is larger than all of the store', async (_, upload) => {
  await small();
  const { warnings, url } = await upload(large);
  expect(warnings).toContain(notKept);
  expect(warnings).not.toContain(made);
  expect((await fetch(url, { headers })).ok).toBe(false);
});

it.each(Object.entries(uploads))('%s: says nothing of room where a picture was deleted by order', async (_, upload) => {
  await small();
  const { url } = await upload();
  server.emulator.deleteImages();
  expect((await fetch(url, { headers })).ok).toBe(false);
  expect(JSON.stringify(server.emulator.requests()[0])).not.toContain('made room');
});

it('says how large the store is, and how full', async () => {
  await small();
  const before = server.emulator.health().store;
  await uploads.feishu();
  const { store } = server.emulator.health();
  expect([before.maxBytes, before.heldBytes, store.maxBytes]).toEqual([60_000, 0, 60_000]);
  expect(store.heldBytes).toBeGreaterThan(40_000);
});
