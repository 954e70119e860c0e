import type { ServerResponse } from 'node:http';
import type { Answer } from '../src/core/answer.ts';
import type { Reply } from '../src/core/call.ts';
import { printableError } from '../src/core/printable.ts';
import type { World } from '../src/core/world.ts';

/** Writes a reply as it is, and what is ours in headers of our own; a reply that is cut breaks off where it says. */
export function respond(response: ServerResponse, answer: Answer, world: World, bytesPerSecond?: number): void {
  const { reply } = answer;
  if (reply.cut === 'stall') return void stall(response);
  if (reply.cut === 'reset') return void response.socket?.resetAndDestroy();
  if (reply.cut === 'empty') return void response.socket?.destroy();
  response.writeHead(reply.status, headersOf(answer, world));
  if (reply.cut === 'half') sendHalf(response, reply);
  else if (bytesPerSecond !== undefined) void sendSlowly(response, reply, bytesPerSecond);
  else sendWhole(response, reply);
}

/** Silence, as long as somebody listens to it. */
function stall({ socket, destroyed }: ServerResponse): void {
  if (destroyed || socket?.readableEnded) socket?.destroy();
  else socket?.once('end', () => socket.destroy());
}

function headersOf({ reply, verdict, note, request }: Answer, { clock }: World): string[] {
  const length = typeof reply.body === 'string' ? Buffer.byteLength(reply.body) : reply.body.length;
  const sent = [...reply.headers, 'Content-Length', `${length}`];
  if (request !== undefined) sent.push('x-standin-request', request);
  if (verdict?.rule !== undefined) sent.push('x-standin-rule', verdict.rule);
  if (note !== undefined) sent.push('x-standin-note', note);
  if (clock.moved) sent.push('Date', new Date(clock.now()).toUTCString());
  return sent;
}

function sendWhole(response: ServerResponse, { body }: Reply): void {
  if (typeof body === 'string') return void response.end(body);
  response.cork();
  for (const chunk of body.chunks) response.write(chunk);
  response.end();
}

function sendHalf(response: ServerResponse, reply: Reply): void {
  const body = bufferOf(reply);
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
  // A body of nothing has no half to be written; its headers go all the same.
  if (body.length === 0) response.flushHeaders();
}

/** Ten pieces a second. */
async function sendSlowly(response: ServerResponse, reply: Reply, bytesPerSecond: number): Promise<void> {
  const body = bufferOf(reply);
  const piece = Math.max(1, Math.floor(bytesPerSecond / 10));
  for (let at = 0; at < body.length && !response.destroyed; at += piece) {
    response.write(body.subarray(at, at + piece));
    await new Promise((resolve) => setTimeout(resolve, (1000 * piece) / bytesPerSecond).unref());
  }
  response.end();
}

function bufferOf({ body }: Reply): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : body.toBuffer();
}

/** A fault of ours, never of the caller's. It is logged, and the caller is told in plain words that it was us. */
export function fail(response: ServerResponse, error: unknown): void {
  console.error(`standin: internal error ${printableError(error)}`);
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { 'Content-Type': 'text/plain' });
  response.end('Standin failed to answer this call. This is a bug of Standin, not an answer of the provider.\n');
}
