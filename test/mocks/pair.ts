import { createHash } from 'node:crypto';
import { type SetupServer, setupServer } from 'msw/node';
import type { ProviderName } from '../../contracts/engine/case.ts';
import { handlers } from '../../mocks/index.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { overSocket, type Seen, type Send, type SenderName, senders } from './senders.ts';

const LIVE: Readonly<Record<ProviderName, string>> = {
  feishu: 'https://open.feishu.cn',
  wechat: 'https://api.weixin.qq.com',
  kakao: 'https://tyrar0qvgf.apigw.ntruss.com',
};
/** Where an answer's URL leads, live. */
const PICTURES = ['http://mmbiz.qpic.cn', 'https://mud-kage.kakao.com'];
/** Nothing goes out into the network. */
function breakOff(): never {
  throw Response.error();
}

/** What a socket adds to an answer, and to a picture on an address that is not its live one. */
const SOCKET_HEADERS =
  /^(date|connection|keep-alive|transfer-encoding|x-standin-[\w-]+|x-content-type-options|content-security-policy)$/i;
const LONGEST_SHOWN = 64 * 1024;

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

  /** What came back as far as both ways can show it, URLs in the live form. `as`: how it was seen, or how it is to be compared. */
  shown({ status, headers, body, interim }: Seen, as: SenderName): object {
    const pairs = headers.filter(([name]) => !SOCKET_HEADERS.test(name)).map((pair) => sized(pair, body));
    const content = this.live(body.toString('latin1'));
    const text = content.length > LONGEST_SHOWN ? createHash('sha256').update(content).digest('hex') : content;
    if (as === 'node:http') return { status, headers: pairs, text, interim };
    return { status, headers: Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value])), text };
  }

  private live(text: string): string {
    let live = text;
    for (const picture of PICTURES) {
      const local = picture.replace(/^\w+:\/\//, `${this.servers[0].url}/`);
      live = live.replaceAll(local, picture).replaceAll(escaped(local), escaped(picture));
    }
    return live;
  }
}

/** A length is looked at as what it says beyond the bytes that came: URLs are not of one length. */
function sized([name, value]: readonly [string, string], body: Buffer): readonly [string, string] {
  return name.toLowerCase() === 'content-length'
    ? [name, `${Number(value) - body.length} more than came`]
    : [name, value];
}

/** As it stands in JSON where slashes are escaped. */
function escaped(url: string): string {
  return url.replaceAll('/', '\\/');
}
