import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OnHangUp } from '../src/core/call.ts';

/**
 * How one hears that a sender does not wait for its answer any more. A connection that its sender has closed and one
 * that it will say no more on end alike, and only an answer would tell them apart: so it hears of both, and whoever
 * still listens gets what can be had at once.
 */
export function hangUpOf({ socket }: IncomingMessage, response: ServerResponse): OnHangUp {
  return (then) => {
    socket.once('end', then);
    response.once('close', () => {
      socket.off('end', then);
      then();
    });
  };
}
