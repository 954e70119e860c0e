// Read by `npm run types` and run by nobody: the words of a provider that only this emulator is given, and of no other.
import { mockServer } from '../../mocks/index.ts';
import { startServer } from '../../server/index.ts';
import { createEmulator, expectUpload } from '../../src/index.ts';
import { providers } from '../../src/providers/index.ts';
import { pictura } from '../fourth-provider/pictura/index.ts';

const content = new Uint8Array();

export async function alone(): Promise<void> {
  const emulator = createEmulator({
    providers: [pictura],
    settings: { 'pictura.maxBytes': 2048 },
    accounts: [{ provider: 'pictura', key: 'k' }],
  });
  emulator.orderFault({ provider: 'pictura', endpoint: 'pictura/photos', error: 'TOO_BIG' });
  createEmulator({ providers: [pictura], config: { accounts: [{ provider: 'pictura', key: 'k' }] } });
  // @ts-expect-error: not its name
  createEmulator({ providers: [pictura], config: { accounts: [{ provider: 'kakao', userId: 'me' }] } });
  emulator.orderFault({ provider: 'pictura', error: 'noPicture' });
  emulator.declareAccount({ provider: 'pictura', key: 'k' });
  emulator.seedImage({ provider: 'pictura', kind: 'photo', content });
  emulator.requests({ provider: 'pictura', code: 'keyMissing' });
  expectUpload(emulator, { provider: 'pictura', endpoint: 'pictura/photos' });

  // @ts-expect-error: not its name
  emulator.orderFault({ provider: 'feishu', error: 'noPicture' });
  // @ts-expect-error: not its error
  emulator.orderFault({ provider: 'pictura', error: 'resolutionTooHigh' });
  // @ts-expect-error: not its code
  emulator.orderFault({ provider: 'pictura', error: 'TOO_LARGE' });
  // @ts-expect-error: not its endpoint
  emulator.orderFault({ provider: 'pictura', endpoint: 'feishu/images', error: 'noPicture' });
  // @ts-expect-error: not its field
  emulator.declareAccount({ provider: 'pictura', kee: 'k' });
  // @ts-expect-error: not its kind
  emulator.seedImage({ provider: 'pictura', kind: 'message', content });
  // @ts-expect-error: not its name
  emulator.requests({ provider: 'wechat' });
  // @ts-expect-error: not its name
  expectUpload(emulator, { provider: 'kakao' });
  // @ts-expect-error: not its switch
  emulator.changeSettings({ 'kakao.wideSize': '4:3' });
  // @ts-expect-error: not its switch
  createEmulator({ providers: [pictura], settings: { 'pictura.maxByte': 1 } });
  // @ts-expect-error: not its account
  createEmulator({ providers: [pictura], accounts: [{ provider: 'kakao', userId: 'me' }] });
  // @ts-expect-error: not its switch
  await startServer({ providers: [pictura], settings: { 'kakao.wideSize': '4:3' } });
  // @ts-expect-error: not its account
  mockServer({ providers: [pictura] }).seed({ accounts: [{ provider: 'kakao', userId: 'me' }] });
}

export async function beside(): Promise<void> {
  const { emulator } = await startServer({
    providers: [...providers, pictura],
    settings: { 'pictura.maxBytes': 2048 },
  });
  emulator.orderFault({ provider: 'pictura', error: 'tooLarge' });
  emulator.orderFault({ provider: 'feishu', error: 'tooLarge' });
  emulator.changeSettings({ 'pictura.maxBytes': 2048, 'kakao.wideSize': '4:3' });
  // @ts-expect-error: an error of another
  emulator.orderFault({ provider: 'feishu', error: 'noPicture' });
  // @ts-expect-error: of the three, which is what there is where none are named
  createEmulator({ settings: { 'pictura.maxBytes': 2048 } });
}
