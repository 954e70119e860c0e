import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { expectMessage } from 'standin';
import { png } from 'standin/fixtures';
import { type RunningServer, startServer } from 'standin/server';
import { type Services, sendPicture, servicesAt } from '../src/send-picture.js';

const CHAT = 'oc_a0553eda9014c201e6969b478895c230';
const picture = new Blob([png({ width: 300, height: 200 })], { type: 'image/png' });
let server: RunningServer;
let services: Services;

before(async () => {
  server = await startServer();
  services = servicesAt(server.url);
});
after(() => server.close());
beforeEach(() => server.emulator.reset());

test('uploads a picture and sends it', async () => {
  const id = await sendPicture(services, CHAT, picture, 't-mine');
  assert.match(id, /^om_/);
  const [key] = expectMessage(server.emulator, { provider: 'feishu', type: 'image' }).keys;
  assert.match(`${key}`, /^img_/);
});

test('says with which code an upload was refused', async () => {
  const { error } = await services.POST('/__standin/faults', { body: { provider: 'feishu', error: 'tooLarge' } });
  assert.equal(error, undefined);
  await assert.rejects(sendPicture(services, CHAT, picture, 't-mine'), /refused: 234006/);
});

test('asks the control plane', async () => {
  const { data } = await services.GET('/__standin/health');
  assert.equal(data?.status, 'ok');
});
