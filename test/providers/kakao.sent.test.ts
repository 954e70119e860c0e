import { expect, it } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';

const live = 'https://tyrar0qvgf.apigw.ntruss.com';
const message = { sender_key: 'k', msg: 'hello', receiver_number: '0101', sender_number: '021' };

const headers = { Authorization: 'me;s3cret' };
const hosts: Readonly<Record<string, string>> = { ft: '9tpssuhbpx', at: '27ep4ci1w0', mms: 'mr70wq2tj4' };

function send(emulator: Emulator, service: string, ...msg_data: object[]) {
  const host = hosts[service.slice(0, service.indexOf('-'))];
  const body = JSON.stringify({ msg_type: 'AT', msg_data });
  return emulator.fetch(
    new Request(`https://${host}.apigw.ntruss.com/${service}/v2/send`, { method: 'POST', headers, body }),
  );
}

it('shows a message with its picture, and links it to the upload', async () => {
  const emulator = createEmulator({ accounts: [{ provider: 'kakao', userId: 'me' }] });
  const form = new FormData();
  form.append('image', new Blob([png({ width: 720, height: 720 })]), 'a.png');
  await emulator.fetch(new Request(`${live}/file/v1/FT/image/me`, { method: 'POST', body: form }));
  const [{ key = '', url = '' } = {}] = emulator.images();
  await send(emulator, 'ft-image', { ...message, msg_key: 'mine', attachment: { image: { img_url: url } } });
  expect(emulator.sent()).toMatchObject([
    {
      provider: 'kakao',
      tenant: 'me',
      kind: 'ft-image',
      key: 'mine',
      to: '0101',
      pictures: [{ at: 'attachment.image.img_url', url, key }],
      outcome: { code: '0', message: '성공' },
    },
  ]);
  const [use, upload] = emulator.requests();
  expect([use?.uses, upload?.usedBy]).toEqual([[{ key, request: upload?.id }], [use?.id]]);
});

it('ends the next message to a number as it is told to, and no other', async () => {
  const emulator = createEmulator();
  emulator.orderFault({ provider: 'kakao', endpoint: 'kakao/friendtalk', error: 'A', account: '0102' });
  const answer = await send(emulator, 'ft-text', message, { ...message, receiver_number: '0102' });
  expect(await answer?.json()).toMatchObject({ results: [{ code: 'C100' }, { code: 'C100' }] });
  await send(emulator, 'ft-text', { ...message, receiver_number: '0102' });
  expect(emulator.sent({ to: '0102' }).map(({ outcome }) => outcome.code)).toEqual(['0', 'A']);
  expect(emulator.sent({ to: '0101' }).map(({ outcome }) => outcome.code)).toEqual(['0']);
});

it('shows no secret of a substitute, and forgets with a reset', async () => {
  const emulator = createEmulator();
  await send(emulator, 'ft-text', {
    ...message,
    failback_data: { secret_key: 'very-s3cret', api_unique_id: 'sms-standard', sms: { secretKey: 'very-s3cret' } },
    attachment: { secret_key: 'very-s3cret' },
    secret_key: 'very-s3cret',
  });
  expect(JSON.stringify([emulator.sent(), emulator.requests()])).not.toContain('very-s3cret');
  expect(emulator.sent()).toHaveLength(1);
  emulator.reset();
  expect(emulator.sent()).toEqual([]);
});

it('shows an MMS with the picture that it names in any field, and links it to the upload', async () => {
  const emulator = createEmulator({ accounts: [{ provider: 'kakao', userId: 'me' }] });
  const body = new FormData();
  body.append('image', new Blob([jpg({ width: 640, height: 480 })]), 'a.jpg');
  const answer = await emulator.fetch(new Request(`${live}/image/v1/mms/me`, { method: 'POST', headers, body }));
  const url = String(Object(await answer?.json()).image_url);
  const [{ key = '', kind, url: shown } = {}] = emulator.images();
  expect({ kind, shown }).toEqual({ kind: 'mms', shown: url });
  await send(emulator, 'mms-bulk', { ...message, attachments: [{ url }] });
  expect(emulator.sent()).toMatchObject([
    {
      endpoint: 'kakao/mms',
      kind: 'mms-bulk',
      pictures: [{ at: 'attachments[0].url', url, key }],
      outcome: { code: '0' },
    },
  ]);
  const [use, upload] = emulator.requests();
  expect([use?.uses, upload?.usedBy]).toEqual([[{ key, request: upload?.id }], [use?.id]]);
  emulator.deleteImage(key);
  await send(emulator, 'mms-bulk', { ...message, attachments: [{ url }] });
  expect(emulator.sent()[0]?.outcome).toMatchObject({
    code: 'G',
    rule: 'kakao/mms/image',
    measured: 'attachments[0].url was deleted',
    mend: expect.stringMatching(/^send the address/),
  });
});

it('gives the picture of an MMS an address that opens and shows no user that nobody declared', async () => {
  const emulator = createEmulator();
  const seeds = [{ account: 'canary-of-kakao' }, {}].map((of) => ({
    provider: 'kakao' as const,
    kind: 'mms' as const,
    content: jpg({ width: 64, height: 48 }),
    ...of,
  }));
  for (const { url = '' } of emulator.seedImages(seeds)) {
    expect(url).toMatch(
      /^https:\/\/kr\.object\.ncloudstorage\.com\/api-plex-upload\/image\/mms\/[^/]+\/mms_\w{20}\.jpg$/,
    );
    expect(url).not.toContain('canary');
    expect((await emulator.fetch(new Request(url)))?.status).toBe(200);
    expect((await emulator.fetch(new Request(url.replace('.jpg', '.png'))))?.status).toBe(404);
  }
});

it('keeps the outcomes of phones apart from those of Kakao, whose letters are the same', async () => {
  const emulator = createEmulator();
  for (const endpoint of ['kakao/alimtalk', 'kakao/mms'] as const) {
    emulator.orderFault({ provider: 'kakao', endpoint, error: 'A' });
  }
  await send(emulator, 'at-standard', { ...message, template_code: 'T1' });
  await send(emulator, 'mms-standard', message);
  expect(emulator.sent().map(({ endpoint, outcome }) => [endpoint, outcome.code, outcome.message])).toEqual([
    ['kakao/mms', 'A', 'Exceeded the limit for storing messages on the mobile device'],
    ['kakao/alimtalk', 'A', '카카오톡 미사용자'],
  ]);
});

it('counts a key as repeated only where the message before it was taken', async () => {
  const emulator = createEmulator();
  const twice = { ...message, msg_key: 'twice' };
  await send(emulator, 'ft-text', { ...twice, receiver_number: 'x' }, twice, twice);
  expect(emulator.sent().map(({ outcome }) => outcome.code)).toEqual(['C', '0']);
});

it('keeps an outcome for a message that can end so', async () => {
  const emulator = createEmulator();
  emulator.orderOutcome({ provider: 'kakao', outcome: 'd' });
  await send(emulator, 'ft-text', message);
  expect(emulator.sent()).toMatchObject([{ outcome: { code: '0' } }]);
  expect(emulator.outcomes()).toHaveLength(1);
});
