import type { ServerResponse } from 'node:http';
import type { Bytes } from '../src/core/bytes.ts';
import type { Outflow } from './outflow.ts';

interface Waiting {
  readonly response: ServerResponse;
  readonly body: string | Bytes;
  readonly outflow: Outflow;
}

let waiting: Waiting[] = [];

/**
 * Writes a body, and ends the answer, once the event loop has read what there was to read: with all others that are ready
 * by then, so that whoever waits for them is woken once and not for each.
 */
export function writeTogether(response: ServerResponse, body: string | Bytes, outflow: Outflow): void {
  if (waiting.push({ response, body, outflow }) === 1) setImmediate(writeAll);
}

function writeAll(): void {
  const ready = waiting;
  waiting = [];
  for (const { response, body, outflow } of ready) {
    if (typeof body === 'string') response.end(body);
    else outflow.send(response, body);
  }
}
