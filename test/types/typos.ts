// Read by `npm run types` and run by nobody. Each of these words is misspelt, and the twin above it is not.
import { type AccountDeclaration, createEmulator, expectUpload, type FaultOrder } from '../../src/index.ts';

export function typos(): unknown[] {
  const emulator = createEmulator({ settings: { 'kakao.wideSize': '4:3' } });
  // @ts-expect-error
  createEmulator({ settings: { 'kakao.wideSzie': '4:3' } });
  // @ts-expect-error
  createEmulator({ settings: { 'kakao.wideSize': '3:4' } });

  emulator.orderFault({ provider: 'feishu', endpoint: 'feishu/images', error: 'tooLarge' });
  // @ts-expect-error
  emulator.orderFault({ provider: 'fieshu', error: 'tooLarge' });
  // @ts-expect-error
  emulator.orderFault({ provider: 'feishu', endpoint: 'feishu/image', error: 'tooLarge' });
  // @ts-expect-error
  emulator.orderFault({ provider: 'feishu', endpoint: 'feishu/images', error: 'toLarge' });
  // @ts-expect-error
  emulator.orderFault({ provider: 'feishu', error: 23406 });

  emulator.declareAccount({ provider: 'wechat', appid: 'wx1', secret: 's', kind: 'service' });
  // @ts-expect-error
  emulator.declareAccount({ provider: 'wechat', app_id: 'wx1', secret: 's' });
  // @ts-expect-error
  emulator.declareAccount({ provider: 'wechat', appid: 'wx1', secret: 's', kind: 'servcie' });

  emulator.turnClock({ advance: '7201 seconds' });
  // @ts-expect-error
  emulator.turnClock({ advance: '2 fortnights' });

  emulator.requests({ provider: 'kakao', code: 'CE504' });
  // @ts-expect-error
  emulator.requests({ provider: 'kakao', code: 'CE540' });

  expectUpload(emulator, { provider: 'kakao', endpoint: 'kakao/FT' });
  // @ts-expect-error
  expectUpload(emulator, { provider: 'kakao', endpoint: 'kakao/F' });

  const account: AccountDeclaration = { provider: 'kakao', userId: 'me' };
  // @ts-expect-error
  const other: AccountDeclaration = { provider: 'kakao', user: 'me' };
  const fault: FaultOrder = { provider: 'wechat', error: 45009 };
  // @ts-expect-error
  const second: FaultOrder = { provider: 'wechat', error: 45090 };
  return [account, other, fault, second];
}
