import { beforeEach, expect, it } from 'vitest';
import { Bytes } from '../../src/core/bytes.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';

const chat = 'oc_a0553eda9014c201e6969b478895c230';
const token = 't-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234';
let emulator = createEmulator();
beforeEach(() => {
  emulator = createEmulator();
});

/** As if it had been uploaded. */
function put(kind: string, more: { tenant?: string; filename?: string; durationMs?: number } = {}): string {
  const { world } = emulator;
  const key = `file_v3_00up_${world.keys.uuid().slice(0, -1)}g`;
  const file = { provider: 'feishu', tenant: token, filename: 'a.txt', bytes: Bytes.text('a file'), storedAt: 0 };
  world.objects.put({ ...file, key, kind, ...more });
  return key;
}

async function call(method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${token}` };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await emulator.fetch(new Request(`https://open.feishu.cn/open-apis/im/v1/messages${path}`, init));
  if (response === undefined) throw new Error('nobody’s');
  return response;
}

async function send(msg_type: string, content: object) {
  const fields = { receive_id: chat, msg_type, content: JSON.stringify(content) };
  return (await call('POST', '?receive_id_type=chat_id', fields)).json();
}

it.each([
  ['file', 'stream', { file_name: 'a.txt' }],
  ['file', 'pdf', { file_name: 'a.txt' }],
  ['audio', 'opus', { duration: 2000 }],
  ['media', 'mp4', { file_name: 'a.txt', duration: 2000 }],
])('sends a %s that was uploaded as %s, and reads back what the upload tells of it', async (type, kind, told) => {
  const file_key = put(kind, { durationMs: 2000 });
  const { code, data } = await send(type, { file_key });
  expect([code, JSON.parse(data.body.content)]).toEqual([0, { file_key, ...told }]);
  const downloaded = await call('GET', `/${data.message_id}/resources/${file_key}?type=file`);
  expect(await downloaded.text()).toBe('a file');
  expect(downloaded.headers.get('content-disposition')).toBe('attachment; filename="a.txt"');
});

it('names a file beyond ASCII twice', async () => {
  const file_key = put('stream', { filename: '发票 1.pdf' });
  const { data } = await send('file', { file_key });
  const { headers } = await call('GET', `/${data.message_id}/resources/${file_key}?type=file`);
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="__ 1.pdf"; filename*=UTF-8''${encodeURIComponent('发票 1.pdf')}`,
  );
});

it.each([
  ['file', 'opus', 'audio'],
  ['file', 'mp4', 'media'],
  ['audio', 'stream', 'file'],
  ['media', 'opus', 'audio'],
])('refuses as %s what was uploaded as %s, and says to send it as %s', async (type, kind, right) => {
  expect(await send(type, { file_key: put(kind) })).toMatchObject({
    code: 230055,
    msg: 'The type of file upload does not match the type of message being sent.',
  });
  const [record] = emulator.requests();
  expect(record?.verdict).toMatchObject({
    rule: 'feishu/messages/file-type',
    mend: expect.stringMatching(` as ${right}$`),
  });
});

it('refuses the file of another app, whatever its type', async () => {
  expect(await send('audio', { file_key: put('stream', { tenant: 't-other' }) })).toMatchObject({ code: 230017 });
});

it('looks at the type of a file before the rate of the chat', async () => {
  emulator.world.clock.freeze(true);
  for (let i = 0; i < 5; i++) await send('text', { text: 'hello' });
  expect(await send('audio', { file_key: put('stream') })).toMatchObject({ code: 230055 });
});

it('links an upload and the messages that use it, both ways', async () => {
  const { key } = emulator.seedImage({
    provider: 'feishu',
    account: token,
    content: Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (each) => each.charCodeAt(0)),
  });
  const { data } = await send('image', { image_key: key });
  await call('DELETE', `/${data.message_id}`);
  const [recall, sent] = emulator.requests();
  expect(recall?.uses).toEqual([{ key: data.message_id, request: sent?.id }]);
  expect(sent?.usedBy).toEqual([recall?.id]);
});

it('warns of a card that is not for all, where it is changed', async () => {
  const { data } = await send('interactive', { elements: [] });
  await call('PATCH', `/${data.message_id}`, { content: '{"config":{"update_multi":true},"elements":[]}' });
  const says =
    'a card of the first generation is changed only where config.update_multi is true in it, before and after';
  expect(emulator.requests()[0]?.warnings).toEqual([expect.objectContaining({ says })]);
  const second = await send('interactive', { schema: '2.0', body: {} });
  await call('PATCH', `/${second.data.message_id}`, { content: '{"schema":"2.0"}' });
  expect(emulator.requests()[0]?.warnings).toEqual([]);
});
