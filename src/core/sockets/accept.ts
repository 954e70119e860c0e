import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Invitation, Peer, Reception, Refusal } from './socket.ts';

/** Bytes of a message: far more than a provider's client has to say. */
const LONGEST = 256 * 1024;
/** Bytes that wait to be read by a peer. */
const MOST_UNREAD = 4 * 1024 * 1024;

const protocol = new WebSocketServer({
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  autoPong: false,
  // Of a thousand messages that come at once each is heard in a turn of its own.
  allowSynchronousEvents: false,
  maxPayload: LONGEST,
});

/** Makes a socket of a request to upgrade, or turns it down. */
export function accept(reception: Reception, request: IncomingMessage, stream: Duplex, head: Buffer): void {
  stream.on('error', () => {});
  const admitted = reception.admit(request.url ?? '');
  if ('status' in admitted) turnDown(stream, admitted);
  else protocol.handleUpgrade(request, stream, head, (socket) => host(socket, admitted, reception));
}

function host(socket: WebSocket, invitation: Invitation, reception: Reception): void {
  const isBehind = () => socket.bufferedAmount > MOST_UNREAD;
  const peer: Peer = {
    send(bytes) {
      if (isBehind()) socket.terminate();
      else socket.send(bytes);
    },
    close: () => socket.terminate(),
  };
  // Before it is welcomed: whoever is sent something may be gone by then.
  socket.on('error', () => socket.terminate());
  reception.entered(peer);
  const { received, closed } = invitation.welcome(peer);
  socket.on('message', (data, isBinary) => {
    if (isBinary) received(data as Buffer);
    else socket.terminate();
  });
  socket.on('ping', (data) => {
    if (isBehind()) socket.terminate();
    else socket.pong(data);
  });
  socket.once('close', () => {
    reception.left(peer);
    closed();
  });
}

function turnDown(stream: Duplex, { status, headers }: Refusal): void {
  const lines = [`HTTP/1.1 ${status} Refused`, 'Connection: close', 'Content-Length: 0'];
  for (let i = 0; i + 1 < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`);
  stream.once('finish', () => stream.destroy());
  stream.end(`${lines.join('\r\n')}\r\n\r\n`);
}
