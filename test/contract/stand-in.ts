/** A second emulator that plays the live services: strict, behind a wire on which everything it says can be seen and changed. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';

/** Secrets that no artefact may hold. */
export const environment = {
  FEISHU_APP_ID: 'cli_canary4f1d7e22',
  FEISHU_APP_SECRET: 'canarySecretOfFeishu5577',
  WECHAT_APPID: 'wxcanary8b21c7d0e9f3',
  WECHAT_SECRET: 'canarySecretOfWeChat9913',
  APIPLEX_USER_ID: 'canaryuser37',
};

const accounts = [
  { provider: 'feishu', app_id: environment.FEISHU_APP_ID, app_secret: environment.FEISHU_APP_SECRET },
  { provider: 'wechat', appid: environment.WECHAT_APPID, secret: environment.WECHAT_SECRET },
  { provider: 'kakao', userId: environment.APIPLEX_USER_ID },
] as const;

export interface Wiretapped {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

export interface StandIn {
  /** For each provider, as --live-base takes it. */
  readonly bases: { readonly feishu: string; readonly wechat: string; readonly kakao: string };
  /** The path of each call, and each answer's headers and body. */
  readonly asked: string[];
  readonly said: string[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** `change` may put another answer in the place of a textual one, for texts that no switch changes. */
export async function standIn(
  options: ServerOptions = {},
  change: (answer: Wiretapped, path: string) => Partial<Wiretapped> = () => ({}),
): Promise<StandIn> {
  const emulator = await startServer({ accounts, ...options });
  const [asked, said]: [string[], string[]] = [[], []];
  const wire = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    forward(incoming, outgoing, emulator, (answer) => {
      said.push(JSON.stringify(answer.headers), answer.body);
      return change(answer, incoming.url ?? '');
    });
  });
  const url = await listening(wire);
  const close = async () => {
    wire.closeAllConnections();
    await new Promise((closed) => wire.close(closed));
    await emulator.close();
  };
  return { bases: { feishu: url, wechat: url, kakao: url }, asked, said, close, [Symbol.asyncDispose]: close };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { port }: RunningServer,
  change: (answer: Wiretapped) => Partial<Wiretapped>,
): void {
  const { method, url, headers } = incoming;
  const inner = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answered) => {
    const chunks: Buffer[] = [];
    answered.on('data', (chunk: Buffer) => chunks.push(chunk));
    answered.on('end', () => {
      const body = Buffer.concat(chunks);
      const answer = { status: answered.statusCode ?? 0, headers: answered.headers, body: body.toString('latin1') };
      const changed = { ...answer, ...change({ ...answer, body: body.toString() }) };
      const { 'transfer-encoding': _, 'content-length': __, ...kept } = changed.headers;
      outgoing.writeHead(changed.status, kept);
      outgoing.end(changed.body === answer.body ? body : Buffer.from(changed.body));
    });
  });
  inner.on('error', () => outgoing.destroy());
  incoming.pipe(inner);
}

/** Every token, key and id in what was said, found by other means than those that take them out. */
export function secretsIn(said: readonly string[]): readonly string[] {
  const found = said.flatMap((body) => [
    ...body.matchAll(/"(?:\w*token|image_key|log_id|x-tt-logid)":"([^"]+)"/g),
    ...body.matchAll(/mmbiz_(?:png|jpg)\\?\/(\w+)\\?\//g),
    ...body.matchAll(/mud-kage\.kakao\.com\/dn\/\w+\/\w+\/(\w+)\//g),
    ...body.matchAll(/rid: ([0-9a-f-]{26})/g),
  ]);
  return [...new Set([...found.map(([, id = '']) => id), ...Object.values(environment)])];
}
