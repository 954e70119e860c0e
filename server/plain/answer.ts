import { STATUS_CODES } from 'node:http';
import type { Answer } from '../../src/core/answer.ts';
import type { World } from '../../src/core/world.ts';
import { PIECE_BYTES } from '../outflow.ts';
import { headersOf } from '../respond.ts';

const printable = /^[\t\x20-\x7e]*$/;

/** Without a body, whatever it is given. */
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The head of an answer as it goes over the wire, to the byte as Node would write it on a connection that is kept so many
 * milliseconds, and its body where that is a text: one of bytes follows. Undefined for one that is longer than is written
 * at once, or more than that: Node shall write it.
 */
export function plainAnswer(answer: Answer, world: World, keepAliveMs: number): string | undefined {
  const { status, body, cut } = answer.reply;
  if (cut !== undefined || answer.note !== undefined) return undefined;
  if (typeof body !== 'string' && body.length > PIECE_BYTES) return undefined;
  if (status < 200 || bodyless.has(status)) return undefined;
  let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}\r\n`;
  const headers = headersOf(answer, world);
  let isDated = false;
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] as string;
    const value = headers[i + 1] as string;
    // Node says what it thinks of that.
    if (!printable.test(value)) return undefined;
    if (name === 'Date') isDated = true;
    text += `${name}: ${value}\r\n`;
  }
  if (!isDated) text += `Date: ${dateNow()}\r\n`;
  return `${text}Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}\r\n\r\n${typeof body === 'string' ? body : ''}`;
}

let second = 0;
let date = '';

/** Made once a second. */
function dateNow(): string {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    date = new Date(now * 1000).toUTCString();
  }
  return date;
}
