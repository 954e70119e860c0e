import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { useDataFolder } from '../tls/call.ts';

/** What came on a socket until it says enough; it is not closed. */
export function heardOn(socket: Socket, enough: (text: string) => boolean = isHead): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const end = () => {
      socket.off('data', hear);
      resolve(text);
    };
    const hear = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (enough(text)) end();
    };
    socket.on('data', hear);
    for (const event of ['end', 'close', 'error']) socket.once(event, end);
  });
}

const isHead = (text: string) => text.includes('\r\n\r\n');

/** The head of a tunnel that is open, or of a refusal, with its whole body. */
function isAnswer(text: string): boolean {
  const [head = '', body] = text.split(/\r\n\r\n(.*)/s);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1] ?? 0;
  return body !== undefined && body.length >= Number(length);
}

const dialled = new Set<Socket>();

/** Lets go of every connection that a test made. */
export function hangUp(): void {
  for (const socket of dialled) socket.destroy();
  dialled.clear();
}

export interface Proxied {
  /** Anew for each test, with a proxy. */
  readonly server: RunningServer;
  /** Where that is. */
  proxy(): string;
  /** What those trust who go through it. */
  ca(): string;
}

/** For the tests of a file. */
export function useProxy(): Proxied {
  useDataFolder();
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ proxy: true });
  });
  afterEach(async () => {
    hangUp();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    proxy: () => server.proxyUrl as string,
    ca: () => server.caFile as string,
  };
}

/** A connection to a server of ours. */
export async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  dialled.add(socket);
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Asks for a tunnel; gives its end, and the head of the answer. */
export async function connectThrough(proxy: string, authority: string, ...headers: string[]) {
  const socket = await dial(proxy);
  const lines = [`CONNECT ${authority} HTTP/1.1`, `Host: ${authority}`, ...headers, '', ''];
  const head = heardOn(socket, isAnswer);
  socket.write(lines.join('\r\n'));
  const text = await head;
  return { socket, text, status: Number(text.slice(9, 12)) };
}

/** TLS in a tunnel to a live host. */
export async function secureThrough(proxy: string, host: string, caFile: string): Promise<TLSSocket> {
  const { socket } = await connectThrough(proxy, `${host}:443`);
  const secure = connectTls({ socket, servername: host, ca: readFileSync(caFile) });
  secure.on('error', () => {});
  await once(secure, 'secureConnect');
  return secure;
}

/** All that is answered, until the other side closes. */
export async function said(url: string, request: string): Promise<string> {
  const socket = await dial(url);
  const all = heardOn(socket, () => false);
  socket.write(request);
  const text = await all;
  socket.destroy();
  return text;
}
