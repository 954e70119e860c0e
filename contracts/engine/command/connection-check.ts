/** Whether anybody listens at an address at all. */
import { connect } from 'node:net';

const patienceMs = 5000;

/** Why no connection can be had; undefined where one can. Sends nothing. */
export function connectionProblem(address: string): Promise<string | undefined> {
  const { hostname, port, protocol } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
    const end = (why?: string) => {
      socket.destroy();
      resolve(why);
    };
    socket.setTimeout(patienceMs, () => end(`no connection within ${patienceMs} ms`));
    socket.once('connect', () => end());
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.message || (error.code ?? 'no connection')));
  });
}
