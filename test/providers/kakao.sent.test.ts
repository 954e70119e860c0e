import { expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';

const live = 'https://tyrar0qvgf.apigw.ntruss.com';
const message = { sender_key: 'k', msg: 'hello', receiver_number: '0101', sender_number: '021' };

function send(emulator: Emulator, service: string, ...msg_data: object[]) {
  const headers = { Authorization: 'me;s3cret' };
  const body = JSON.stringify({ msg_data });
  return emulator.fetch(
    new Request(`https://9tpssuhbpx.apigw.ntruss.com/${service}/v2/send`, { method: 'POST', headers, body }),
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
    failback_data: { secret_key: 'very-s3cret', api_unique_id: 'sms-standard' },
  });
  expect(JSON.stringify([emulator.sent(), emulator.requests()])).not.toContain('very-s3cret');
  expect(emulator.sent()).toHaveLength(1);
  emulator.reset();
  expect(emulator.sent()).toEqual([]);
});
