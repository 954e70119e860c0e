import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';

/** Systems give ports from 32768 or 49152 on to whoever asks for any, so one below is nobody's but of who names it. */
const [LOWEST, HIGHEST] = [20_000, 32_000];

/** A port on which nothing listens, and that nobody is given who asks for any: to listen on more than once. */
export async function quietPort(): Promise<number> {
  for (let port = LOWEST + ((process.pid * 10) % (HIGHEST - LOWEST)); port < 32_768; port++) {
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await closed(server);
    return port;
  }
  throw new Error('every port is taken');
}

/**
 * A port that is held and on which nobody listens, until `release`: the near end of a connection. One that somebody has let
 * go of may be given to the next who asks for any.
 */
export async function deadPort(): Promise<{ readonly port: number; release(): Promise<void> }> {
  const server = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const held = connect((server.address() as AddressInfo).port, '127.0.0.1');
  held.on('error', () => {});
  await once(held, 'connect');
  return {
    port: held.localPort as number,
    release() {
      held.destroy();
      return closed(server);
    },
  };
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));
