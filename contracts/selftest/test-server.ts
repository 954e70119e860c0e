/** Servers for the suite to run against, closed together after each test. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const servers: Server[] = [];

/** Resolves to the address of a server that answers everything in one way. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closeServers(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** Whatever is sent is read first, so that only the answer can be what is wrong. */
export const always =
  (status: number, type: string, body: string): RequestListener =>
  (request, response) => {
    const isControl = request.url?.startsWith('/__standin');
    request.resume().on('end', () => {
      if (isControl) response.writeHead(204).end();
      else response.writeHead(status, { 'Content-Type': type }).end(body);
    });
  };

export interface CannedResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}
/** One that looks at what was sent. */
export const answering =
  (respond: (method: string, url: string, body: Buffer, authorization: string) => CannedResponse): RequestListener =>
  (request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const { method = '', url = '', headers } = request;
        const {
          status = 200,
          headers: more,
          body = '',
        } = respond(method, url, Buffer.concat(chunks), headers.authorization ?? '');
        response.writeHead(status, more).end(body);
      });
  };
