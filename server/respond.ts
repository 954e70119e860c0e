import type { ServerResponse } from 'node:http';
import type { Answer } from '../src/core/answer.ts';
import { Bytes } from '../src/core/bytes.ts';
import type { Reply } from '../src/core/call.ts';
import { printableError } from '../src/core/printable.ts';
import type { World } from '../src/core/world.ts';
import type { Outflow } from './outflow.ts';
import { reset } from './raw.ts';
import { writeTogether } from './written-together.ts';

export interface Ways {
  readonly world: World;
  /** Of bodies that are pictures. */
  readonly outflow: Outflow;
}

/** Writes a reply as it is, and what is ours in headers of our own; a reply that is cut breaks off where it says. */
export function respond(response: ServerResponse, answer: Answer, ways: Ways, bytesPerSecond?: number): void {
  const { reply } = answer;
  if (reply.cut === 'stall') return void stall(response);
  if (reply.cut === 'reset') return void (response.socket && reset(response.socket));
  if (reply.cut === 'empty') return void response.socket?.destroy();
  const { world, outflow } = ways;
  response.writeHead(reply.status, headersOf(answer, world));
  if (reply.cut === 'half') sendHalf(response, reply, outflow);
  else if (bytesPerSecond !== undefined) outflow.pour(response, bytesOf(reply), { bytesPerSecond });
  else {
    writeTogether(
      () => send(response, reply.body, outflow),
      (error) => fail(response, error),
    );
  }
}

/** Silence, as long as somebody listens to it. */
function stall({ socket, destroyed }: ServerResponse): void {
  if (destroyed || socket?.readableEnded) socket?.destroy();
  else socket?.once('end', () => socket.destroy());
}

/** In the order in which they go out. */
export function headersOf({ reply, verdict, note, request }: Answer, { clock }: World): string[] {
  const length = typeof reply.body === 'string' ? Buffer.byteLength(reply.body) : reply.body.length;
  const sent = [...reply.headers, 'Content-Length', `${length}`];
  if (request !== undefined) sent.push('x-standin-request', request);
  if (verdict?.rule !== undefined) sent.push('x-standin-rule', verdict.rule);
  if (note !== undefined) sent.push('x-standin-note', note);
  if (clock.moved) sent.push('Date', new Date(clock.now()).toUTCString());
  return sent;
}

function send(response: ServerResponse, body: Reply['body'], outflow: Outflow): void {
  if (typeof body === 'string') response.end(body);
  else outflow.send(response, body);
}

function sendHalf(response: ServerResponse, reply: Reply, outflow: Outflow): void {
  const body = bytesOf(reply);
  const destroy = () => void response.destroy();
  if (body.length > 0) return void outflow.pour(response, body, { upTo: Math.ceil(body.length / 2), atEnd: destroy });
  // A body of nothing has no half to be written; its headers go all the same.
  response.write('', destroy);
  response.flushHeaders();
}

function bytesOf({ body }: Reply): Bytes {
  return typeof body === 'string' ? Bytes.text(body) : body;
}

const FAILED = 'Standin failed to answer this call. This is a bug of Standin, not an answer of the provider.\n';

export function logFailure(error: unknown): void {
  console.error(`standin: internal error ${printableError(error)}`);
}

/** A fault of ours, never of the caller's. It is logged, and the caller is told in plain words that it was us. */
export function fail(response: ServerResponse, error: unknown): void {
  logFailure(error);
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { 'Content-Type': 'text/plain', 'Content-Length': FAILED.length });
  response.end(FAILED);
}
