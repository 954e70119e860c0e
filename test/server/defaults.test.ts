// What holds where nobody says otherwise, in figures that the documents name.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { createApp, createEmulator, startServer } from '../../server/index.ts';
import { eventually } from '../eventually.ts';
import { open } from './raw.ts';
import { standin } from './standin.ts';

const MIB = 1_048_576;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Whether a body may be silent there for so many milliseconds: what its socket is told. */
async function expectSilence(url: string, ms: number): Promise<void> {
  const told = vi.spyOn(Socket.prototype, 'setTimeout');
  const socket = open(url);
  socket.on('error', () => {});
  socket.write('POST /file/v1/FT/image/me HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1');
  await eventually(() => expect(told.mock.calls.map(([each]) => each)).toContain(ms));
  socket.destroy();
}

it('drops a body after 30 seconds of silence', async () => {
  await using server = await startServer();
  await expectSilence(server.url, 30_000);
});

it('does so as a middleware, too', async () => {
  const server = createServer(createApp(createEmulator())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await expectSilence(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 30_000);
  server.closeAllConnections();
  server.close();
});

it('stores 64 MiB of pictures', async () => {
  expect(createEmulator().world.objects.maxBytes).toBe(64 * MIB);
  await using server = await startServer();
  expect(server.emulator.world.objects.maxBytes).toBe(64 * MIB);
});

it('prints the same defaults for the command', async () => {
  const { stdout } = await standin('--help');
  const help = stdout.replace(/\s+/g, ' ');
  expect(help).toMatch(/--store-mib <number> what the stored images may take, in MiB \(default: 64\)/);
  expect(help).toMatch(/--port <number> port to listen on; 0 picks a free one \(default: 4010\)/);
  expect(help).toMatch(/--host <address> address to listen on; [^(]*\(default: "127\.0\.0\.1"\)/);
  expect(help).toMatch(/--profile <name> [^(]*\(default: "documented"\)/);
  expect(help).toMatch(/--asset-urls <form> [^(]*\(default: "local"\)/);
});

it('keeps a body of 64 MiB, and of one byte more its length alone', async () => {
  await using server = await startServer();
  const code = async (bytes: number) => {
    const headers = { authorization: 'Bearer t-1', 'content-type': 'text/plain' };
    const body = new Uint8Array(bytes);
    return (await (await fetch(`${server.url}/open-apis/im/v1/images`, { method: 'POST', headers, body })).json()).code;
  };
  expect([await code(64 * MIB), await code(64 * MIB + 1)]).toEqual([234001, 234006]);
});
