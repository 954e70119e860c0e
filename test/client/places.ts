import { mockServer } from '../../mocks/index.ts';
import { startServer } from '../../server/index.ts';
import type { Emulator, EmulatorOptions } from '../../src/index.ts';

export type Provider = 'feishu' | 'wechat' | 'kakao';

/** Where a client finds the services: an emulator, and the way to it. */
export interface Place {
  readonly emulator: Emulator;
  /** What a client is told; undefined where it goes to the real hosts. */
  readonly baseUrl: string | undefined;
  /** Where the service of a provider is. */
  url(provider: Provider): string;
  close(): Promise<void> | void;
}

export interface Way {
  readonly way: string;
  /** Whether a fetch shows what became of it on the wire. */
  readonly hasWire: boolean;
  start(options?: EmulatorOptions): Promise<Place>;
}

const LIVE: Readonly<Record<Provider, string>> = {
  feishu: 'https://open.feishu.cn',
  wechat: 'https://api.weixin.qq.com',
  kakao: 'https://tyrar0qvgf.apigw.ntruss.com',
};

/** The clients are held to the same things on both. */
export const ways: readonly Way[] = [
  { way: 'over a socket', hasWire: true, start: overSocket },
  { way: 'through MSW', hasWire: false, start: throughMsw },
];

async function overSocket(options?: EmulatorOptions): Promise<Place> {
  const { url, emulator, close } = await startServer(options);
  return { emulator, baseUrl: url, url: () => url, close };
}

async function throughMsw(options?: EmulatorOptions): Promise<Place> {
  const server = mockServer({ ...options, unknownPaths: 'answer' });
  server.listen({ onUnhandledRequest: 'error' });
  return {
    emulator: server.emulator,
    baseUrl: undefined,
    url: (provider) => LIVE[provider],
    close: () => server.close(),
  };
}
