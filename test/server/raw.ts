import { connect, type Socket } from 'node:net';

/** What came back on a socket until the other side closed it, or until `done` says it is enough. */
export function exchange(url: string, request: string | Buffer, done = isComplete): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(url);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (done(text)) socket.destroy();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
    socket.write(request);
  });
}

export function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}

/** One whole reply with a Content-Length. */
function isComplete(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(text)?.[1];
  return end !== -1 && length !== undefined && text.length >= end + 4 + Number(length);
}
