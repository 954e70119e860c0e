import { syncBuiltinESMExports } from 'node:module';
import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import { listenerIn, type Options, optionsIn } from './options.ts';
import { passForSecured } from './secured.ts';
import type { Where } from './where.ts';

/** Somebody may load this twice, by `require` and by `import`. */
const MARK = Symbol.for('standin/register');

/**
 * Leads connections to these hosts there, from now on and in this thread, and those under TLS without it. Whatever speaks
 * HTTP in Node opens its connections here in the end, also where it was loaded before; and knows nothing of it, so that
 * requests, agents, streams and signals are as ever.
 */
export function lead(hosts: readonly string[], where: Where): void {
  if (MARK in net.Socket.prototype) return;
  const led = new WeakSet<Socket>();
  const live = new Set(hosts);
  const hostOf = ({ host, path }: Options): string | undefined => {
    if (typeof host !== 'string' || path) return undefined;
    const name = host.toLowerCase().replace(/\.$/, '');
    return live.has(name) ? name : undefined;
  };

  const { connect } = net.Socket.prototype;
  function connectHere(this: Socket, ...args: unknown[]): Socket {
    const options = optionsIn(args);
    const host = hostOf(options);
    if (host === undefined) return Reflect.apply(connect, this, args);
    led.add(this);
    tellOfRefusal(this, host, where);
    return Reflect.apply(connect, this, [{ ...options, ...insteadOf(where) }, listenerIn(args)]);
  }

  const { connect: connectTls } = tls;
  function connectWithoutTls(...args: unknown[]): Socket {
    const options = optionsIn(args);
    const host = hostOf(options);
    const isOurs = options.socket ? led.has(options.socket) : host !== undefined;
    if (!isOurs) return Reflect.apply(connectTls, tls, args);
    const socket = options.socket ?? new net.Socket(options as net.SocketConstructorOpts);
    const listener = listenerIn(args);
    if (listener) socket.once('secureConnect', listener);
    if (typeof options.timeout === 'number') socket.setTimeout(options.timeout);
    passForSecured(socket, host ?? '', options);
    return options.socket ? socket : socket.connect(options as net.SocketConnectOpts);
  }

  Object.assign(net.Socket.prototype, { connect: connectHere });
  Object.defineProperty(net.Socket.prototype, MARK, { value: where.url });
  Object.assign(tls, { connect: connectWithoutTls });
  syncBuiltinESMExports();
}

/** An address of this machine that the connection is to come from, and a way to look up a name, were meant for another place. */
function insteadOf({ host, port }: Where): object {
  const none = { lookup: undefined, localAddress: undefined, localPort: undefined, family: undefined };
  return { host, port, ...none };
}

/** Until it is connected. */
function tellOfRefusal(socket: Socket, host: string, { url }: Where): void {
  const { destroy } = socket;
  const told = (error?: NodeJS.ErrnoException) => {
    if (error === undefined || error === null || !isOfConnecting(error)) return destroy.call(socket, error);
    const { code, errno, syscall, message } = error;
    const why = `Standin does not answer at ${url}, where standin/register leads ${host}; start it, or say in STANDIN_URL where it is (${message || code})`;
    return destroy.call(socket, Object.assign(new Error(why), { code, errno, syscall }));
  };
  Object.defineProperty(socket, 'destroy', { value: told, configurable: true, writable: true });
  socket.once('connect', () => Reflect.deleteProperty(socket, 'destroy'));
}

/** Several addresses were tried where one of them has no such call. */
function isOfConnecting({ syscall, code }: NodeJS.ErrnoException): boolean {
  return syscall === 'connect' || syscall === 'getaddrinfo' || (syscall === undefined && code === 'ECONNREFUSED');
}
