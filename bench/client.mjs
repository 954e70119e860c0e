import { connect } from 'node:net';
import { onWire } from './requests.mjs';

/**
 * A connection that sends prepared bytes and waits for the end of the answer, with no HTTP client's work between. Each
 * call of `send` resolves with the status, and the answer's body if it came in one piece.
 */
export class Connection {
  constructor(url) {
    const { hostname, port } = new URL(url);
    this.socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.socket.on('data', (chunk) => this.#read(chunk));
    this.socket.on('error', (error) => this.#fail(error));
    this.socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  send(bytes) {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.head = '';
      this.left = undefined;
      this.socket.write(bytes);
    });
  }

  close() {
    this.socket.destroy();
  }

  #read(chunk) {
    if (this.left === undefined) {
      this.head += chunk.toString('latin1');
      const end = this.head.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(this.head.slice(0, end + 2))?.[1];
      this.left = length === undefined ? Number.NaN : Number(length) - (this.head.length - end - 4);
    } else {
      this.left -= chunk.length;
    }
    // Without a length the answer is chunked, and ends with an empty chunk.
    const ended = Number.isNaN(this.left) ? chunk.subarray(-5).toString('latin1') === '0\r\n\r\n' : this.left <= 0;
    if (!ended) return;
    const { resolve } = this.waiting;
    this.waiting = undefined;
    resolve({ status: Number(this.head.slice(9, 12)), body: this.head.slice(this.head.indexOf('\r\n\r\n') + 4) });
  }

  #fail(error) {
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}

/** One call on a connection of its own. Throws unless the answer is 200. */
export async function call(url, request) {
  const connection = new Connection(url);
  try {
    const answer = await connection.send(onWire(request, url));
    if (answer.status !== 200) throw new Error(`${request.method} ${request.path}: ${answer.status} ${answer.body}`);
    return answer.body;
  } finally {
    connection.close();
  }
}
