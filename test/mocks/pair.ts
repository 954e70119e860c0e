import { type SetupServer, setupServer } from 'msw/node';
import type { ProviderName } from '../../contracts/engine/case.ts';
import { asLive } from '../../contracts/selftest/as-live.ts';
import { handlers } from '../../mocks/index.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { overSocket, type Seen, type Send, type SenderName, senders } from './senders.ts';

const LIVE: Readonly<Record<ProviderName, string>> = {
  feishu: 'https://open.feishu.cn',
  wechat: 'https://api.weixin.qq.com',
  kakao: 'https://tyrar0qvgf.apigw.ntruss.com',
};
/** Nothing goes out into the network. */
function breakOff(): never {
  throw Response.error();
}

/** One of two places that answer the same: an emulator behind a socket, or one behind MSW. */
export interface Place {
  readonly server: RunningServer;
  readonly baseUrl: (provider: ProviderName) => string;
  readonly send: Send;
  readonly sender: SenderName;
}

/** Two emulators that nothing but the way to them tells apart. */
export class Pair {
  private readonly servers: readonly [RunningServer, RunningServer];
  private readonly msw: SetupServer;
  /** When it is, in both. */
  private readonly now = Date.now();

  private constructor(servers: readonly [RunningServer, RunningServer], msw: SetupServer) {
    this.servers = servers;
    this.msw = msw;
  }

  static async start(): Promise<Pair> {
    const servers = [await startServer({ seed: 4 }), await startServer({ seed: 4 })] as const;
    const msw = setupServer(...handlers(servers[1].emulator, { unknownPaths: 'answer' }));
    msw.listen({ onUnhandledRequest: breakOff });
    return new Pair(servers, msw);
  }

  get socket(): Place {
    const [server] = this.servers;
    return { server, baseUrl: () => server.url, send: overSocket, sender: 'node:http' };
  }

  through(sender: SenderName): Place {
    return { server: this.servers[1], baseUrl: (provider) => LIVE[provider] ?? '', send: senders[sender], sender };
  }

  reset(): void {
    for (const { emulator } of this.servers) {
      emulator.reset();
      emulator.world.clock.freeze(true);
      emulator.world.clock.set(this.now);
    }
  }

  async close(): Promise<void> {
    this.msw.close();
    for (const server of this.servers) await server.close();
  }

  /** What came back as far as both ways can show it, URLs in the live form. `as`: how it is to be compared. */
  shown(seen: Seen, as: SenderName): object {
    const { status, headers, text } = asLive(seen, this.servers[0].url);
    if (as === 'node:http') return { status, headers, text, interim: seen.interim };
    return { status, headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])), text };
  }
}
