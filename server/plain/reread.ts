import type { Socket } from 'node:net';

/** Told of bytes that came, on memory that is used again when it returns. False: no more for now. */
export type OnBytes = (bytes: Buffer) => boolean;

const READ_BYTES = 64 * 1024;
let memory: Buffer | undefined;

/** What sockets that are made with the option `onread` have, and those that a server accepts could have. */
interface Names {
  readonly buffer: symbol;
  readonly callback: symbol;
}

interface Handle {
  useUserBuffer?(buffer: Buffer): void;
}

/**
 * Has a connection read into one memory for all connections, in place of a new Buffer for each read: Node's own `onread`,
 * which it offers to those who connect and not to those who accept. False where this Node cannot: then nothing is changed.
 */
export function reread(socket: Socket, onBytes: OnBytes): boolean {
  const handle = (socket as unknown as { readonly _handle?: Handle | null })._handle;
  const names = namesOn(socket);
  if (names === undefined || typeof handle?.useUserBuffer !== 'function') return false;
  memory ??= Buffer.allocUnsafeSlow(READ_BYTES);
  const shared = memory;
  const told = (length: number) => onBytes(length === READ_BYTES ? shared : shared.subarray(0, length));
  Object.assign(socket, { [names.buffer]: shared, [names.callback]: told });
  handle.useUserBuffer(shared);
  return true;
}

function namesOn(socket: Socket): Names | undefined {
  const symbols = Object.getOwnPropertySymbols(socket);
  const buffer = symbols.find(({ description }) => description === 'kBuffer');
  const callback = symbols.find(({ description }) => description === 'kBufferCb');
  return buffer && callback && { buffer, callback };
}
