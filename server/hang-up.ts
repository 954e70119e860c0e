import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OnHangUp } from '../src/core/call.ts';

/**
 * How one hears that a sender does not wait for its answer any more. A connection that its sender has closed and one
 * that it will say no more on end alike, and only an answer would tell them apart: so it hears of both, and whoever
 * still listens gets what can be had at once.
 */
export function hangUpOf({ socket }: IncomingMessage, response: ServerResponse): OnHangUp {
  return (then) => {
    const over = () => {
      for (const event of events) socket.off(event, over);
      then();
    };
    // As many calls may wait on it as came on it, and of those Node closes only the first.
    socket.setMaxListeners(0);
    for (const event of events) socket.once(event, over);
    response.once('close', over);
  };
}

const events = ['end', 'close'];
