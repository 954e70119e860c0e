import type { Socket } from 'node:net';

/** What a connection is asked for by, as far as anybody here looks. */
export interface Options {
  readonly host?: unknown;
  /** Of a pipe, or of a socket in the file system. */
  readonly path?: unknown;
  /** A connection that TLS is to run over. */
  readonly socket?: Socket;
  readonly timeout?: unknown;
  readonly ALPNProtocols?: unknown;
  readonly servername?: unknown;
}

/** What `net.connect`, `tls.connect` and a socket's `connect` are called with, in each of the forms that Node takes. */
export function optionsIn(args: readonly unknown[]): Options {
  const [first, second] = args;
  // As `net.connect` hands its own on to the socket.
  if (Array.isArray(first)) return optionsIn(first);
  if (isObject(first)) return first;
  const others = args.find(isObject);
  if (typeof first === 'string' && !(Number(first) >= 0)) return { ...others, path: first };
  return { ...(typeof second === 'string' ? { host: second } : {}), ...others, port: first } as Options;
}

/** What is to be told once there is a connection. */
export function listenerIn(args: readonly unknown[]): (() => void) | undefined {
  const given = Array.isArray(args[0]) ? args[0] : args;
  return given.find((each) => typeof each === 'function');
}

function isObject(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
