import { type IncomingMessage, request } from 'node:http';

/** What a program that sends with `node:http` lives to see. */
export interface Outcome {
  readonly status: number | undefined;
  readonly body: string;
  /** Code of the error that the connection met, before or in the answer. */
  readonly error: string | undefined;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Gives up where this is so, and nothing was taken of the body and nothing came for a tenth of a second. Else it waits. */
  readonly isOver?: () => boolean;
}

const LOOK_MS = 100;

/** Sends a body with its length on a connection of its own, and waits for the end of what comes of it. */
export function send(url: string, { method = 'POST', headers = {}, body = '', isOver = () => false }: Sent) {
  return new Promise<Outcome>((resolve) => {
    const seen: { status: number | undefined; body: string } = { status: undefined, body: '' };
    const end = (error?: NodeJS.ErrnoException) => resolve({ ...seen, error: error && `${error.code}` });
    const length = { 'content-length': `${Buffer.byteLength(body)}` };
    const call = request(url, { method, headers: { ...headers, ...length }, agent: false });
    let flowed = -1;
    const look = () => {
      const so = (call.socket?.bytesWritten ?? 0) + (call.socket?.bytesRead ?? 0) - (call.socket?.writableLength ?? 0);
      if (so === flowed && isOver()) call.destroy(Object.assign(new Error(), { code: 'PATIENCE' }));
      flowed = so;
    };
    const timer = setInterval(look, LOOK_MS);
    call.on('error', end);
    call.on('close', () => clearInterval(timer));
    call.on('response', (response: IncomingMessage) => {
      seen.status = response.statusCode;
      response.on('data', (chunk: Buffer) => {
        seen.body += chunk.toString('latin1');
      });
      response.on('end', () => end());
      response.on('error', end);
    });
    call.end(body);
  });
}

/** A form of one file, as the bytes that go out. */
export function formBytes(image: Uint8Array): { headers: Record<string, string>; body: Buffer } {
  const head = `--b\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\n`;
  const type = '--b\r\nContent-Disposition: form-data; name="image_type"\r\n\r\nmessage\r\n';
  const body = Buffer.concat([Buffer.from(type + head), image, Buffer.from('\r\n--b--\r\n')]);
  return { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body };
}
