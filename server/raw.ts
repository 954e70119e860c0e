import type { Socket } from 'node:net';

/** Kept on the connection itself. */
const RAW = Symbol('raw');
type WithRaw = Socket & { [RAW]?: Socket };

/** What lies under a connection that speaks TLS. */
export function keepRaw(socket: Socket, raw: Socket): void {
  (socket as WithRaw)[RAW] = raw;
}

/** The connection itself, where nothing lies under it. */
export function rawOf(socket: Socket): Socket {
  return (socket as WithRaw)[RAW] ?? socket;
}

/** Breaks it off with a reset, which only a bare connection can be. */
export function reset(socket: Socket): void {
  rawOf(socket).resetAndDestroy();
}
