import { once } from 'node:events';
import type { Request, Response } from 'express';

/** Between two signs of life, in milliseconds: proxies close what is silent for longer than a minute or so. */
const SIGN_MS = 15_000;

interface Event {
  readonly event: string;
  readonly request?: { readonly id: string };
}

/** Sends what happens as server-sent events, as it is taken, until nobody listens or there is no more. */
export async function sendEvents(
  { socket }: Request,
  response: Response,
  events: AsyncIterableIterator<Event>,
): Promise<void> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.write(': listening\n\n');
  const signs = setInterval(() => response.write(': still here\n\n'), SIGN_MS);
  const left = new AbortController();
  const leave = () => {
    left.abort();
    void events.return?.();
  };
  // A connection that was closed and one on which no more will be said end alike.
  for (const event of ['end', 'close']) socket.once(event, leave);
  // Or ended while it was made ready.
  if (socket.readableEnded || socket.destroyed) leave();
  try {
    for await (const each of events) {
      if (response.destroyed) break;
      if (!response.write(asText(each))) await once(response, 'drain', { signal: left.signal });
    }
  } catch (error) {
    if (!left.signal.aborted) throw error;
  } finally {
    clearInterval(signs);
    for (const event of ['end', 'close']) socket.off(event, leave);
    response.end();
  }
}

/** Only a call has an id, by which a listener may say how far it came. */
function asText({ event, ...data }: Event): string {
  const id = data.request === undefined ? '' : `id: ${data.request.id}\n`;
  return `event: ${event}\n${id}data: ${JSON.stringify(data)}\n\n`;
}
